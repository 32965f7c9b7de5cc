"""Slips are mended by exact edits, and only when that makes the plan better."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit import pipeline
from kit.authoring.fixing import Fixed, fix
from tests.authoring.slips import PLANS, Target, files, planted, slip, source, targets


def mended(data: Mapping[str, bytes]) -> Fixed:
    return fix(data, pipeline.check)


def plan(*lines: str, ending: str = "\n") -> dict[str, bytes]:
    """Give a small plan with further lines."""
    head = (
        "# Our plan",
        "plan:",
        "  id: alder-bend",
        "  title: Alder Bend   # as the council wrote it",
        '  version: "0.1"',
        "  kind: program",
        "  stage: exploring",
        "  edition: toolkit-2023-07-01",
        "  as_of: 2026-10-01",
    )
    return {"lead.yaml": ending.join((*head, *lines, "")).encode()}


def after(*lines: str) -> str:
    """Give what becomes of the further lines of a small plan."""
    before = plan(*lines)
    text = mended(before).after["lead.yaml"].decode()
    return text[len(plan()["lead.yaml"].decode()) :]


@cache
def _targets(name: str) -> list[Target]:
    return targets(source(files(name)))


@given(
    name=st.sampled_from(PLANS),
    which=st.integers(0, 100_000),
    kind=st.integers(0, 2),
    at=st.integers(0, 20),
    form=st.sampled_from(["lf", "crlf", "mark"]),
)
def test_a_slip_is_undone_to_the_byte_or_left_to_the_author(
    name: str, which: int, kind: int, at: int, form: str
) -> None:
    target = _targets(name)[which % len(_targets(name))]
    wrong = slip(target.word, kind, at)
    whole = {file: _formed(data, form) for file, data in files(name).items()}
    broken = planted(whole, target, wrong)
    result = mended(broken)
    assert result.after in (whole, broken)
    assert result.faults[1] < result.faults[0] or not result.mended
    assert bool(result.changed) == bool(result.mended)


def _formed(data: bytes, form: str) -> bytes:
    if form == "crlf":
        return data.replace(b"\n", b"\r\n")
    return codecs.BOM_UTF8 + data if form == "mark" else data


@pytest.mark.parametrize("name", PLANS[1:])
def test_most_slips_are_undone(name: str) -> None:
    chosen = _targets(name)[::23]
    slips = [(target, slip(target.word, 2, 2)) for target in chosen if len(target.word) > 5]
    broken = [
        planted(files(name), target, wrong) for target, wrong in slips if wrong != target.word
    ]
    blocked = [one for one in broken if pipeline.check(one).errors]
    undone = [one for one in blocked if mended(one).after == files(name)]
    assert len(undone) >= 0.8 * len(blocked) > 5


@pytest.mark.parametrize("name", [*PLANS, "harlow"])
def test_a_good_example_needs_no_repair(name: str) -> None:
    result = mended(files(name))
    assert not result.changed
    assert not result.uncertain


def test_several_slips_are_undone_at_once_and_comments_stay() -> None:
    lines = ("jurisdictoin:", "  nmae: Alder  # sic", "  staets: [WA]")
    assert after(*lines) == "jurisdiction:\n  name: Alder  # sic\n  states: [WA]\n"


def test_quotes_around_a_slip_stay() -> None:
    lines = ("partners:", "  - id: da", "    roles: ['prosecuter', \"publik_defender\"]")
    assert after(*lines).endswith("    roles: ['prosecutor', \"public_defender\"]\n")


def test_a_reference_with_one_candidate_is_written_right() -> None:
    lines = (
        "partners:",
        "  - id: da-office",
        "intake:",
        "  done_by: da-ofice",
    )
    wrong = mended(plan(*lines))
    assert wrong.after["lead.yaml"].decode().count("da-office") in {1, 2}


def test_a_word_with_two_candidates_is_left_to_the_author() -> None:
    lines = (
        "partners:",
        "  - id: north-team",
        "  - id: north-teal",
        "law_enforcement:",
        "  - id: police",
        "    partner: north-teax",
    )
    result = mended(plan(*lines))
    assert not result.changed
    assert [one.written for one in result.uncertain] == ["north-teax"]


def test_another_digit_is_never_a_slip() -> None:
    lines = (
        "partners:",
        "  - id: station-1",
        "law_enforcement:",
        "  - {id: pd, partner: station-2}",
    )
    assert not mended(plan(*lines)).changed


def test_a_repair_that_brings_more_faults_to_light_is_left_to_the_author() -> None:
    data = plan()
    data["lead.yaml"] = data["lead.yaml"].replace(b"exploring", b"bureau_reveiw")
    result = mended(data)
    assert not result.changed
    assert [one.edit.new for one in result.refused] == ["bureau_review"]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("  setting:rural", "  setting: rural"),
        ("  name: Alder: the county", "  name: 'Alder: the county'"),
        ("  name: \u201cAlder: the county\u201d", "  name: 'Alder: the county'"),
        ("  name: @Alder", "  name: '@Alder'"),
        ("\u00a0\u00a0name: Alder", "  name: Alder"),
        ("  name:\u00a0Alder", "  name: Alder"),
        ("  counties:\n  \u2013 id: a\n  \u2022 id: b", "  counties:\n  - id: a\n  - id: b"),
    ],
)
def test_a_file_that_could_not_be_read_is_mended(wrong: str, right: str) -> None:
    assert after("jurisdiction:", "  states: [WA]", wrong) == (
        f"jurisdiction:\n  states: [WA]\n{right}\n"
    )


@pytest.mark.parametrize(
    "line",
    [
        "\tname: Alder",
        "  name: states: [WA]",
        "  nickname:Alder",
        "  name: 'Alder' county",
        "  name: *Alder",
        "  name: [Alder",
    ],
)
def test_a_file_is_left_alone_where_something_else_may_be_meant(line: str) -> None:
    assert not mended(plan("jurisdiction:", line)).changed


def test_two_faults_that_stop_the_reader_are_mended_one_after_the_other() -> None:
    lines = ("jurisdiction:", "  name: Alder: the county", "need:", "  problems: @ home")
    assert after(*lines) == (
        "jurisdiction:\n  name: 'Alder: the county'\nneed:\n  problems: '@ home'\n"
    )


def test_nothing_changes_where_the_file_still_can_not_be_read() -> None:
    lines = ("jurisdiction:", "  name: Alder: the county", "need:", "  problem: [open")
    assert not mended(plan(*lines)).changed


def test_text_that_others_misread_is_quoted_where_the_field_is_text() -> None:
    lines = (
        "jurisdiction:",
        "  name: NO",
        "  geographies:",
        "    - {name: 22:00, geoid: 06037, population: 010}  # three",
        "law_enforcement:",
        "  - {id: pd, ori: 1_000}",
        "eligibility:",
        "  offenses:",
        "    - {id: a, citation: 220.30, title: 2027-02-30, effective_on: 2027-02-20}",
    )
    assert after(*lines) == (
        "jurisdiction:\n"
        '  name: "NO"\n'
        "  geographies:\n"
        '    - {name: "22:00", geoid: "06037", population: 010}  # three\n'
        "law_enforcement:\n"
        '  - {id: pd, ori: "1_000"}\n'
        "eligibility:\n"
        "  offenses:\n"
        '    - {id: a, citation: "220.30", title: "2027-02-30", effective_on: 2027-02-20}\n'
    )


def test_a_file_in_an_older_encoding_is_left_alone() -> None:
    data = {"lead.yaml": plan()["lead.yaml"].replace(b"council", b"Caf\xe9")}
    assert mended(data).after == data


def test_a_departed_finding_is_left_alone() -> None:
    assert not mended(plan("departures: none")).changed
