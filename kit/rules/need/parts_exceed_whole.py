"""Parts make a whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit.rules import Context, Finding, each, rule

_ALL = Decimal(100)


@rule("NEE-003")
def parts_exceed_whole(context: Context) -> Iterator[Finding]:
    """Parts add up to more than the whole."""
    need = context.plan.need
    for where, one in each(need.baselines if need else None, "need", "baselines"):
        total = sum(part.count or 0 for part in one.by_group or () if not _overlaps(part.group))
        if one.value is not None and total > one.value:
            says = f"Counts add up to {total}; '{one.id}' is {one.value.normalize():f}."
            yield Finding((*where, "by_group"), says)
    arrests = need.eligible_arrests if need else None
    if arrests is None:
        return
    at = ("need", "eligible_arrests")
    if arrests.people is not None and arrests.count is not None and arrests.people > arrests.count:
        return  # people and arrests changed places, which is told once
    for key in ("by_race", "by_gender"):
        parts = sum(
            one.count or 0 for one in getattr(arrests, key) or () if not _overlaps(one.group)
        )
        if arrests.count is not None and parts > arrests.count:
            says = f"Counts add up to {parts}; the eligible arrests are {arrests.count}."
            yield Finding((*at, key), says)
    shares = sum((one.share or Decimal(0) for one in arrests.when or ()), Decimal(0))
    if shares > _ALL:
        says = f"The hours add up to {shares.normalize():f}% of arrests."
        yield Finding((*at, "when"), says)


def _overlaps(group: str | None) -> bool:
    """Tell whether people of a group may be counted by race as well: Hispanic of any race."""
    return group == "hispanic"
