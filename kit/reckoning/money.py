"""What comes in and what goes out, month by month, in whole cents.

A source with an amount for its whole time is spread evenly over its months, one with a yearly
amount over the twelve months of each year; rounding never loses or makes a cent. A budget line is
paid by the first of its sources that brings money in the month.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kit.model.budget import AmountBasis, Budget, MoneySource, MoneyUse, Timeline

YEAR = 12
_MOST_YEARS = 5
_USUAL_YEARS = 3
_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_SHORTEST = 3
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Ledger:
    """Money by month.

    Attributes:
        months: First day of each month, from the start of a fiscal year, in whole fiscal years.
        sources: Cents that each source brings in each month, by its id.
        uses: Cents that each line costs in each month, by its id.
        payers: The source that pays each line in each month, by the line's id; None where none of
            its sources brings money.
    """

    months: tuple[date, ...]
    sources: Mapping[str, tuple[int, ...]]
    uses: Mapping[str, tuple[int, ...]]
    payers: Mapping[str, tuple[str | None, ...]]

    @property
    def years(self) -> tuple[date, ...]:
        """First day of each fiscal year."""
        return self.months[::YEAR]

    @property
    def income(self) -> tuple[int, ...]:
        """Cents from all sources, by month."""
        return _added(self.sources.values(), len(self.months))

    @property
    def costs(self) -> tuple[int, ...]:
        """Cents for all lines, by month."""
        return _added(self.uses.values(), len(self.months))

    @property
    def reserve(self) -> tuple[int, ...]:
        """Cents left at the end of each month, all months before it counted in."""
        left, found = 0, []
        for more, less in zip(self.income, self.costs, strict=True):
            left += more - less
            found.append(left)
        return tuple(found)

    def asked(self, source: str) -> tuple[int, ...]:
        """Give the cents that lines take from a source, by month."""
        return tuple(
            sum(self.uses[use][at] for use in self.uses if self.payers[use][at] == source)
            for at in range(len(self.months))
        )

    def unpaid(self, use: str) -> tuple[int, ...]:
        """Give the cents of a line for which no source brings money, by month."""
        return tuple(
            0 if payer else cents
            for cents, payer in zip(self.uses[use], self.payers[use], strict=True)
        )


def ledger(budget: Budget | None, timeline: Timeline | None = None) -> Ledger | None:
    """Give the money of a plan by month; None while no source or line has a day.

    Sources without a first day bring nothing. Lines without one begin with the program.
    """
    if budget is None:
        return None
    months = _months(budget, timeline)
    if not months:
        return None
    sources = {one.id: _income(one, months) for one in budget.money_sources or ()}
    begin = _begin(budget, timeline) or months[0]
    uses = {one.id: _cost(one, begin, months) for one in budget.uses or ()}
    payers = {one.id: tuple(_payers(one, sources, len(months))) for one in budget.uses or ()}
    return Ledger(months, sources, uses, payers)


def by_year(cents: tuple[int, ...]) -> tuple[int, ...]:
    """Add months up to fiscal years."""
    return tuple(sum(cents[at : at + YEAR]) for at in range(0, len(cents), YEAR))


def in_cents(amount: Decimal) -> int:
    """Give dollars as whole cents."""
    return int(amount * 100)


def yearly(uses: Iterable[MoneyUse]) -> int:
    """Give the cents that lines cost in a full year; those spent once are left out."""
    return sum(in_cents(one.amount or _ZERO) for one in uses if not one.one_time)


def fiscal_month(words: str | None) -> int:
    """Give the month, 1 to 12, in which a fiscal year starts, from words such as "July 1"."""
    for word in (words or "").lower().replace(".", " ").split():
        for at, name in enumerate(_NAMES, start=1):
            if len(word) >= _SHORTEST and name.startswith(word):
                return at
    return 1


# --------------------------------------------------------------------- months


def _begin(budget: Budget, timeline: Timeline | None) -> date | None:
    days = [one.starts_on for one in _entries(budget)]
    launch = timeline.launch_on if timeline else None
    return min((day for day in days if day), default=launch)


def _months(budget: Budget, timeline: Timeline | None) -> tuple[date, ...]:
    """Give whole fiscal years from the first money to the last that has an end."""
    begin = _begin(budget, timeline)
    if begin is None:
        return ()
    first = _fiscal_start(begin, fiscal_month(budget.fiscal_year_starts))
    ends = [one.ends_on for one in _entries(budget) if one.ends_on]
    last = max(ends, default=None)
    years = _USUAL_YEARS if last is None else (_between(first, last) // YEAR) + 1
    return tuple(_plus(first, at) for at in range(YEAR * max(1, min(years, _MOST_YEARS))))


def _entries(budget: Budget) -> tuple[MoneySource | MoneyUse, ...]:
    return (*(budget.money_sources or ()), *(budget.uses or ()))


def _fiscal_start(day: date, month: int) -> date:
    return date(day.year if day.month >= month else day.year - 1, month, 1)


def _plus(first: date, months: int) -> date:
    year, month = divmod(first.month - 1 + months, YEAR)
    return date(first.year + year, month + 1, 1)


def _between(first: date, day: date) -> int:
    """Give how many months lie between the month of one day and that of another."""
    return (day.year - first.year) * YEAR + day.month - first.month


# -------------------------------------------------------------------- amounts


def _income(source: MoneySource, months: tuple[date, ...]) -> tuple[int, ...]:
    if source.amount is None or source.starts_on is None:
        return (0,) * len(months)
    start = _between(months[0], source.starts_on)
    span = _span(source, source.starts_on)
    once = source.basis is AmountBasis.TOTAL or (
        span is not None and source.basis is not AmountBasis.PER_YEAR
    )
    length = span or (YEAR if once else len(months))
    every = length if once else YEAR
    return _stream(in_cents(source.amount), every, (start, length), months)


def _span(source: MoneySource, starts_on: date) -> int | None:
    """Give the months that a source lasts; None when it goes on."""
    if source.ends_on is not None:
        return max(1, _between(starts_on, source.ends_on) + 1)
    if source.lasts is not None:
        return max(1, round(source.lasts.days * YEAR / Decimal("365.25")))
    return None


def _cost(use: MoneyUse, begin: date, months: tuple[date, ...]) -> tuple[int, ...]:
    if use.amount is None:
        return (0,) * len(months)
    start = _between(months[0], use.starts_on or begin)
    if use.one_time:
        return _stream(in_cents(use.amount), 1, (start, 1), months)
    last = use.ends_on or months[-1]
    length = max(1, _between(months[0], last) - start + 1)
    return _stream(in_cents(use.amount), YEAR, (start, length), months)


def _stream(
    cents: int, every: int, start_and_length: tuple[int, int], months: tuple[date, ...]
) -> tuple[int, ...]:
    """Spread cents evenly over each ``every`` months of a stretch; nothing outside of it.

    Whole dollars stay whole dollars in every month.
    """
    start, length = start_and_length
    unit = 1 if cents % 100 else 100
    parts = cents // unit
    return tuple(
        ((at - start + 1) * parts // every - (at - start) * parts // every) * unit
        if start <= at < start + length
        else 0
        for at in range(len(months))
    )


def _payers(
    use: MoneyUse, sources: Mapping[str, tuple[int, ...]], length: int
) -> Iterator[str | None]:
    named = [one for one in use.paid_from or () if one in sources]
    for at in range(length):
        yield next((one for one in named if sources[one][at]), None)


def _added(streams: Iterable[tuple[int, ...]], length: int) -> tuple[int, ...]:
    totals = [0] * length
    for stream in streams:
        for at, cents in enumerate(stream):
            totals[at] += cents
    return tuple(totals)
