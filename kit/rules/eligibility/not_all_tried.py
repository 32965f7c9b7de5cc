"""What was not tried is said."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.eligibility._proof import proof

_NAMED = 4


@rule("ELG-011", proof=True)
def not_all_tried(context: Context) -> Iterator[Finding]:
    """Not every situation could be tried."""
    partly = [one for one in proof(context).covered if one.held]
    if not partly:
        return
    doors = ", ".join(dict.fromkeys(one.door.path or "any path" for one in partly))
    tried = sum(one.situations for one in partly)
    every = sum(one.combinations for one in partly)
    held = list(dict.fromkeys(name for one in partly for name in one.one_at_a_time))
    more = f" and {len(held) - _NAMED} more" if len(held) > _NAMED else ""
    says = f"{tried:,} of {every:,} situations were tried (paths: {doors}); "
    says += f"changed only one at a time: {'; '.join(held[:_NAMED])}{more}."
    yield Finding(("eligibility",), says)
