"""Flows, consents and agreements must agree."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.privacy._faults import faults, named
from kit.sharing import FaultKind


@rule("PRI-006")
def flows_contradict(context: Context) -> Iterator[Finding]:
    """Two flows say different things about one thing."""
    for fault in faults(context, FaultKind.CONTRADICTION):
        related = (("the other flow", fault.related),) if fault.related else ()
        yield Finding(
            fault.pointer,
            f"{named(fault)} is ruled twice, and the two differ: {fault.reason}.",
            related=related,
        )
