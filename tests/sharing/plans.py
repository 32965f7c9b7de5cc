"""Plans for the tests of sharing and deployment."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

from kit.model.plan import Plan
from kit.source import load

SMALL = Path(__file__).with_name("plan.yaml")


@cache
def small_tree() -> dict[str, Any]:
    """Give the small county's plan as a tree of text."""
    return cast("dict[str, Any]", load(SMALL.read_text(encoding="utf-8"), SMALL.name))


@cache
def small() -> Plan:
    """Give the small county's plan."""
    return Plan.model_validate(small_tree())


def with_flows(*flows: Mapping[str, object], **others: object) -> Plan:
    """Give the small county's plan with these flows instead of its own."""
    tree = dict(small_tree())
    tree["information_sharing"] = {**tree["information_sharing"], "flows": flows, **others}
    return Plan.model_validate(tree)
