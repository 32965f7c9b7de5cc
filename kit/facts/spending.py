"""Facts about what the program costs: by category, by purpose, by post, by person."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kit import catalog
from kit.doctree.nodes import Inlines, Text, Verify
from kit.facts import phrases
from kit.facts.gathering import Gathering, text
from kit.facts.phrases import dollars, listed
from kit.facts.planning import said, stacked
from kit.facts.registry import fact
from kit.facts.told import Scene, Told, flag
from kit.model.budget import MoneyUse, UseCategory
from kit.model.partners import ContributionKind
from kit.reckoning.money import in_cents, yearly

_USES = ("budget", "uses")


def lines_of(scene: Scene) -> tuple[MoneyUse, ...]:
    """Give the budget lines; none while nobody has decided them."""
    section = scene.plan.budget
    return (section.uses if section else None) or ()


@fact("table")
def uses_by_category_table(scene: Scene) -> Told:
    """What a year costs by grant category, with a total."""
    return _grouped(scene, "category")


@fact("table")
def uses_by_function_table(scene: Scene) -> Told:
    """What a year costs by purpose, with a total."""
    return _grouped(scene, "function")


def _grouped(scene: Scene, key: str) -> Told:
    """Give the lines in groups by one of their fields; what is spent once has its own column."""
    put = Gathering(scene)
    groups: dict[Inlines, list[MoneyUse]] = {}
    for one in put.each("use"):
        if isinstance(one.entry, MoneyUse):
            put.say("use.amount", one)
            groups.setdefault(put.say(f"use.{key}", one), []).append(one.entry)
    if not groups:
        return put.absent("budget.uses")
    once = any(use.one_time for use in lines_of(scene))
    rows = [(head, *_sums(uses, once=once)) for head, uses in groups.items()]
    rows.append((text(said(scene.language, "total")), *_sums(lines_of(scene), once=once)))
    heads = ("group", "lines", "amount", *(("once",) if once else ()))
    return put.tell(put.table(f"uses_by_{key}", heads, rows, (4, 7, 3, *((3,) if once else ()))))


def _sums(uses: list[MoneyUse] | tuple[MoneyUse, ...], *, once: bool) -> Iterator[Inlines]:
    names = (text(one.name or one.id) for one in uses)
    yield stacked(names) if isinstance(uses, list) else ()
    yield text(dollars(yearly(uses)))
    if once:
        yield text(dollars(sum(in_cents(one.amount or Decimal(0)) for one in uses if one.one_time)))


@fact("text")
def uses_total(scene: Scene) -> Told:
    """What all lines cost in a full year."""
    put = Gathering(scene)
    if not lines_of(scene):
        return put.line(put.say("budget.uses"))
    return Told(text(dollars(yearly(lines_of(scene)))), (_USES,))


# ---------------------------------------------------------------------- posts


@fact("flag")
def pays_posts(scene: Scene) -> Told:
    """Some budget lines pay posts."""
    return flag(any(one.fte for one in lines_of(scene)))


@fact("table")
def posts_table(scene: Scene) -> Told:
    """The posts that the budget pays, with a total."""
    put = Gathering(scene)
    rows = []
    posts, cents = Decimal(0), 0
    for one in put.each("use"):
        if isinstance(one.entry, MoneyUse) and one.entry.fte:
            rows.append(_post_row(put, one, one.entry))
            posts += one.entry.fte
            cents += in_cents(one.entry.amount or Decimal(0))
    if not rows:
        return put.absent("budget.uses")
    total = said(scene.language, "total_posts")
    rows.append((text(total), (), text(phrases.number(posts)), text(dollars(cents)), ()))
    heads = ("line", "partner", "posts", "amount", "each")
    return put.tell(put.table("posts", heads, rows, (5, 4, 2, 3, 3)))


def _post_row(put: Gathering, one: Scene, use: MoneyUse) -> tuple[Inlines, ...]:
    whole = Decimal(1)
    each = round((use.amount or Decimal(0)) / (use.fte or whole)) * 100
    put.pointers.append((*one.pointer, "fte"))
    return (
        put.say("use.name", one),
        put.maybe("use.partner", one),
        text(phrases.number(use.fte or whole)),
        put.say("use.amount", one),
        text(dollars(each)),
    )


# --------------------------------------------------------------------- person


@fact("text")
def cost_per_person(scene: Scene) -> Told:
    """What a full year costs for each person served."""
    put = Gathering(scene)
    people = scene.plan.budget.participants if scene.plan.budget else None
    if not lines_of(scene):
        return put.line(put.say("budget.uses"))
    if not people:
        return put.line(put.say("budget.participants"))
    each = round(Decimal(yearly(lines_of(scene))) / people / 100) * 100
    return Told(text(dollars(each)), (_USES, ("budget", "participants")))


@fact("text")
def cost_range(scene: Scene) -> Told:
    """What other programs were seen to cost for each person and year."""
    del scene
    seen = catalog.thresholds()["cost_low"]
    low, high = (phrases.money(Decimal(one)) for one in (seen.low, seen.high))
    return Told(text(f"{low} to {high}"))


# ----------------------------------------------------------- in kind, indirect


@fact("flag")
def gifts_have_values(scene: Scene) -> Told:
    """Some partner has put a value on what it gives besides money."""
    return flag(any(_gifts(scene)))


@fact("text")
def in_kind_total(scene: Scene) -> Told:
    """What partners give besides money in a year, as far as they have put a value on it."""
    return Told(text(dollars(sum(_gifts(scene)))), (("partners",),))


def _gifts(scene: Scene) -> Iterator[int]:
    for partner in scene.plan.partners or ():
        for gift in partner.contributions or ():
            if gift.amount is not None and gift.kind is not ContributionKind.MONEY:
                yield in_cents(gift.amount)


@fact("text")
def indirect_rule(scene: Scene) -> Told:
    """What federal rules allow for indirect costs without a negotiated rate."""
    rate, base = catalog.regulation("indirect-rate"), catalog.regulation("indirect-subaward-base")
    words = said(
        scene.language,
        "indirect_rule",
        rate=rate.value,
        rate_law=rate.citation,
        base=phrases.money(Decimal(base.value)),
        base_law=base.citation,
    )
    mark: Inlines = (Text(" "), Verify()) if rate.verify or base.verify else ()
    return Told((*text(words), *mark))


@fact("flag")
def makes_subawards(scene: Scene) -> Told:
    """Some budget lines go on to partners as subawards."""
    return flag(any(one.category is UseCategory.SUBAWARDS for one in lines_of(scene)))


@fact("list")
def subaward_partners(scene: Scene) -> Told:
    """Partners that receive subawards, with their federal identifier."""
    put = Gathering(scene)
    wanted = {one.partner for one in lines_of(scene) if one.category is UseCategory.SUBAWARDS}
    lines = []
    for one in put.each("partner"):
        if getattr(one.entry, "id", None) in wanted:
            number = put.maybe("partner.uei", one) or text(said(scene.language, "no_uei"))
            lines.append((*put.say("partner.legal_name", one), Text(": "), *number))
    return put.tell(listed(lines)) if lines else put.absent("partners")
