"""What the parser says of values whose shape is wrong, and what becomes of the rest."""

from __future__ import annotations

from random import Random
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kit.core import Diagnostic, Severity, Stage
from kit.model.faults import shape_faults
from kit.model.locating import locate
from kit.model.parsing import Parsed, _name, parse
from kit.model.wording import diagnostics
from kit.source import load, read_bytes
from tests.model.trees import damaged, examples, source_of, trees

HEAD = """\
plan:
  id: harlow
  title: Harlow LEAD
  version: "0.4"
  kind: program
  stage: drafting
  edition: toolkit-2023-07-01
  as_of: 2026-10-01
"""


def parsed(text: str, head: str = HEAD) -> Parsed:
    reading = read_bytes({"lead.yaml": (head + dedent(text)).encode()})
    assert reading.source, reading.diagnostics
    return parse(reading.source)


def only(text: str, head: str = HEAD) -> Diagnostic:
    found = parsed(text, head).diagnostics
    assert len(found) == 1, [(one.name, one.message) for one in found]
    return found[0]


CASES = load(
    """
- [unknown-key, "need: {statment: x}", 9:8, need.statement]
- [unknown-key, "partners: [{id: a, max_caseload: 20}]", 9:20, case_management.max_caseload]
- [unknown-key, "intake: {within: 30 days, foo_bar_baz: x}", 9:27, screening]
- [unknown-key, "budget: {money_sources: [{id: a, amount: $950,000}]}", 9:47, quotation marks]
- [unknown-section, "patrners: []", 9:1, partners]
- [unknown-section, "max_caseload: 20", 9:1, case_management.max_caseload]
- [missing-key, "partners: [{legal_name: City}]", 9:13, short name]
- [missing-key, "partners: [{id: ~}]", 9:17, short name]
- [unknown-choice, "jurisdiction: {kind: citty}", 9:22, city]
- [unknown-choice, "referral_paths: [{id: a, handoff: {modes: [at_scen]}}]", 9:44, at_scene]
- [not-yes-or-no, "partners: [{id: a, party: maybe}]", 9:27, yes or no]
- [not-a-count, "jurisdiction: {population: 1_000}", 9:28, digits]
- [not-a-count, "jurisdiction: {population: many}", 9:28, digits]
- [not-a-number, "governance: {project_management: {fte: half}}", 9:40, point]
- [not-a-share, "equity: {}\\ntraining: {share_before_launch: 120%}", 10:33, 0 to 100]
- [not-money, "budget: {money_sources: [{id: a, amount: 5.9M}]}", 9:42, dollars]
- [not-a-date, "timeline: {launch_on: 03/04/2027}", 9:23, year-month-day]
- [impossible-date, "timeline: {launch_on: 2027-02-30}", 9:23, year-month-day]
- [not-a-duration, "intake: {within: 30}", 9:18, minutes]
- [not-a-quantity,
   "eligibility: {offenses: [{id: a, limits: [{test: quantity_over, amount: 6}]}]}", 9:73, grams]
- [not-hours, "referral_paths: [{id: a, hours: whenever}]", 9:33, always]
- [not-hours, "referral_paths: [{id: a, hours: mon 25:00-26:00}]", 9:33, always]
- [malformed-id, "partners: [{id: Harlow Police}]", 9:17, small letters]
- [empty-text, "jurisdiction: {name: ''}", 9:22, Leave the key out]
- [empty-text, "need: {statement: ''}", 9:19, Leave the key out]
- [empty-item, "jurisdiction: {states: [WA, ~]}", 9:29, dash]
- [empty-item, "need: {problems: [theft, '']}", 9:26, dash]
- [list-for-one-value, "jurisdiction: {name: [a, b]}", 9:22, one value]
- [group-for-one-value, "jurisdiction: {name: {a: b}}", 9:22, quotation marks]
- [group-for-one-value, "jurisdiction: {states: {a: b}}", 9:24, quotation marks]
- [text-for-group, "intake: soon", 9:9, screening]
- [text-for-group, "partners: [police]", 9:12, legal_name]
- [list-for-group, "intake: [a]", 9:9, dashes]
- [unknown-condition, "eligibility: {exclusions: [{id: a, when: [{test: violense}]}]}", 9:50,
   violence]
- [condition-without-test, "eligibility: {exclusions: [{id: a, when: [{kinds: [x]}]}]}", 9:43,
   violence]
- [text-for-condition, "eligibility: {exclusions: [{id: a, when: [violence]}]}", 9:43, violence]
- [not-a-period, "track_record: {events: [{id: a, when: last year}]}", 9:39, 2015 to 2019]
""",
    "cases",
)


@pytest.mark.parametrize("case", CASES, ids=str)  # type: ignore[arg-type] # a list of lists
def test_each_fault_has_its_name_place_and_cure(case: tuple[str, str, str, str]) -> None:
    name, text, place, cure = case
    found = only(text)
    assert found.name == name
    assert found.code == shape_faults()[name].code
    assert f"{found.place}" == f"lead.yaml:{place}"
    word = cure.split(".")[-1]
    assert word.lower() in found.cure.lower() or word == found.suggestion
    assert found.severity is Severity.ERROR
    assert found.owner


def test_a_plan_without_its_own_section_is_told_so_and_not_built() -> None:
    found = parsed("partners: []\n", head="")
    assert [one.name for one in found.diagnostics] == ["missing-plan"]
    assert found.plan is None


def test_a_whole_plan_has_no_faults_and_nothing_pruned() -> None:
    found = parsed("partners: none\n")
    assert (found.diagnostics, found.pruned) == ((), frozenset())
    assert found.plan
    assert found.plan.partners == ()


def test_every_fault_of_the_catalog_is_tried() -> None:
    tried = {case[0] for case in CASES} | {"missing-plan"}  # type: ignore[union-attr,index]
    assert set(shape_faults()) == tried | {"unreadable-value"}


def test_a_fault_that_the_kit_does_not_know_still_has_words() -> None:
    spot = locate(("jurisdiction", "name"), {"jurisdiction": {"name": "x"}})
    source = source_of({"jurisdiction": {"name": "x"}})
    (found,) = diagnostics([(_name("brand_new", spot), spot)], source)
    assert found.name == "unreadable-value"
    assert "`name` in `jurisdiction`" in found.message


def test_codes_are_given_once_and_in_order() -> None:
    codes = [fault.code for fault in shape_faults().values()]
    assert codes == [f"SHP-{number:03}" for number in range(1, len(codes) + 1)]


def test_several_faults_are_told_in_one_run_and_the_rest_is_built() -> None:
    found = parsed("""
        jurisdiction: {name: Harlow, kind: citty, population: many}
        partners: [{id: a, party: maybe, legal_name: City of Harlow}]
        """)
    assert [one.name for one in found.diagnostics] == [
        "unknown-choice",
        "not-a-count",
        "not-yes-or-no",
    ]
    assert found.plan
    assert found.plan.jurisdiction
    assert found.plan.partners
    assert found.plan.jurisdiction.name == "Harlow"
    assert found.plan.partners[0].legal_name == "City of Harlow"
    assert found.pruned == {
        ("jurisdiction", "kind"),
        ("jurisdiction", "population"),
        ("partners", 0, "party"),
    }


def test_positions_in_lists_stay_although_an_entry_cannot_be_read() -> None:
    plan = parsed("partners: [{id: a}, police, {id: c}]\n").plan
    assert plan
    assert plan.partners
    assert [partner.id for partner in plan.partners] == ["a", "unreadable-2", "c"]


def test_a_faulty_word_in_a_list_leaves_the_others_in_place() -> None:
    plan = parsed("referral_paths: [{id: a, handoff: {modes: [x, at_scene, video]}}]\n").plan
    assert plan
    assert plan.referral_paths
    assert plan.referral_paths[0].handoff
    modes = plan.referral_paths[0].handoff.modes or ()
    assert [mode.value for mode in modes] == ["at_scene", "at_scene", "video"]


def test_a_faulty_condition_is_unknown_and_never_less_strict() -> None:
    plan = parsed("""
        eligibility: {exclusions: [{id: a, when: [{test: prior_record, record: conviction,
          look_bak: 5 years}]}]}
        """).plan
    assert plan
    assert plan.eligibility
    assert plan.eligibility.exclusions
    (condition,) = plan.eligibility.exclusions[0].when or ()
    assert condition.test == "question"


def test_a_misspelled_key_that_must_be_there_is_told_once() -> None:
    found = only("", head=HEAD.replace("version:", "verison:"))
    assert (found.name, found.suggestion) == ("unknown-key", "version")


def test_a_plan_whose_stage_cannot_be_read_is_judged_mildly() -> None:
    found = parsed("", head=HEAD.replace("drafting", "drating").replace("10-01", "13-01"))
    assert [one.name for one in found.diagnostics] == ["unknown-choice", "impossible-date"]
    assert found.plan
    assert found.plan.plan.stage is Stage.EXPLORING
    assert {("plan", "stage"), ("plan", "as_of")} == found.pruned


def test_entries_are_called_by_their_short_names_in_messages() -> None:
    assert "`partners.harlow-police`" in only("partners: [{id: harlow-police, x: y}]").message
    assert "`partners #2`" in only("partners: [{id: a}, {legal_name: x}]").message


def test_a_very_long_value_is_cut_in_messages() -> None:
    found = only(f"jurisdiction: {{population: {'x' * 5000}}}")
    assert len(found.message) < 200
    assert found.written == "x" * 5000


def test_no_word_of_the_validator_reaches_the_author() -> None:
    spoken = ("Input should", "Field required", "pydantic", "Extra inputs", "valid ")
    for case in CASES:  # type: ignore[union-attr]
        found = only(str(case[1]))  # type: ignore[index]
        for text in (found.message, found.why, found.cure):
            assert not any(word in text for word in spoken), text


def sound(found: Parsed) -> None:
    """See that the parser's answer can be shown and used."""
    for one in found.diagnostics:
        assert one.message
        assert one.why
        assert one.cure
        assert one.owner
        assert "{" not in one.message.replace("{}", "") or "{" in str(one.written)
    assert found.plan is not None or any(one.pointer[0] == "plan" for one in found.diagnostics)
    if found.diagnostics:
        assert found.pruned


@given(st.dictionaries(st.sampled_from(["plan", "need", "eligibility", "partners"]), trees))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_tree_is_answered(data: dict[str, Any]) -> None:
    parse(source_of(data))


@pytest.mark.parametrize("seed", range(200))
def test_a_damaged_example_is_answered(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - the same damage in every run
    source = random.choice(examples())
    sound(parse(source_of(damaged(source.data, random))))


@pytest.mark.long
@pytest.mark.parametrize("part", range(10))
def test_many_damaged_examples_are_answered(part: int) -> None:
    for seed in range(part * 1000, part * 1000 + 1000):
        test_a_damaged_example_is_answered(seed + 1000)
