"""Flows, consents and agreements must agree."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.privacy._faults import faults, named
from kit.sharing import FaultKind


@rule("PRI-003")
def flow_outside_consent(context: Context) -> Iterator[Finding]:
    """A flow goes beyond the consent that it names."""
    for fault in faults(
        context,
        FaultKind.CONSENT_ELEMENT,
        FaultKind.CONSENT_RECIPIENT,
        FaultKind.CONSENT_DISCLOSER,
        FaultKind.CONSENT_PURPOSE,
        FaultKind.CONSENT_KIND,
    ):
        yield Finding(fault.pointer, f"{named(fault)}: {fault.kind.value}.")
