"""Be there when people are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kit.rules import Context, Finding, rule


@rule("CMG-015")
def office_hours_only(context: Context) -> Iterator[Finding]:
    """A provider works in office hours only and is not on call."""
    for at, provider in context.providers:
        hours, on_call = provider.hours, provider.on_call
        if hours is None or hours.open_minutes() - _office() or not hours.windows:
            continue
        if on_call is None or on_call.open_minutes() <= _office():
            says = f"'{provider.id}' works {hours} and is not on call at other times."
            yield Finding((*at, "hours"), says)


@cache
def _office() -> frozenset[int]:
    """Give the minutes of a week from Monday to Friday, 7 to 18."""
    return frozenset(day * 1440 + minute for day in range(5) for minute in range(7 * 60, 18 * 60))
