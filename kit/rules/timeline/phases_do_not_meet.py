"""Look for gaps and overlaps between phases."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kit.rules import Context, Finding, rule


@rule("TIM-010")
def phases_do_not_meet(context: Context) -> Iterator[Finding]:
    """Two phases overlap or leave a gap."""
    for (_, earlier), (at, later) in pairwise(context.phases):
        if earlier.ends_on is None or later.starts_on is None:
            continue
        between = (later.starts_on - earlier.ends_on).days
        if between != 1 and later.starts_on >= (earlier.starts_on or later.starts_on):
            what = "overlap" if between < 1 else "leave a gap"
            ends = f"'{earlier.id}' ends on {earlier.ends_on}"
            says = f"{ends} and '{later.id}' begins on {later.starts_on}: they {what}."
            yield Finding((*at, "starts_on"), says)
