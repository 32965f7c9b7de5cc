"""How much it weighs that people wait follows from what the wait does to the intake deadline."""

from __future__ import annotations

import pytest

from kit.core import Diagnostic, Severity, Stage
from kit.model.parsing import parse
from kit.model.plan import Plan
from kit.rules import Choice, run
from kit.source import Source, Tree
from tests.rules.patching import patched
from tests.rules.test_cases import base


def judged(more: dict[str, Tree], *, proofs: bool = True, others: bool = True) -> list[Diagnostic]:
    stage = Stage.BUREAU_REVIEW
    choice = Choice(only=["CAP"], stage=stage, proofs=proofs, others=others)
    return run(plan(more), choice=choice)


def plan(more: dict[str, Tree]) -> Plan:
    capacity: Tree = {"referrals_per_month": "10", "acceptance": "50%", "stay": "6 months"}
    tree = patched(patched(base("tiny"), {"case_management": {"capacity": capacity}}), more)
    assert isinstance(tree, dict)
    found = parse(Source(tree, {"lead.yaml": ""}, {})).plan
    assert found is not None
    return found


def places(number: int, within: str | None = None) -> dict[str, Tree]:
    capacity: Tree = {"capacity": {"participants_planned": str(number)}}
    return {"case_management": capacity, **({"intake": {"within": within}} if within else {})}


@pytest.mark.parametrize(
    ("more", "severity"),
    [
        (places(32), Severity.NOTE),
        (places(32, "3 months"), Severity.NOTE),
        (places(32, "3 days"), Severity.WARNING),
    ],
)
def test_a_wait_past_the_intake_deadline_weighs_more(
    more: dict[str, Tree], severity: Severity
) -> None:
    (found,) = judged(more)
    assert (found.code, found.severity) == ("CAP-009", severity)
    assert "people wait or are turned away" in found.message


def test_more_people_than_places_is_told_once() -> None:
    """On average already too many: that is the cause, and the trials only show it."""
    assert [one.code for one in judged(places(20))] == ["CAP-004"]
    assert [one.code for one in judged(places(20), others=False)] == ["CAP-009"]


def test_without_proofs_nothing_is_played() -> None:
    assert judged(places(32), proofs=False) == []
