"""Answer findings by the plan's own departures, and find departures that answer nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from kit.catalog import principles
from kit.core import Diagnostic, Pointer, show
from kit.rules.book import explanation, rule_named

if TYPE_CHECKING:
    from kit.model.commitments import Departure
    from kit.rules.context import Context
    from kit.rules.rule import Rule
    from kit.source import Source


def address(data: object, pointer: Pointer) -> str:
    """Give a pointer with list entries named by their ids, such as ``bodies.pcg.quorum``."""
    words: list[str] = []
    for step in pointer:
        data = _step(data, step)
        name = data.get("id") if isinstance(step, int) and isinstance(data, dict) else None
        words.append(str(name) if isinstance(name, str) else str(step))
    return ".".join(words)


def apply(
    diagnostics: Iterable[Diagnostic], context: Context, source: Source | None
) -> list[Diagnostic]:
    """Mark every diagnostic that a standing departure answers.

    Only a departure with a reason, an owner, a day of decision that has come and an end that is
    not past counts; none answers a finding that rests on an essential principle.
    """
    data = source.data if source else None
    standing = [entry for _, entry in context.departures if stands(entry, context)]
    return [_marked(diagnostic, standing, data) for diagnostic in diagnostics]


def _marked(diagnostic: Diagnostic, standing: list[Departure], data: object) -> Diagnostic:
    for entry in standing:
        if answers(entry, diagnostic, data):
            return replace(diagnostic, departure=entry.id)
    return diagnostic


def stands(entry: Departure, context: Context) -> bool:
    """Tell whether a departure is complete, decided and has not expired."""
    if not (entry.reason and entry.owner and entry.decided_on and entry.expires):
        return False
    return entry.decided_on <= context.as_of <= entry.expires


def answers(entry: Departure, diagnostic: Diagnostic, data: object) -> bool:
    """Tell whether a departure is about this very finding."""
    if diagnostic.code != (entry.rule or "").strip().upper() or essential(diagnostic):
        return False
    place = (entry.at or "").strip()
    return not place or any(
        spot == place or spot.startswith((f"{place}.", f"{place}["))
        for spot in (show(diagnostic.pointer), address(data, diagnostic.pointer))
    )


def essential(diagnostic: Diagnostic) -> bool:
    """Tell whether a finding rests on an essential principle of the plan's edition."""
    if not diagnostic.edition:
        return False
    return bool(essence(rule_named(diagnostic.code), diagnostic.edition))


def essence(rule: Rule, edition: str) -> str:
    """Give the essential principle of an edition that a rule rests on, or nothing."""
    slug = explanation(rule).principles.get(edition, "")
    principle = principles().get(slug)
    return slug if principle and principle.standing(edition) == "essential" else ""


def _step(data: object, step: str | int) -> object:
    if isinstance(data, dict):
        return data.get(step)
    if isinstance(data, (list, tuple)) and isinstance(step, int) and step < len(data):
        return data[step]
    return None
