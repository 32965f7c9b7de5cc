"""A plan's content has one name, whatever its layout."""

from __future__ import annotations

from kit.model.hashing import canonical, program_hash
from kit.model.parsing import parse
from kit.source import read_bytes

HEAD = (
    "plan: {id: x, title: X, version: '1', kind: program, stage: %s, "
    "edition: toolkit-2023-07-01, as_of: 2026-11-01}\n"
)


def hashed(text: str, stage: str = "drafting") -> str:
    reading = read_bytes({"lead.yaml": (HEAD % stage + text).encode()})
    assert reading.source is not None
    plan = parse(reading.source).plan
    assert plan is not None
    return program_hash(plan)


def test_layout_and_comments_do_not_count() -> None:
    assert hashed("need: {statement: a, populations: [b]}") == hashed(
        "# note\nneed:\n  populations:\n    - b\n  statement: 'a'\n"
    )


def test_stage_and_signatures_do_not_count() -> None:
    signed = "signatures: [{document: mou, partner: p}]"
    assert hashed("", "exploring") == hashed(signed, "signed")


def test_every_decision_counts() -> None:
    texts = ["", "partners: none", "need: {statement: a}", "need: {statement: b}"]
    assert len({hashed(text) for text in texts}) == len(texts)


def test_undecided_is_the_same_as_absent() -> None:
    assert hashed("partners:\n") == hashed("")


def test_equal_values_typed_in_two_ways_are_the_same() -> None:
    one = "partners: [{id: a, party: yes, duties: [x]}]\nneed: {eligible_arrests: {count: '1,000'}}"
    two = (
        "partners: [{id: a, party: true, duties: {en: x}}]\nneed: {eligible_arrests: {count: 1000}}"
    )
    assert hashed(one) == hashed(two)


def test_hours_count_by_what_they_mean() -> None:
    always, spelled = (
        f"referral_paths: [{{id: a, hours: {hours}}}]" for hours in ("always", "24/7")
    )
    assert hashed(always) == hashed(spelled)
    assert hashed(always) != hashed("referral_paths: [{id: a, hours: mon 8:00-9:00}]")


def test_a_group_that_decides_nothing_is_the_same_as_absent() -> None:
    assert hashed("need: {}") == hashed("")


def test_the_fixed_form_is_fixed() -> None:
    reading = read_bytes({"lead.yaml": (HEAD % "drafting" + "budget: {total: $5.50}").encode()})
    assert reading.source is not None
    plan = parse(reading.source).plan
    assert plan is not None
    assert canonical(plan) == (
        b'{"budget":{"total":"5.5"},"plan":{"as_of":"2026-11-01","edition":"toolkit-2023-07-01",'
        b'"id":"x","kind":"program","title":"X","version":"1"}}'
    )
