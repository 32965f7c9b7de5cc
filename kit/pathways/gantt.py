"""Draw phases and milestones on a line of time: fixed metrics, legible in black and white."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from html import escape

from kit.pathways.drawing import Drawing
from kit.pathways.metrics import FONT, wrapped

_SIZE = 11.0
_LEADING = 13.0
_LABEL = 210.0
_WHEN = 84.0
_CHART = 400.0
_MARGIN = 8.0
_HEAD = 36.0
_FOOT = 26.0
_PAD = 4.5
_HALF = 5.5
_INK, _GRID, _BAR, _LINK = "#1a1a1a", "#d5d5d5", "#d3e3f2", "#6b6b6b"
_MOST_ROWS = 32
_MONTHS_TICKED = 19
"""Charts of up to so many months name each of them; longer ones name quarters or years."""
_MONTHS_QUARTERED = 60
_QUARTER = 3
_YEAR = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: a phase, or a milestone on a day.

    Attributes:
        id: Its name, without spaces.
        label: What it is.
        when: Its days as the row prints them, in short.
        told: Its days in words, for those who listen.
        starts: First day.
        ends: Last day of a phase; None when it goes on.
        phase: Whether it is a phase.
        done: Whether the milestone is reached.
        after: Ids of the milestones that it waits for.
    """

    id: str
    label: str
    when: str
    told: str
    starts: date
    ends: date | None = None
    phase: bool = False
    done: bool = False
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """What the drawing prints besides its rows.

    Attributes:
        months: Twelve short names of months.
        phase: Meaning of a bar.
        done: Meaning of a filled mark.
        open: Meaning of an empty mark.
        launch: Name of the line at the first referral.
    """

    months: tuple[str, ...]
    phase: str
    done: str
    open: str
    launch: str


@dataclass(frozen=True, slots=True)
class Gantt:
    """What is drawn.

    Attributes:
        key: Makes ids unique in a page: letters, digits, hyphens.
        title: Title for those who listen.
        description: What the drawing shows, in sentences.
        bars: Its rows, from the top.
        words: What it prints besides.
        launch: Day of the first referral, or None.
    """

    key: str
    title: str
    description: str
    bars: tuple[Bar, ...]
    words: Words
    launch: date | None = None


def ordered(bars: Sequence[Bar]) -> tuple[Bar, ...]:
    """Give rows in reading order: phases first, then milestones, each by day."""
    return tuple(sorted(bars, key=lambda bar: (not bar.phase, bar.starts)))


def pictures(bars: Sequence[Bar], launch: date | None) -> tuple[tuple[Bar, ...], ...]:
    """Share rows out among pictures that fit a page each: up to the launch, and from it on.

    Few rows stay together. The launch itself stands in both, phases in each that they reach.
    """
    rows = ordered(bars)
    if launch is None or len(rows) <= _MOST_ROWS // 2:
        return _chunks(rows)
    before = [_until(bar, launch) for bar in rows if bar.starts < launch]
    before += [bar for bar in rows if bar.starts == launch and not bar.phase]
    after = [_from(bar, launch) for bar in rows if bar.starts >= launch or _reaches(bar, launch)]
    return (*_chunks(before), *_chunks(after))


def _reaches(bar: Bar, day: date) -> bool:
    return bar.phase and (bar.ends is None or bar.ends > day)


def _until(bar: Bar, day: date) -> Bar:
    return replace(bar, ends=None) if _reaches(bar, day) else bar


def _from(bar: Bar, day: date) -> Bar:
    return replace(bar, starts=max(bar.starts, day))


def _chunks(rows: Sequence[Bar]) -> tuple[tuple[Bar, ...], ...]:
    count = -(-len(rows) // _MOST_ROWS)
    size = -(-len(rows) // count) if count else 1
    return tuple(tuple(rows[at : at + size]) for at in range(0, len(rows), size))


def drawn(chart: Gantt) -> Drawing:
    """Draw the chart as SVG; the same chart always gives the same text.

    Raises:
        ValueError: There is nothing to draw.
    """
    scale = _Scale.of(chart.bars)
    rows = tuple(_rows(chart.bars))
    high = rows[-1].bottom + _FOOT
    wide = _LABEL + _WHEN + _CHART
    parts = [
        *_grid(scale, chart.words, rows[-1].bottom),
        *_launch(chart, scale, rows[-1].bottom),
        *(part for row in rows for part in _links(row, rows, scale)),
        *(part for row in rows for part in _row(row, scale)),
        *_legend(chart.words, rows[-1].bottom + 8),
    ]
    outer, tall = wide + 2 * _MARGIN, high + 2 * _MARGIN
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(outer)} {_n(tall)}" '
        f'width="{_n(outer)}" height="{_n(tall)}" role="img" '
        f'aria-labelledby="{chart.key}-title {chart.key}-desc">'
        f'<title id="{chart.key}-title">{escape(chart.title)}</title>'
        f'<desc id="{chart.key}-desc">{escape(chart.description)}</desc>'
        f'<rect width="{_n(outer)}" height="{_n(tall)}" fill="#ffffff"/>'
        f'<g transform="translate({_n(_MARGIN)} {_n(_MARGIN)})" font-family="{FONT}, sans-serif" '
        f'font-size="{_n(_SIZE)}" fill="{_INK}">{"".join(parts)}</g></svg>'
    )
    return Drawing(svg, outer, tall)


# ---------------------------------------------------------------------- scale


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where days stand: whole months from the first day to the last."""

    first: date
    last: date

    @classmethod
    def of(cls, bars: Sequence[Bar]) -> _Scale:
        days = [day for bar in bars for day in (bar.starts, bar.ends) if day]
        if not days:
            message = "a chart needs a day"
            raise ValueError(message)
        return cls(min(days).replace(day=1), _next_month(max(days)))

    @property
    def months(self) -> tuple[date, ...]:
        found = [self.first]
        while found[-1] < self.last:
            found.append(_next_month(found[-1]))
        return tuple(found[:-1])

    def x(self, day: date) -> float:
        inside = min(max(day, self.first), self.last)
        share = (inside - self.first).days / (self.last - self.first).days
        return _LABEL + _WHEN + share * _CHART


def _next_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)


def _ticks(scale: _Scale) -> Iterator[date]:
    months = scale.months
    step = 1 if len(months) <= _MONTHS_TICKED else _QUARTER
    step = step if len(months) <= _MONTHS_QUARTERED else _YEAR
    for month in months:
        if (month.month - 1) % step == 0:
            yield month


def _grid(scale: _Scale, words: Words, bottom: float) -> Iterator[str]:
    years: set[int] = set()
    for month in _ticks(scale):
        x = scale.x(month)
        yield _path((x, _HEAD - 4), (x, bottom), _GRID, 0.8)
        yield _text(words.months[month.month - 1], x + 2, _HEAD - 8)
        if month.year not in years:
            yield _text(str(month.year), x + 2, _HEAD - 22, bold=True)
        years.add(month.year)
    yield _path((0, _HEAD), (_LABEL + _WHEN + _CHART, _HEAD), _INK, 1.0)


def _launch(chart: Gantt, scale: _Scale, bottom: float) -> Iterator[str]:
    if chart.launch and scale.first <= chart.launch <= scale.last:
        x = scale.x(chart.launch)
        yield _path((x, _HEAD), (x, bottom), _INK, 1.2, dash="4 3")


# ----------------------------------------------------------------------- rows


@dataclass(frozen=True, slots=True)
class _Row:
    bar: Bar
    lines: tuple[str, ...]
    when: tuple[str, ...]
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def _rows(bars: Sequence[Bar]) -> Iterator[_Row]:
    top = _HEAD
    for bar in bars:
        lines = wrapped(bar.label, _LABEL - 8, _SIZE, lines=2, bold=bar.phase)
        when = wrapped(bar.when, _WHEN - 6, _SIZE - 1, lines=2)
        high = 2 * _PAD + _LEADING * max(len(lines), len(when))
        row = _Row(bar, lines, when, top, top + high)
        yield row
        top = row.bottom


def _row(row: _Row, scale: _Scale) -> Iterator[str]:
    y = row.top + _PAD + _SIZE - 1
    for line in row.lines:
        yield _text(line, 0, y, bold=row.bar.phase)
        y += _LEADING
    for at, line in enumerate(row.when):
        yield _text(line, _LABEL, row.top + _PAD + _SIZE - 1 + at * _LEADING, small=True)
    yield _path((0, row.bottom), (_LABEL + _WHEN + _CHART, row.bottom), _GRID, 0.6)
    yield from _span(row, scale) if row.bar.phase else (_mark(row, scale),)


def _span(row: _Row, scale: _Scale) -> Iterator[str]:
    """Draw a phase as a bar; one that goes on ends in an arrow."""
    left = scale.x(row.bar.starts)
    end = row.bar.ends
    right = scale.x(end + timedelta(days=1)) if end else _LABEL + _WHEN + _CHART - 7
    yield (
        f'<rect x="{_n(left)}" y="{_n(row.middle - 6)}" width="{_n(max(right - left, 2))}" '
        f'height="12" fill="{_BAR}" stroke="{_INK}" stroke-width="1"/>'
    )
    if end is None:
        y = row.middle
        points = f"{_n(right)},{_n(y - 6)} {_n(right + 7)},{_n(y)} {_n(right)},{_n(y + 6)}"
        yield f'<polygon points="{points}"/>'


def _mark(row: _Row, scale: _Scale) -> str:
    return _diamond(scale.x(row.bar.starts), row.middle, filled=row.bar.done)


def _diamond(x: float, y: float, *, filled: bool) -> str:
    corners = ((x, y - _HALF), (x + _HALF, y), (x, y + _HALF), (x - _HALF, y))
    points = " ".join(f"{_n(a)},{_n(b)}" for a, b in corners)
    fill = _INK if filled else "#ffffff"
    return f'<polygon points="{points}" fill="{fill}" stroke="{_INK}" stroke-width="1.2"/>'


def _links(row: _Row, rows: Sequence[_Row], scale: _Scale) -> Iterator[str]:
    """Draw a thin line from each milestone that this one waits for."""
    for first in rows:
        if first.bar.id in row.bar.after:
            yield from _link(first, row, scale)


def _link(first: _Row, then: _Row, scale: _Scale) -> Iterator[str]:
    start, end = scale.x(first.bar.starts), scale.x(then.bar.starts)
    away = 1 if then.middle > first.middle else -1
    begin = first.middle + away * _HALF
    if abs(end - start) <= _HALF + 5:
        yield _path((start, begin), (start, then.middle - away * _HALF), _LINK, 0.9)
        return
    side = 1 if end > start else -1
    tip = end - side * _HALF
    yield _path((start, begin), (start, then.middle), _LINK, 0.9)
    yield _path((start, then.middle), (tip - side * 4, then.middle), _LINK, 0.9)
    y = then.middle
    back = tip - side * 5
    points = f"{_n(tip)},{_n(y)} {_n(back)},{_n(y - 3)} {_n(back)},{_n(y + 3)}"
    yield f'<polygon points="{points}" fill="{_LINK}"/>'


def _legend(words: Words, top: float) -> Iterator[str]:
    y, x = top + 8, _LABEL + _WHEN
    box = f'x="{_n(x)}" y="{_n(y - 6)}" width="22" height="12"'
    yield f'<rect {box} fill="{_BAR}" stroke="{_INK}"/>'
    yield _text(words.phase, x + 28, y + 4)
    yield _diamond(x + 100, y, filled=True)
    yield _text(words.done, x + 110, y + 4)
    yield _diamond(x + 180, y, filled=False)
    yield _text(words.open, x + 190, y + 4)
    yield _path((x + 270, y - 7), (x + 270, y + 7), _INK, 1.2, dash="4 3")
    yield _text(words.launch, x + 277, y + 4)


# ---------------------------------------------------------------------- marks


def _path(
    start: tuple[float, float], end: tuple[float, float], ink: str, thick: float, dash: str = ""
) -> str:
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    ways = f"M{_n(start[0])} {_n(start[1])}L{_n(end[0])} {_n(end[1])}"
    return f'<path d="{ways}" fill="none" stroke="{ink}" stroke-width="{_n(thick)}"{dashes}/>'


def _text(text: str, x: float, y: float, *, bold: bool = False, small: bool = False) -> str:
    weight = ' font-weight="700"' if bold else ""
    size = f' font-size="{_n(_SIZE - 1)}"' if small else ""
    return f'<text x="{_n(x)}" y="{_n(y)}"{weight}{size}>{escape(_fit(text))}</text>'


def _fit(text: str) -> str:
    return "".join(char for char in text if char.isprintable())


def _n(number: float) -> str:
    """Write a number with at most one decimal, and never as minus zero."""
    return f"{round(number, 1) + 0.0:.1f}".removesuffix(".0")
