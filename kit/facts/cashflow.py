"""Facts about money over time: what comes in and goes out, when it ends, what it leaves unpaid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from kit.core.remembering import remembered
from kit.doctree.nodes import Inlines, Table, Text
from kit.facts import phrases
from kit.facts.fields import field_fact
from kit.facts.gathering import Gathering, tabled, text
from kit.facts.phrases import dollars, listed
from kit.facts.planning import said
from kit.facts.registry import fact
from kit.facts.told import Scene, Told, flag
from kit.model.budget import MoneySource, MoneyUse, SourceStatus
from kit.model.plan import Plan
from kit.reckoning.money import YEAR, Ledger, by_year, fiscal_month, ledger

_SURE = frozenset([SourceStatus.SECURED, SourceStatus.AWARDED])


def _sources(scene: Scene) -> tuple[MoneySource, ...]:
    section = scene.plan.budget
    return (section.money_sources if section else None) or ()


def _uses(scene: Scene) -> tuple[MoneyUse, ...]:
    section = scene.plan.budget
    return (section.uses if section else None) or ()


def _ledger(scene: Scene) -> Ledger | None:
    """Give the money by month; None while a source has no first day or no amount."""
    whole = _sources(scene) and all(
        one.starts_on is not None and one.amount is not None for one in _sources(scene)
    )
    return _by_month(scene.plan) if whole and _uses(scene) else None


@remembered(keep=2)
def _by_month(plan: Plan) -> Ledger | None:
    return ledger(plan.budget, plan.timeline)


def _waiting(put: Gathering) -> Told:
    """Tell what must be decided before money can be told by month."""
    for kind, keys in (("source", ("amount", "starts_on")), ("use", ("amount",))):
        path = "budget.money_sources" if kind == "source" else "budget.uses"
        found = list(put.each(kind))
        if not found:
            return put.absent(path)
        lines = [
            (*put.say(f"{kind}.name", one), Text(": "), *put.say(f"{kind}.{key}", one))
            for one in found
            for key in keys
            if getattr(one.entry, key, None) is None
        ]
        if lines:
            return put.tell(listed(lines))
    return put.tell()


def _year(scene: Scene, first: date) -> str:
    """Name a fiscal year by its calendar year, or by its first and last month."""
    section = scene.plan.budget
    if fiscal_month(section.fiscal_year_starts if section else None) == 1:
        return str(first.year)
    last = date(first.year + 1, first.month - 1, 1)
    return said(
        scene.language,
        "months",
        first=phrases.month(first, scene.language),
        last=phrases.month(last, scene.language),
    )


def _months(scene: Scene, first: date, last: date) -> str:
    language = scene.language
    one, other = phrases.month(first, language), phrases.month(last, language)
    return one if first == last else said(language, "months", first=one, last=other)


@fact("flag")
def money_has_days(scene: Scene) -> Told:
    """Every source has a first day and an amount, so that money can be told by month."""
    return flag(_ledger(scene) is not None)


# ----------------------------------------------------------------- year, month


@fact("table")
def money_by_year_table(scene: Scene) -> Told:
    """What each source brings and each purpose costs in every fiscal year, with totals."""
    put = Gathering(scene)
    found = _ledger(scene)
    if found is None:
        return _waiting(put)
    rows = [*_in_rows(put, found), *_out_rows(put, found), *_left_rows(put, found)]
    return put.tell(_by_year(put, "money_by_year", "item", found, rows))


def _by_year(
    put: Gathering, key: str, head: str, found: Ledger, rows: Iterable[tuple[Inlines, ...]]
) -> Table:
    """Give a table with one column for each fiscal year."""
    words = put.table(key, (head,), ())
    heads = (*words.header, *(text(_year(put.scene, first)) for first in found.years))
    weights = (5, *(3 for _ in found.years))
    return tabled(put.scene, (words.key, words.caption), heads, rows, weights)


def _cells(cents: tuple[int, ...]) -> tuple[Inlines, ...]:
    return tuple(text(dollars(one)) for one in by_year(cents))


def _total(put: Gathering, name: str) -> Inlines:
    return (Text(said(put.scene.language, name), strong=True),)


def _in_rows(put: Gathering, found: Ledger) -> Iterator[tuple[Inlines, ...]]:
    for one in put.each("source"):
        if isinstance(one.entry, MoneySource):
            put.say("source.amount", one)
            yield put.say("source.name", one), *_cells(found.sources[one.entry.id])
    yield _total(put, "total_in"), *_cells(found.income)


def _out_rows(put: Gathering, found: Ledger) -> Iterator[tuple[Inlines, ...]]:
    groups: dict[Inlines, list[str]] = {}
    for one in put.each("use"):
        if isinstance(one.entry, MoneyUse):
            put.say("use.amount", one)
            groups.setdefault(put.say("use.function", one), []).append(one.entry.id)
    for head, uses in groups.items():
        streams = zip(*(found.uses[one] for one in uses), strict=True)
        yield head, *_cells(tuple(map(sum, streams)))
    yield _total(put, "total_out"), *_cells(found.costs)


def _left_rows(put: Gathering, found: Ledger) -> Iterator[tuple[Inlines, ...]]:
    kept = zip(found.income, found.costs, strict=True)
    yield _total(put, "left_in_year"), *_cells(tuple(more - less for more, less in kept))
    ends = found.reserve[YEAR - 1 :: YEAR]
    yield _total(put, "left_at_end"), *(text(dollars(one)) for one in ends)


@fact("table")
def money_by_month_table(scene: Scene) -> Told:
    """What comes in, sure or hoped for, what goes out, and what is left, month by month."""
    put = Gathering(scene)
    found = _ledger(scene)
    if found is None:
        return _waiting(put)
    put.pointers.extend((("budget", "money_sources"), ("budget", "uses")))
    sure = _sure(scene, found)
    rows = []
    for at, first in enumerate(found.months):
        cents = (sure[at], found.income[at] - sure[at], found.costs[at], found.reserve[at])
        month = text(phrases.month(first, scene.language))
        rows.append((month, *(text(dollars(one)) for one in cents)))
    heads = ("month", "sure", "hoped", "out", "left")
    return put.tell(put.table("money_by_month", heads, rows, (4, 3, 3, 3, 3)))


def _sure(scene: Scene, found: Ledger) -> tuple[int, ...]:
    sure = [found.sources[one.id] for one in _sources(scene) if one.status in _SURE]
    if not sure:
        return (0,) * len(found.months)
    return tuple(map(sum, zip(*sure, strict=True)))


@fact("table")
def source_balance_table(scene: Scene) -> Told:
    """What each source brings beyond what its lines take, by fiscal year."""
    put = Gathering(scene)
    found = _ledger(scene)
    if found is None:
        return _waiting(put)
    rows = []
    for one in put.each("source"):
        name = str(getattr(one.entry, "id", ""))
        put.pointers.append(one.pointer)
        pairs = zip(found.sources[name], found.asked(name), strict=True)
        rows.append(
            (put.say("source.name", one), *_cells(tuple(more - less for more, less in pairs)))
        )
    return put.tell(_by_year(put, "source_balance", "source", found, rows))


# ------------------------------------------------------------------ how sure


@fact("table")
def sources_by_status_table(scene: Scene) -> Told:
    """How sure the money of all years is, in dollars and as a share."""
    put = Gathering(scene)
    found = _ledger(scene)
    if found is None:
        return _waiting(put)
    groups: dict[Inlines, int] = {}
    for one in put.each("source"):
        status = put.say("source.status", one)
        brings = sum(found.sources[str(getattr(one.entry, "id", ""))])
        groups[status] = groups.get(status, 0) + brings
    whole = sum(groups.values())
    rows = [
        (status, text(dollars(cents)), text(_percent(cents, whole)))
        for status, cents in groups.items()
    ]
    heads = ("status", "amount", "share")
    return put.tell(put.table("sources_by_status", heads, rows, (4, 3, 2)))


def _percent(part: int, whole: int) -> str:
    return f"{round(Decimal(part * 100) / whole)}%" if whole else "0%"


@fact("text")
def largest_source(scene: Scene) -> Told:
    """The source that carries most, with its share of all money of the years shown."""
    put = Gathering(scene)
    found = _ledger(scene)
    if found is None:
        return put.line(put.say("budget.money_sources"))
    brings = {name: sum(cents) for name, cents in found.sources.items()}
    first = max(brings, key=lambda name: brings[name])
    scenes = (one for one in put.each("source") if getattr(one.entry, "id", "") == first)
    name = put.say("source.name", next(scenes))
    share = _percent(brings[first], sum(brings.values()))
    return put.line((*name, Text(f", {share}")))


@fact("flag")
def has_strings(scene: Scene) -> Told:
    """Some source says who gives it, what it may not pay for, or what it must be matched with."""
    return flag(any(True for _ in Gathering(scene).each("restricted_source")))


# ----------------------------------------------------------------------- gaps


@fact("flag")
def money_runs_short(scene: Scene) -> Told:
    """In some month all that has come in does not cover all that has gone out."""
    found = _ledger(scene)
    return flag(found is not None and min(found.reserve) < 0)


@fact("list")
def short_months(scene: Scene) -> Told:
    """The stretches of months in which money does not reach, with what is missing at the worst."""
    found = _ledger(scene)
    put = Gathering(scene)
    if found is None:
        return put.absent("budget.money_sources")
    lines = [
        text(
            said(
                scene.language,
                "short",
                months=_months(scene, found.months[first], found.months[last]),
                worst=dollars(-min(found.reserve[first : last + 1])),
            )
        )
        for first, last in _runs([left < 0 for left in found.reserve])
    ]
    return put.tell(listed(lines)) if lines else put.tell()


def _runs(holds: list[bool]) -> Iterator[tuple[int, int]]:
    """Give the first and last place of each stretch in which something holds."""
    start: int | None = None
    for at, one in enumerate([*holds, False]):
        if one and start is None:
            start = at
        elif not one and start is not None:
            yield start, at - 1
            start = None


@fact("flag")
def lines_go_unpaid(scene: Scene) -> Told:
    """Some line has months in which none of its sources brings money."""
    return flag(any(True for _ in _unpaid(scene)))


@fact("list")
def unpaid_lines(scene: Scene) -> Told:
    """Lines in the months in which none of their sources brings money."""
    put = Gathering(scene)
    lines = []
    for use, (first, last), cents in _unpaid(scene):
        put.pointers.append(("budget", "uses"))
        months = _months(scene, first, last)
        words = said(
            scene.language, "unpaid", line=use.name or use.id, months=months, cents=dollars(cents)
        )
        lines.append(text(words))
    return put.tell(listed(lines)) if lines else put.absent("budget.uses")


def _unpaid(scene: Scene) -> Iterator[tuple[MoneyUse, tuple[date, date], int]]:
    found = _ledger(scene)
    for use in _uses(scene) if found else ():
        if found is not None and use.paid_from is not None:
            unpaid = found.unpaid(use.id)
            for first, last in _runs([cents > 0 for cents in unpaid]):
                span = (found.months[first], found.months[last])
                yield use, span, sum(unpaid[first : last + 1])


# ------------------------------------------------------------- when money ends


@fact("flag")
def has_ending_sources(scene: Scene) -> Told:
    """At least one source has a last day."""
    decided = field_fact(scene, "some.budget.money_sources")
    return replace(decided, value=any(one.ends_on for one in _sources(scene)))


@fact("table")
def ending_sources_table(scene: Scene) -> Told:
    """Each source with a last day: what it pays then, and what takes over."""
    put = Gathering(scene)
    found = ledger(scene.plan.budget, scene.plan.timeline)
    rows = [
        _ending_row(put, one, found)
        for one in put.each("source")
        if isinstance(one.entry, MoneySource) and one.entry.ends_on
    ]
    if not rows:
        return put.absent("budget.money_sources")
    return put.tell(
        put.table("ending_sources", ("source", "ends", "lines", "next"), rows, (4, 3, 5, 4))
    )


def _ending_row(put: Gathering, one: Scene, found: Ledger | None) -> tuple[Inlines, ...]:
    name = str(getattr(one.entry, "id", ""))
    lines = [use for use in _uses(put.scene) if name in (use.paid_from or ())]
    followers = {other.id for other in _sources(put.scene) if other.follows == name}
    followers |= _payers_after(found, name)
    names = [other.name or other.id for other in _sources(put.scene) if other.id in followers]
    nobody = said(put.scene.language, "nobody_follows")
    return (
        put.say("source.name", one),
        put.say("source.ends_on", one),
        text("; ".join(use.name or use.id for use in lines)),
        text(phrases.joined(names, put.scene.language) if names else nobody),
    )


def _payers_after(found: Ledger | None, source: str) -> set[str]:
    """Give the sources that pay lines after this source has stopped paying them."""
    taken: set[str] = set()
    for payers in found.payers.values() if found else ():
        if source in payers:
            last = max(at for at, payer in enumerate(payers) if payer == source)
            taken |= {payer for payer in payers[last + 1 :] if payer}
    return taken
