"""What may flow, and what never does."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.privacy._faults import faults, named
from kit.sharing import FaultKind


@rule("PRI-001")
def never_shared(context: Context) -> Iterator[Finding]:
    """A flow is one that no plan can open."""
    for fault in faults(context, FaultKind.NEVER):
        says = f"{named(fault)} would flow, and no plan may open it: {fault.reason}"
        yield Finding(fault.pointer, says[:1].upper() + says[1:])
