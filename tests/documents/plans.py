"""Plans for the tests of facts and documents."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kit.doctree.nodes import Document
from kit.documents import assemble, instances, outlines
from kit.documents.identity import meta
from kit.model.parsing import parse
from kit.model.plan import Plan
from kit.source import read

ROOT = Path(__file__).parents[2]
EXAMPLES = tuple(
    path for path in sorted((ROOT / "examples").iterdir()) if (path / "lead.yaml").exists()
)
BARE: Mapping[str, object] = {
    "plan": {
        "id": "bare",
        "title": "Bare County LEAD",
        "version": "0.1",
        "kind": "program",
        "stage": "drafting",
        "edition": "toolkit-2023-07-01",
        "as_of": "2026-11-02",
    }
}


@cache
def example(name: str) -> Plan:
    """Give the plan of an example."""
    reading = read(ROOT / "examples" / name)
    assert reading.source is not None
    plan = parse(reading.source).plan
    assert plan is not None
    return plan


def plan_with(**sections: object) -> Plan:
    """Give a plan with nothing but these sections."""
    return Plan.model_validate({**BARE, **sections})


def documents(plan: Plan, *names: str) -> tuple[Document, ...]:
    """Give the documents of a plan, or only those of the named outlines."""
    return tuple(
        assemble(one, meta(plan, one.scene.language, "0.0.0"))
        for outline in outlines()
        if not names or outline.name in names
        for one in instances(plan, outline)
    )
