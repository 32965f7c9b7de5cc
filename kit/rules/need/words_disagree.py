"""The statement says the numbers that the table says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_ARRESTS = re.compile(r"(\d[\d.,]*\d|\d)\s+(?:eligible\s+)?(?:arrests|arrestos)\b", re.IGNORECASE)


@rule("NEE-007")
def words_disagree(context: Context) -> Iterator[Finding]:
    """The statement of need tells another number of arrests than the count."""
    need = context.plan.need
    arrests = need.eligible_arrests if need else None
    if need is None or need.statement is None or arrests is None or arrests.count is None:
        return
    for language in ("en", "es"):
        told = [_plain(one) for one in _ARRESTS.findall(getattr(need.statement, language) or "")]
        if told and arrests.count not in told:
            says = f"The statement tells of {told[0]:,} arrests; {arrests.count:,} are counted."
            related = (("the count", ("need", "eligible_arrests", "count")),)
            yield Finding(("need", "statement", language), says, related=related)


def _plain(number: str) -> int:
    return int(re.sub(r"\D", "", number))
