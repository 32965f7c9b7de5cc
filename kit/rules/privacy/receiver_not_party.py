"""Flows, consents and agreements must agree."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.rules import Context, Finding, rule
from kit.rules.privacy._faults import faults
from kit.sharing import FaultKind

_FEW = 2
"""Where a partner is met in more places, it is the list of parties that lacks it."""
_PARTIES = ("information_sharing", "agreement", "parties")


@rule("PRI-005")
def receiver_not_party(context: Context) -> Iterator[Finding]:
    """Somebody gets information without being bound."""
    met: dict[str, dict[Pointer, None]] = {}
    for fault in faults(context, FaultKind.NOT_PARTY, FaultKind.CONSENT_NOT_PARTY):
        if _only_asks(context, fault.pointer):
            continue
        met.setdefault(fault.reason, {})[fault.pointer] = None
    for partner, places in met.items():
        says = f"'{partner}' takes part in sharing and is no party to the agreement."
        if len(places) > _FEW:
            do = f"Add '{partner}' to the parties, or take it out of the flows and consents."
            yield Finding(_PARTIES, says, do, related=tuple(("here", at) for at in places))
            continue
        for at in places:
            yield Finding(at, says)


def _only_asks(context: Context, at: Pointer) -> bool:
    """Tell whether somebody there only tells of a concern; who calls for help signs nothing."""
    here = next((flow for where, flow in context.flows if (*where, "from") == at), None)
    return here is not None and set(here.elements or ()) == {"community_concern"}
