"""What is essential is not up for adaptation."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import EDITIONS, principles
from kit.core import Severity
from kit.rules import Context, Finding, rule
from kit.rules.departures._aim import essential


@rule("DEP-004")
def departure_from_essential(context: Context) -> Iterator[Finding]:
    """A departure is from an essential principle."""
    edition = context.plan.plan.edition
    for at, departure in context.departures:
        if edition not in EDITIONS:
            continue
        decision = departure.bureau_decision
        claimed = f"; the bureau's decision '{decision}' is claimed" if decision else ""
        principle = principles().get(departure.principle or "")
        if principle and principle.standing(edition) == "essential":
            yield Finding((*at, "principle"), f"'{departure.principle}' is essential{claimed}.")
        elif rests := essential(departure, context):
            code = (departure.rule or "").strip().upper()
            says = f"{code} rests on '{rests}', which is essential{claimed}."
            yield Finding((*at, "rule"), says, severity=Severity.WARNING)
