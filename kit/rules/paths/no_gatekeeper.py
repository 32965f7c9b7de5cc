"""Someone says yes."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.referral_paths import Door
from kit.rules import Context, Finding, rule

_OPEN = (Door.COMMUNITY, Door.SELF)


@rule("PTH-012")
def no_gatekeeper(context: Context) -> Iterator[Finding]:
    """Nobody approves referrals that no officer makes."""
    section = context.plan.governance
    manager = section.project_management if section else None
    managed = manager is not None and manager.approves_referrals
    for at, path in context.open_paths:
        by_officer = any(
            context.has_role(name, "law_enforcement") for name in path.who_may_refer or ()
        )
        if path.door in _OPEN and path.approvers == () and not managed and not by_officer:
            says = f"On path '{path.id}' nobody approves a referral."
            yield Finding((*at, "approvers"), says)
