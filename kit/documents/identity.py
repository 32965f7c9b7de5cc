"""Say what a document is: its standing, its versions, the hash of the program behind it."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from kit.clauses import VERSION as LIBRARY_VERSION
from kit.core import Stage
from kit.doctree.nodes import Meta
from kit.model.hashing import program_hash
from kit.source import load

if TYPE_CHECKING:
    from kit.model.plan import Plan

_FINAL = frozenset([Stage.SIGNED, Stage.OPERATING, Stage.RENEWAL])


def meta(
    plan: Plan, language: str, kit_version: str, *, errors: bool = False, as_of: date | None = None
) -> Meta:
    """Give what header, footer and file properties say of every document of a plan.

    Args:
        plan: The plan.
        language: ``en`` or ``es``.
        kit_version: Version of the kit that builds.
        errors: The plan has errors, so that every page must say so.
        as_of: The day that documents speak from; the plan's own when None.
    """
    standing = _standing(plan, errors=errors)
    final = standing in {stage.value for stage in _FINAL}
    place = plan.jurisdiction
    return Meta(
        status=_words("status", standing)[language],
        plan=plan.plan.title,
        plan_version=plan.plan.version,
        program_hash=program_hash(plan),
        kit_version=kit_version,
        library_version=LIBRARY_VERSION,
        as_of=(as_of or plan.plan.as_of).isoformat(),
        organization=(place.name if place else None) or plan.plan.title,
        counsel=_words("counsel")[language],
        watermark="" if final else _words("watermark")[language],
    )


def _standing(plan: Plan, *, errors: bool) -> str:
    if errors:
        return "errors"
    kind = plan.plan.kind.value
    return kind if kind == "reconstruction" else plan.plan.stage.value


@cache
def _table() -> dict[str, dict[str, dict[str, str]]]:
    path = Path(__file__).with_name("identity.yaml")
    data = load(path.read_text(encoding="utf-8"), path.name)
    return cast("dict[str, dict[str, dict[str, str]]]", data)


def _words(group: str, name: str | None = None) -> dict[str, str]:
    found = _table()[group]
    return found[name] if name else cast("dict[str, str]", found)
