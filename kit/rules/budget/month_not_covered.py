"""No month without money."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from kit.rules import Context, Finding, rule
from kit.rules.budget._years import pays_on, source_in_a_year


@rule("BUD-007")
def month_not_covered(context: Context) -> Iterator[Finding]:
    """In some month the sources no longer cover the lines, or don't yet."""
    yearly = [use.amount or Decimal(0) for _, use in context.uses if not use.one_time]
    spent = sum(yearly, Decimal(0))
    rates = [source_in_a_year(source) for _, source in context.money_sources]
    if (
        not spent
        or None in rates
        or sum((rate or Decimal(0) for rate in rates), Decimal(0)) < spent
    ):
        return
    if (start := _start(context)) and (first := _brought(context, start)) < spent:
        says = f"From {start} on sources bring ${first:,.0f} a year; lines spend ${spent:,.0f}."
        yield Finding(("budget", "money_sources"), says)
        return
    last = max((one.ends_on for _, one in context.money_sources if one.ends_on), default=None)
    told: set[date] = set()
    for at, source in context.money_sources:
        if source.ends_on is None or source.ends_on == last or source.ends_on in told:
            continue
        told.add(source.ends_on)
        after = source.ends_on + timedelta(days=1)
        left = _brought(context, after)
        if left < spent:
            says = f"From {after} on sources bring ${left:,.0f} a year; lines spend ${spent:,.0f}."
            yield Finding((*at, "ends_on"), says)


def _start(context: Context) -> date | None:
    """Give the day on which all yearly lines run; the first referral where they don't say."""
    timeline = context.plan.timeline
    days = [use.starts_on for _, use in context.uses if use.starts_on and not use.one_time]
    if timeline and timeline.launch_on:
        days.append(timeline.launch_on)
    return max(days, default=None)


def _brought(context: Context, day: date) -> Decimal:
    sources = (source for _, source in context.money_sources if pays_on(source, day))
    return sum((source_in_a_year(source) or Decimal(0) for source in sources), Decimal(0))
