"""Compare each count with the share beside it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from kit.rules import Context, Finding, each, rule

if TYPE_CHECKING:
    from kit.model.need import GroupCount

_ROUNDING = Decimal(1)


@rule("NEE-004")
def share_disagrees(context: Context) -> Iterator[Finding]:
    """A share is not that of the count beside it."""
    need = context.plan.need
    if need is None:
        return
    if need.eligible_arrests:
        counted = need.eligible_arrests
        mixed = counted.people is not None and counted.people > (counted.count or counted.people)
        whole = None if mixed else counted.count
        for key in ("by_race", "by_gender", "when"):
            parts = getattr(need.eligible_arrests, key)
            yield from _astray(parts, whole, "need", "eligible_arrests", key)
    for at, one in each(need.baselines, "need", "baselines"):
        yield from _astray(one.by_group, one.value, *at, "by_group")


def _astray(
    parts: tuple[GroupCount, ...] | None, whole: Decimal | int | None, *at: str | int
) -> Iterator[Finding]:
    for where, one in each(parts, *at):
        if not whole or one.count is None or one.share is None:
            continue
        share = Decimal(100 * one.count) / whole
        if abs(share - one.share) > _ROUNDING:
            says = f"{one.count} of {whole} is {share:.1f}%, not {one.share}%."
            yield Finding((*where, "share"), says, related=(("the count", (*where, "count")),))
