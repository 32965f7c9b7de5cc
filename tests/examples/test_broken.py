"""Each broken plan gives exactly the diagnostics that it announces in its first lines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kit import pipeline
from tests.examples.places import BASES, broken, files

_EXPECTED = re.compile(
    r"^# expected: (?P<code>[A-Z]{3}-\d{3}) at line (?P<line>\d+)(?: of (?P<file>\S+))?$",
    re.MULTILINE,
)


@pytest.mark.parametrize("plan", broken(), ids=lambda path: path.stem)
def test_a_broken_plan_gives_what_it_announces(plan: Path) -> None:
    assert _found(plan) == _announced(plan)


@pytest.mark.parametrize("plan", broken(), ids=lambda path: path.stem)
def test_every_fault_comes_with_a_reason_and_a_cure(plan: Path) -> None:
    for diagnostic in pipeline.check(plan).diagnostics:
        assert diagnostic.message
        assert diagnostic.why
        assert diagnostic.cure


@pytest.mark.parametrize("plan", BASES, ids=lambda path: path.stem)
def test_the_plans_that_were_broken_had_no_fault(plan: Path) -> None:
    assert _found(plan) == []


def test_there_are_enough_of_them() -> None:
    assert len(broken()) >= 75


def test_a_plan_with_twenty_faults_tells_all_in_one_run() -> None:
    (plan,) = (path for path in broken() if path.name == "twenty-faults")
    assert len(_announced(plan)) == 20


def _found(plan: Path) -> list[tuple[str, int, str]]:
    places = [(one.place, one.code) for one in pipeline.check(plan).diagnostics]
    return sorted((Path(p.file).name, p.line, code) for p, code in places if p is not None)


def _announced(plan: Path) -> list[tuple[str, int, str]]:
    first = files(plan)[0]
    text = first.read_bytes().decode("latin-1")
    found = _EXPECTED.finditer(text)
    told = sorted((one["file"] or first.name, int(one["line"]), one["code"]) for one in found)
    assert told, f"{plan.name} does not announce its fault"
    return told
