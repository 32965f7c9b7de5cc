"""Essentials need the bureau."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import EDITIONS, principles
from kit.rules import Context, Finding, rule


@rule("DEP-004")
def departure_from_essential(context: Context) -> Iterator[Finding]:
    """A departure is from an essential principle."""
    edition = context.plan.plan.edition
    for at, departure in context.departures:
        principle = principles().get(departure.principle or "")
        if (
            principle is None
            or edition not in EDITIONS
            or principle.standing(edition) != "essential"
        ):
            continue
        claimed = (
            f"; the bureau's decision '{departure.bureau_decision}' is claimed"
            if departure.bureau_decision
            else ""
        )
        yield Finding((*at, "principle"), f"'{departure.principle}' is essential{claimed}.")
