"""What an agreement needs to be worth its paper."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_AT = ("information_sharing", "agreement")
_DAY = 1440
_MOST = {"accounts_removed_within": 30 * _DAY, "audit_every": 731 * _DAY}
_SAYS = {
    "accounts_removed_within": "Accounts of people who left are closed within {}.",
    "audit_every": "Who read what is looked at every {}.",
}


@rule("PRI-032")
def agreement_guards_weak(context: Context) -> Iterator[Finding]:
    """The data agreement ends its duties early, keeps accounts open or is hardly ever checked."""
    sharing = context.plan.information_sharing
    agreement = sharing.agreement if sharing else None
    if agreement is None:
        return
    if agreement.survives is False:
        yield Finding((*_AT, "survives"), "The duty to keep silent ends with the agreement.")
    for key, most in _MOST.items():
        length = getattr(agreement, key)
        if length and length.minutes > most:
            yield Finding((*_AT, key), _SAYS[key].format(length))
