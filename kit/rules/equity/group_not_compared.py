"""Every group that is arrested is compared."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule

_SMALLEST = 11
_NOT_A_GROUP = {"unknown", "other", "two_or_more", "white"}


@rule("EQU-013")
def group_not_compared(context: Context) -> Iterator[Finding]:
    """A group that is arrested is left out of every comparison."""
    compared = {
        word
        for _, one in context.disparity_measures
        for word in (*(one.groups or ()), one.reference or "")
    }
    need = context.plan.need
    arrests = need.eligible_arrests if need else None
    if not compared or arrests is None:
        return
    section = context.plan.information_sharing
    least = max((section.small_cell if section else None) or 0, _SMALLEST)
    for at, one in each(arrests.by_race, "need", "eligible_arrests", "by_race"):
        if one.group and one.group not in compared | _NOT_A_GROUP and (one.count or 0) >= least:
            says = f"{one.count} arrests are of the group '{one.group}'; no measure compares it."
            where = ("equity", "disparity_measures")
            yield Finding(where, says, related=(("the count", at),))
