"""Look for spans that run backwards, wherever no rule of a section does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kit.rules import Context, Finding, rule

_PAIRS = {"starts_on": "ends_on", "effective_on": "review_on", "signed_on": "term_ends"}
_ELSEWHERE = {"money_sources", "phases", "mou"}


@rule("VAL-004")
def ends_before_start(context: Context) -> Iterator[Finding]:
    """Something ends before it begins."""
    for value in context.days:
        last = _PAIRS.get(str(value.pointer[-1]))
        if last is None or not _ELSEWHERE.isdisjoint(value.pointer):
            continue
        begin, end = value.value, getattr(value.group, last, None)
        if isinstance(begin, date) and end and end < begin:
            where = (*value.pointer[:-1], last)
            begins = ("the first day", value.pointer)
            says = f"The first day is {begin} and the last is {end}."
            yield Finding(where, says, related=(begins,))
