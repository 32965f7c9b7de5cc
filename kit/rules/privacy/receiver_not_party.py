"""Flows, consents and agreements must agree."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.privacy._faults import faults
from kit.sharing import FaultKind


@rule("PRI-005")
def receiver_not_party(context: Context) -> Iterator[Finding]:
    """Somebody gets information without being bound."""
    told = set()
    for fault in faults(context, FaultKind.NOT_PARTY, FaultKind.CONSENT_NOT_PARTY):
        if (fault.pointer, fault.reason) not in told:
            told.add((fault.pointer, fault.reason))
            says = f"'{fault.reason}' takes part in sharing and is no party to the agreement."
            yield Finding(fault.pointer, says)
