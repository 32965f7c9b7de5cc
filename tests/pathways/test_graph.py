"""Each fault in the shape of a path is found, and a good path has none."""

from __future__ import annotations

from kit.model.referral_paths import ReferralPath, StepKind
from kit.pathways.graph import Graph
from kit.source import load
from tests.pathways.paths import plan


def path(text: str) -> ReferralPath:
    tree = load(text, "path")
    return ReferralPath.model_validate(tree)


def graph(steps: str, more: str = "") -> Graph:
    return Graph.of(path(f"id: p\nsteps: {steps}\n{more}"))


def whole() -> ReferralPath:
    return (plan().referral_paths or ())[0]


def test_a_good_path_has_no_fault() -> None:
    found = Graph.of(whole())
    assert found.start == "stop"
    assert not found.unreachable
    assert not found.dead_ends
    assert not found.unknown_targets
    assert not found.endless_loops
    assert not found.unlabeled
    assert not found.silent
    assert found.ends == ("usual", "services")
    assert found.of_kind(StepKind.INTAKE) == ("intake", "intake-alone")


def test_an_empty_path_has_no_start_and_is_silent_on_everything() -> None:
    found = Graph.of(path("id: p"))
    assert found.start is None
    assert found.unreachable == ()
    assert found.silent == (
        "on_refusal", "on_no_answer", "on_missed_handoff", "on_missed_intake",
    )  # fmt: skip


def test_a_step_that_no_route_reaches() -> None:
    assert graph("[{id: a, outcome: x}, {id: b, outcome: x}]").unreachable == ("b",)


def test_a_step_that_leads_nowhere_and_says_nothing() -> None:
    assert graph("[{id: a, next: [{to: b}]}, {id: b}]").dead_ends == ("b",)
    assert graph("[{id: a, kind: end}]").dead_ends == ()


def test_a_branch_to_a_step_that_is_not_there() -> None:
    (link,) = graph("[{id: a, next: [{to: ghost}]}]").unknown_targets
    assert (link.target, link.pointer) == ("ghost", ("steps", 0, "next", 0))


def test_a_loop_that_never_ends() -> None:
    steps = "[{id: a, next: [{to: b}]}, {id: b, next: [{to: a}]}]"
    assert graph(steps).endless_loops == (("a", "b"),)


def test_a_loop_with_a_way_out_is_fine() -> None:
    steps = "[{id: a, next: [{to: b}]}, {id: b, next: [{to: a}, {to: c}]}, {id: c, kind: end}]"
    assert graph(steps).endless_loops == ()


def test_two_ways_without_a_word_on_when() -> None:
    steps = "[{id: a, next: [{to: b, when: yes it is}, {to: c}]}, {id: b}, {id: c}]"
    assert [link.target for link in graph(steps).unlabeled] == ["c"]


def test_silence_on_what_can_happen_here_only() -> None:
    assert graph("[{id: a, kind: intake}]").silent == ("on_missed_intake",)
    assert graph("[{id: a, kind: intake}]", "on_missed_intake: {who: chief}").silent == (
        "on_missed_intake",
    )
    assert graph("[{id: a, kind: report}]").silent == ()
    assert graph("[{id: a, kind: report}]", "handoff: {}").silent == (
        "on_no_answer",
        "on_missed_handoff",
    )


def test_of_two_steps_with_one_id_the_first_counts() -> None:
    assert len(graph("[{id: a, outcome: x}, {id: a, next: [{to: b}]}]").steps) == 1


def test_a_branch_that_is_not_decided_yet_leads_nowhere() -> None:
    assert graph("[{id: a, next: [{when: maybe}]}]").links == ()
