"""A flow needs a lawful ground."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.privacy._faults import faults, named
from kit.sharing import FaultKind


@rule("PRI-002")
def flow_needs_consent(context: Context) -> Iterator[Finding]:
    """A flow rests on consent and names none."""
    for fault in faults(context, FaultKind.CONSENT_NEEDED):
        yield Finding(fault.pointer, f"{named(fault)} rests on a consent, and the flow names none.")
