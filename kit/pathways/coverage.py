"""Compare opening hours with the hours in which eligible arrests happen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from kit.model.amounts import DAYS, Hours
from kit.model.need import ArrestHours

_DAY = 1440
_WEEK = 7 * _DAY
_ALL = (1 << _WEEK) - 1


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the week in which eligible arrests happen.

    Attributes:
        at: Position in the plan's list.
        weight: Count or share of eligible arrests in it, as the plan states it.
        open_share: Share of its minutes that are open, from 0 to 1.
        closed: Its closed hours, as an author would write them.
    """

    at: int
    weight: Decimal
    open_share: Decimal
    closed: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the eligible arrests falls into open hours.

    Attributes:
        share: Share of the stated arrests that falls into open hours, from 0 to 1, taking
            arrests as evenly spread within each stated part of the week.
        stated: Share of all arrests whose hours are stated, from 0 to 1; None for counts.
        parts: The stated parts of the week.
    """

    share: Decimal
    stated: Decimal | None
    parts: tuple[Part, ...]


def open_week(hours: Iterable[Hours | None]) -> int:
    """Give the week as bits, one a minute from Monday 00:00, set where at least one is open."""
    week = 0
    for one in hours:
        week |= _bits(one) if one else 0
    return week


def coverage(
    hours: Iterable[Hours | None], arrests: tuple[ArrestHours, ...] | None
) -> Coverage | None:
    """Tell how many eligible arrests fall into the hours in which one of ``hours`` is open.

    None when the plan states no arrest hours with a count or a share; a list that mixes counts
    and shares is judged by its shares.
    """
    shares = all(one.share is not None for one in arrests or () if one.count is None)
    by_share = any(one.share is not None for one in arrests or ()) and shares
    opened = open_week(hours)
    parts = tuple(_parts(arrests or (), opened, by_share=by_share))
    total = sum((part.weight for part in parts), Decimal(0))
    if not total:
        return None
    covered = sum((part.weight * part.open_share for part in parts), Decimal(0))
    stated = min(total / 100, Decimal(1)) if by_share else None
    return Coverage(covered / total, stated, parts)


def _parts(arrests: tuple[ArrestHours, ...], opened: int, *, by_share: bool) -> Iterator[Part]:
    for at, one in enumerate(arrests):
        weight = one.share if by_share else one.count
        if one.hours is None or weight is None:
            continue
        week = _bits(one.hours)
        inside = Decimal((week & opened).bit_count()) / (week.bit_count() or 1)
        yield Part(at, Decimal(weight), inside, written(week & ~opened))


def _bits(hours: Hours) -> int:
    week = 0
    for window in hours.windows:
        span = (1 << (window.until - window.start)) - 1
        for day in window.days:
            week |= span << (day * _DAY + window.start)
    return (week & _ALL) | (week >> _WEEK)


def written(week: int) -> str:
    """Write the bits of a week as hours, such as ``mon-fri 20:00-24:00``; empty for none.

    The text can be read back as opening hours.
    """
    if week == _ALL:
        return "always"
    spans: dict[tuple[int, int], list[int]] = {}
    for start, until in _runs(week):
        day = start // _DAY
        spans.setdefault((start - day * _DAY, until - day * _DAY), []).append(day % 7)
    return ", ".join(
        f"{days} {_clock(start)}-{_clock(until)}"
        for (start, until), on in spans.items()
        for days in _named(on)
    )


def _runs(week: int) -> Iterator[tuple[int, int]]:
    """Give the open spans in order; one that runs over Sunday's midnight stands last."""
    shift = (~week & (week + 1)).bit_length() - 1 if week & 1 and week >> (_WEEK - 1) else 0
    turned = (week >> shift) | ((week & ((1 << shift) - 1)) << (_WEEK - shift))
    at = 0
    while turned:
        closed = (turned & -turned).bit_length() - 1
        turned >>= closed
        length = (~turned & (turned + 1)).bit_length() - 1
        start = (at + closed + shift) % _WEEK
        yield from _cut(start, start + length)
        turned >>= length
        at += closed + length


def _cut(start: int, until: int) -> Iterator[tuple[int, int]]:
    """Cut a span into pieces of at most a day; a night stays in one piece."""
    while until - start > _DAY:
        midnight = (start // _DAY + 1) * _DAY
        yield start, midnight
        start = midnight
    yield start, until


def _clock(minute: int) -> str:
    hour, rest = divmod(minute, 60)
    if minute > _DAY:
        hour -= 24
    return f"{hour:02}:{rest:02}"


def _named(days: list[int]) -> Iterator[str]:
    """Join days that follow one another: ``mon-fri``; all seven are ``daily``."""
    if len(days) == len(DAYS):
        yield "daily"
        return
    group: list[int] = []
    for day in sorted(days):
        if group and day != group[-1] + 1:
            yield _span(group)
            group = []
        group.append(day)
    yield _span(group)


def _span(group: list[int]) -> str:
    first, last = DAYS[group[0]], DAYS[group[-1]]
    return first if first == last else f"{first}-{last}"
