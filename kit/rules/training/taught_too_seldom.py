"""Training that lasts."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_DAY = 1440
_NEW_STAFF = 184 * _DAY
_AGAIN = 731 * _DAY


@rule("TRN-011")
def taught_too_seldom(context: Context) -> Iterator[Finding]:
    """New staff wait for training, or a session is hardly ever repeated, or has no length."""
    section = context.plan.training
    wait = section.new_staff_within if section else None
    if wait and wait.minutes > _NEW_STAFF:
        at = ("training", "new_staff_within")
        yield Finding(at, f"New staff are trained within {wait}.")
    for where, one in context.sessions:
        if one.repeat_every and one.repeat_every.minutes > _AGAIN:
            says = f"Session '{one.id}' is repeated every {one.repeat_every}."
            yield Finding((*where, "repeat_every"), says)
        if one.hours is not None and not one.hours:
            yield Finding((*where, "hours"), f"Session '{one.id}' lasts 0 hours.")
