"""Facts about the ways into the program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from kit.doctree import joining
from kit.doctree.nodes import Figure, Inline, Inlines, LineBreak, Text
from kit.facts import phrases
from kit.facts.gathering import Gathering, inner_scenes, text
from kit.facts.phrases import label, listed
from kit.facts.registry import fact
from kit.facts.scopes import scenes
from kit.facts.told import Scene, Told, flag
from kit.facts.values import name_of
from kit.model.amounts import Duration
from kit.model.law_enforcement import Agency
from kit.model.referral_paths import Door, ReferralPath
from kit.pathways.deadlines import until_intake
from kit.pathways.diagram import diagram
from kit.pathways.protocol import Row, rows


@fact("list")
def forms_list(scene: Scene) -> Told:
    """The forms in use: consents, and the forms that paths name; of an agency, its paths' forms."""
    put = Gathering(scene)
    own = isinstance(scene.entry, Agency)
    paths = [one.entry for one in put.each("path")]
    named = dict.fromkeys(form for path in paths for form in getattr(path, "forms", None) or ())
    other = {form.lower(): form for form in named}
    lines = []
    for one in () if own else put.each("consent"):
        title = put.say("consent.title", one)
        short = other.pop(getattr(one.entry, "id", "").replace("-", " "), "")
        other.pop(phrases.plain(title).lower(), None)
        lines.append((*title, *text(f" ({short})")) if short else title)
    lines += [text(form) for form in other.values()]
    if not lines:
        return put.tell() if own else put.absent("information_sharing.consents")
    return put.tell(listed(lines))


@fact("list", "path")
def approvers_list(scene: Scene) -> Told:
    """Who must agree to a referral on this path, besides the officer."""
    put = Gathering(scene)
    lines = []
    for one in inner_scenes(scene, "approvers"):
        office = put.maybe("item.office", one)
        within = put.maybe("item.within", one)
        lines.append(
            (
                *put.say("item.partner", one),
                *((*text(", "), *office) if office else ()),
                *((*text(f", {label(scene.language, 'within')} "), *within) if within else ()),
            )
        )
    if len(lines) > 1 and put.maybe("path.any_approver") and _any_is_enough(scene):
        either = "; o " if _language(scene) == "es" else "; or "
        lines = [(*lines[0], *(part for line in lines[1:] for part in (*text(either), *line)))]
    return put.tell(listed(lines)) if lines else put.absent("path.approvers")


def _any_is_enough(scene: Scene) -> bool:
    return isinstance(scene.entry, ReferralPath) and bool(scene.entry.any_approver)


# ------------------------------------------------------------------ the steps


@fact("table", "path")
def path_steps_table(scene: Scene) -> Told:
    """The numbered steps of the path: who does what, how fast, and what comes next."""
    put = Gathering(scene)
    if not (isinstance(scene.entry, ReferralPath) and scene.entry.steps):
        return put.absent("path.steps")
    put.pointers.append((*scene.pointer, "steps"))
    shown = rows(scene.entry, partner_names(scene), _language(scene))
    cells = (_step_row(scene, row) for row in shown)
    heads = ("number", "who", "what", "within", "then")
    return put.tell(put.table("path_steps", heads, cells, (1, 3, 6, 2, 4)))


def partner_names(scene: Scene) -> dict[str, str]:
    """Give the names of all partners by id; agencies that share a path are "the officer" there."""
    names = {one.id: _capital(name_of(scene, one)) for one in scene.plan.partners or ()}
    used = scene.entry.agencies if isinstance(scene.entry, ReferralPath) else None
    agencies = [one for one in scene.plan.law_enforcement or () if used is None or one.id in used]
    if len(agencies) > 1:
        officer = label(scene.language, "the_officer")
        names |= {one.partner: officer for one in agencies if one.partner}
    return names


def _capital(name: str) -> str:
    return phrases.plain(joining.capital(text(name)))


def _language(scene: Scene) -> Literal["en", "es"]:
    return "es" if scene.language == "es" else "en"


def _step_row(scene: Scene, row: Row) -> tuple[Inlines, ...]:
    within = phrases.duration(row.within, scene.language) if row.within else ""
    ways: list[Inline] = []
    for way in row.then:
        step = label(scene.language, "step").format(way.number)
        said = _capital(f"{way.when.rstrip('.')}: {step}" if way.when else step)
        ways += [LineBreak(), Text(said)] if ways else [Text(said)]
    if row.outcome:
        ways += [LineBreak(), Text(row.outcome)] if ways else [Text(row.outcome)]
    return (text(str(row.number)), text(row.who), text(row.what), text(within), tuple(ways))


@fact("figure", "path")
def path_diagram(scene: Scene) -> Told:
    """The path as a picture, with its words for those who listen."""
    put = Gathering(scene)
    if not (isinstance(scene.entry, ReferralPath) and scene.entry.steps):
        return put.absent("path.steps")
    put.pointers.append((*scene.pointer, "steps"))
    drawn = diagram(scene.entry, partner_names(scene), _language(scene))
    return put.tell(
        *(
            Figure(
                key=f"path_diagram@{scene.entry.id}-{number}",
                svg=part.svg,
                title=part.title,
                description=part.description,
                caption=part.title,
            )
            for number, part in enumerate(drawn.parts, start=1)
        )
    )


@fact("flag", "path")
def path_tells(scene: Scene) -> Told:
    """Some step of the path passes information on."""
    return flag(any(True for _ in _tells(scene)))


@fact("table", "path")
def path_tells_table(scene: Scene) -> Told:
    """What each step passes on, to whom, and after which consent."""
    put = Gathering(scene)
    cells = [_tell_row(put, number, one) for number, one in _tells(scene)]
    heads = ("step", "what", "to", "after")
    return put.tell(put.table("path_tells", heads, cells, (1, 5, 3, 4)))


def _tells(scene: Scene) -> Iterator[tuple[int, Scene]]:
    steps = (scene.entry.steps if isinstance(scene.entry, ReferralPath) else None) or ()
    for at, step in enumerate(steps):
        here = replace(scene, entry=step, pointer=(*scene.pointer, "steps", at))
        for one in inner_scenes(here, "tells"):
            yield at + 1, one


def _tell_row(put: Gathering, number: int, one: Scene) -> tuple[Inlines, ...]:
    return (
        text(str(number)),
        put.say("item.elements", one),
        put.say("item.to", one),
        put.maybe("item.after_consent", one),
    )


@fact("flag", "path")
def path_time_known(scene: Scene) -> Told:
    """The time from the start of the intake clock to full intake can be added up."""
    return flag(_longest(scene) is not None)


@fact("duration", "path")
def path_longest_time(scene: Scene) -> Told:
    """The longest time that the steps allow up to full intake."""
    minutes = _longest(scene) or 0
    days = Duration(-(-minutes // 1440), "day")
    hours = Duration(-(-minutes // 60), "hour")
    length = days if minutes > 2 * 1440 else hours
    return Told(text(phrases.duration(length, scene.language)), ((*scene.pointer, "steps"),))


def _longest(scene: Scene) -> int | None:
    if not isinstance(scene.entry, ReferralPath):
        return None
    found = until_intake(scene.entry, scene.plan.intake)
    if found is None or found.loops or found.longest.open_steps:
        return None
    return found.longest.minutes


@fact("flag")
def has_arrest_path(scene: Scene) -> Told:
    """Officers may divert people from arrest."""
    return flag(any(_door(one) is Door.ARREST_DIVERSION for one in scenes(scene, "path")))


def _door(scene: Scene) -> Door | None:
    return scene.entry.door if isinstance(scene.entry, ReferralPath) else None
