"""Facts about who may be diverted, worded from the same criteria that decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kit import catalog
from kit.doctree.nodes import Inlines, Text, Verify
from kit.eligibility.compiling import criteria
from kit.eligibility.prose import Bar, Prose, prose
from kit.facts import phrases
from kit.facts.fields import field_fact
from kit.facts.gathering import Gathering, confirmed, text
from kit.facts.phrases import label, listed
from kit.facts.registry import fact
from kit.facts.scopes import scene_at
from kit.facts.told import Scene, Told, flag
from kit.model.eligibility import Effect, MultipleCharges, Offense, VictimRule

_DEAD = frozenset(["repealed", "none", "legal"])


def said(scene: Scene) -> Prose:
    """Give the criteria in words: those of the agency or path at hand, or of all."""
    name = getattr(scene.entry, "id", None)
    path = name if scene.scope == "path" else None
    agency = name if scene.scope == "agency" else None
    return prose(
        criteria(scene.plan, path, agency), "legal", "es" if scene.language == "es" else "en"
    )


# ------------------------------------------------------------------ offenses


@fact("table")
def offense_table(scene: Scene) -> Told:
    """Offenses that may be diverted, with law, class, code and limits."""
    put = Gathering(scene)
    rows = [
        _offense_row(put, scene_at(scene, "offense", one.pointer), one.limits)
        for one in said(scene).offenses
    ]
    if not rows:
        return put.absent("eligibility.offenses")
    heads, weights = ("offense", "citation", "class", "nibrs", "limits", "open"), (4, 4, 3, 2, 5, 3)
    shown = len(heads) if any(row[-1] for row in rows) else len(heads) - 1
    cells = (row[:shown] for row in rows)
    return put.tell(put.table("offenses", heads[:shown], cells, weights[:shown]))


def _offense_row(put: Gathering, scene: Scene, limits: tuple[object, ...]) -> tuple[Inlines, ...]:
    return (
        put.say("offense.title", scene),
        _law(put, scene),
        put.say("offense.offense_class", scene),
        put.say("offense.nibrs.code", scene),
        text("; ".join(str(limit) for limit in limits)),
        _open_to(put, scene),
    )


def _law(put: Gathering, scene: Scene) -> Inlines:
    """Give the citation, marked unless counsel has checked it and the law is in force."""
    offense = scene.entry
    words = put.say("offense.citation", scene)
    if not isinstance(offense, Offense) or offense.citation is None:
        return words
    state = offense.state or next(iter(_states(scene)), None)
    dead = any(
        row.status in _DEAD and row.citation == offense.citation for row in catalog.statutes(state)
    )
    sure = confirmed(offense.citation_checked) and not dead
    return words if sure else (*words, Text(" "), Verify())


def _states(scene: Scene) -> tuple[str, ...]:
    return (scene.plan.jurisdiction.states if scene.plan.jurisdiction else None) or ()


def _open_to(put: Gathering, scene: Scene) -> Inlines:
    """Give the agencies and paths that an offense is limited to; nothing when open to all."""
    agencies, paths = (put.maybe(f"offense.{key}", scene) for key in ("agencies", "paths"))
    return (*agencies, Text("; "), *paths) if agencies and paths else agencies or paths


# ---------------------------------------------------------------- exclusions


@fact("flag")
def has_bars(scene: Scene) -> Told:
    """At least one exclusion is absolute."""
    return _asks(scene, "exclusions", any(_excluding(scene, Effect.ABSOLUTE)))


@fact("flag")
def has_presumptions(scene: Scene) -> Told:
    """At least one exclusion may be waived."""
    return _asks(scene, "exclusions", any(_excluding(scene, Effect.PRESUMPTIVE)))


@fact("flag")
def has_requirements(scene: Scene) -> Told:
    """Something besides the offense must hold for everyone."""
    return flag(any(_of(scene, "requirements")))


@fact("list")
def bars_list(scene: Scene) -> Told:
    """Exclusions that nobody may waive."""
    put = Gathering(scene)
    return put.tell(listed(_bar_line(put, one) for one in _excluding(scene, Effect.ABSOLUTE)))


@fact("list")
def presumptions_list(scene: Scene) -> Told:
    """Exclusions that a named office may waive, with the office."""
    put = Gathering(scene)
    lines = (_bar_line(put, one) for one in _excluding(scene, Effect.PRESUMPTIVE))
    return put.tell(listed(lines))


@fact("list")
def requirements_list(scene: Scene) -> Told:
    """What must hold for everyone besides the offense."""
    put = Gathering(scene)
    return put.tell(listed(_met_line(put, one) for one in _of(scene, "requirements")))


@fact("table")
def exclusions_table(scene: Scene) -> Told:
    """Exclusions with their meaning, effect, waiver and reason."""
    put = Gathering(scene)
    rows = [
        _exclusion_row(put, scene_at(scene, "exclusion", one.pointer), one)
        for one in _of(scene, "exclusions")
    ]
    if not rows:
        return put.absent("eligibility.exclusions")
    heads = ("exclusion", "meaning", "effect", "waiver", "reason")
    return put.tell(put.table("exclusions", heads, rows, (4, 5, 3, 5, 5)))


def _asks(scene: Scene, section: str, answer: bool) -> Told:  # noqa: FBT001 - the answer
    """Tell a flag about a list; it waits while nobody has decided the list."""
    return replace(field_fact(scene, f"some.eligibility.{section}"), value=answer)


def _of(scene: Scene, section: str) -> Iterator[Bar]:
    whole = said(scene)
    ordered = sorted((*whole.bars, *whole.presumptions), key=lambda one: str(one.pointer[2:]))
    return (one for one in ordered if one.pointer[1:2] == (section,) and one.pointer[2:])


def _excluding(scene: Scene, effect: Effect) -> Iterator[Bar]:
    return (one for one in _of(scene, "exclusions") if one.effect is effect)


def _bar_line(put: Gathering, one: Bar) -> Inlines:
    put.pointers.append(one.pointer)
    language = put.scene.language
    words = _named(one, str(one.sentence) if one.conditions else "")
    if one.effect is Effect.PRESUMPTIVE:
        words = f"{words.rstrip('.')}. {_waivers(one, language)}"
    return text(words)


def _named(one: Bar, meaning: str) -> str:
    """Give a criterion's title with what it means; the meaning alone where it begins alike."""
    title = str(one.title)
    if meaning.lower().startswith(title.lower()):
        return meaning
    return f"{title}: {meaning}" if meaning else title


def _waivers(one: Bar, language: str) -> str:
    if not one.deciders:
        return label(language, "waived_by_nobody")
    offices = phrases.joined((who.removeprefix("the ") for who in one.deciders), language, "or")
    return label(language, "waived_by").format(offices)


def _met_line(put: Gathering, one: Bar) -> Inlines:
    put.pointers.append(one.pointer)
    conditions = phrases.joined((str(phrase) for phrase in one.conditions), put.scene.language)
    words = _named(one, conditions)
    if one.effect is Effect.PRESUMPTIVE and one.deciders:
        words = f"{words.rstrip('.')}. {_waivers(one, put.scene.language)}"
    return text(words)


def _exclusion_row(put: Gathering, scene: Scene, one: Bar) -> tuple[Inlines, ...]:
    language = scene.language
    how = put.maybe("exclusion.waiver", scene)
    who = () if one.effect is Effect.ABSOLUTE else text(_waivers(one, language))
    gap = text(" ") if who and how else ()
    return (
        text(str(one.title)),
        text(str(one.sentence)) if one.conditions else (),
        put.say("exclusion.effect", scene),
        (*who, *gap, *how),
        put.maybe("exclusion.reason", scene),
    )


# ---------------------------------------------------- several charges, victims


@fact("text")
def several_charges_rule(scene: Scene) -> Told:
    """The rule for several charges at one stop."""
    put = Gathering(scene)
    words = put.say("eligibility.multiple_charges")
    section = scene.plan.eligibility
    if section and section.multiple_charges is MultipleCharges.DECIDED_BY:
        return put.line((*words, Text(" "), *put.say("eligibility.multiple_charges_decided_by")))
    return put.line(words)


@fact("flag")
def has_victims(scene: Scene) -> Told:
    """At least one listed offense may have a victim."""
    found = any(rule is not VictimRule.NO_VICTIM for rule in _victim_rules(scene))
    return _asks(scene, "offenses", found)


@fact("list")
def victim_rules(scene: Scene) -> Told:
    """What the victim's wish decides, by offense."""
    put = Gathering(scene)
    names = {one.id: one.title for one in said(scene).offenses}
    lines: list[Inlines] = []
    for rule in dict.fromkeys(_victim_rules(scene)):
        if rule is VictimRule.NO_VICTIM:
            continue
        group = [one for one in put.each("offense") if _rule(one) is rule and _id(one) in names]
        put.pointers.extend((*one.pointer, "victim") for one in group)
        titles = phrases.in_a_row((str(names[_id(one)]) for one in group), scene.language)
        said_rule = put.say("offense.victim", group[0])
        lines.append((Text(f"{titles}: "), *said_rule))
    return put.tell(listed(lines))


def _victim_rules(scene: Scene) -> tuple[VictimRule | None, ...]:
    section = scene.plan.eligibility
    return tuple(one.victim for one in (section.offenses if section else None) or ())


def _rule(scene: Scene) -> VictimRule | None:
    return scene.entry.victim if isinstance(scene.entry, Offense) else None


def _id(scene: Scene) -> str:
    return str(getattr(scene.entry, "id", ""))
