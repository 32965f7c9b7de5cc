"""Flows, consents and agreements must agree."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.privacy._faults import faults, named
from kit.sharing import FaultKind


@rule("PRI-004")
def basis_does_not_fit(context: Context) -> Iterator[Finding]:
    """A legal basis cannot serve this receiver."""
    for fault in faults(context, FaultKind.BASIS_REFUSED):
        yield Finding(fault.pointer, f"{named(fault)}: {fault.kind.value}.")
