"""Facts about time: the drawing of phases and milestones, what is due next, what contradicts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kit.doctree.nodes import Figure
from kit.facts import phrases
from kit.facts.fields import field_fact
from kit.facts.gathering import Gathering, text
from kit.facts.phrases import listed
from kit.facts.planning import said
from kit.facts.registry import fact
from kit.facts.told import Scene, Told, flag
from kit.model.budget import Milestone, Phase
from kit.pathways.calendar import Calendar
from kit.pathways.gantt import Bar, Gantt, Words, drawn, pictures

_NEXT = 6
_LAUNCH = "launch"


def milestones(scene: Scene) -> tuple[Milestone, ...]:
    """Give the milestones; none while nobody has decided them."""
    section = scene.plan.timeline
    return (section.milestones if section else None) or ()


def owner_of(scene: Scene, milestone: Milestone) -> str:
    """Name the partner that sees to a milestone."""
    for one in Gathering(scene).each("milestone"):
        if one.entry is milestone and milestone.owner:
            return phrases.plain(Gathering(scene).say("milestone.owner", one))
    return said(scene.language, "nobody_yet")


def titles(scene: Scene, ids: tuple[str, ...] | None) -> str:
    """Name milestones by their titles."""
    known = {one.id: one.title or one.id for one in milestones(scene)}
    return phrases.joined((known.get(one, one) for one in ids or ()), scene.language)


# -------------------------------------------------------------------- drawing


@fact("figure")
def timeline_chart(scene: Scene) -> Told:
    """Phases and milestones on a line of time, with their words for those who listen."""
    put = Gathering(scene)
    bars = tuple(_bars(scene))
    if not bars:
        return put.absent("timeline.milestones")
    put.pointers.extend((("timeline", "phases"), ("timeline", "milestones")))
    launch = scene.plan.timeline.launch_on if scene.plan.timeline else None
    groups = [group for group in pictures(bars, launch) if group]
    return put.tell(*(_figure(scene, at, groups, launch) for at in range(len(groups))))


def _figure(scene: Scene, at: int, groups: list[tuple[Bar, ...]], launch: date | None) -> Figure:
    number, count = at + 1, len(groups)
    title = said(scene.language, "gantt_title")
    if count > 1:
        title = said(scene.language, "gantt_part", number=number, count=count)
    description = " ".join((said(scene.language, "gantt_summary"), *_told(scene, groups[at])))
    key = f"timeline-{number}"
    chart = Gantt(key, title, description, groups[at], _words(scene.language), launch)
    return Figure(f"timeline_chart-{number}", drawn(chart).svg, title, description, caption=title)


def _words(language: str) -> Words:
    marks = (said(language, f"mark_{name}") for name in ("phase", "done", "open", "launch"))
    return Words(tuple(said(language, "gantt_months").split(" ")), *marks)


def _bars(scene: Scene) -> Iterator[Bar]:
    section = scene.plan.timeline
    for phase in (section.phases if section else None) or ():
        if phase.starts_on:
            yield _phase_bar(scene, phase, phase.starts_on)
    for one in milestones(scene):
        day = one.done_on or one.on
        if day:
            done, after = one.done_on is not None, one.after or ()
            short, told = _short(scene, day), phrases.day(day, scene.language)
            yield Bar(one.id, one.title or one.id, short, told, day, done=done, after=after)


def _short(scene: Scene, day: date, *, whole: bool = True) -> str:
    """Give a day, or its month alone, in few letters."""
    months = said(scene.language, "gantt_months").split(" ")
    name = months[day.month - 1]
    return (
        said(scene.language, "short_day", month=name, day=day.day, year=day.year)
        if whole
        else (f"{name} {day.year}")
    )


def _phase_bar(scene: Scene, phase: Phase, starts: date) -> Bar:
    language, ends = scene.language, phase.ends_on
    first, short = phrases.month(starts, language), _short(scene, starts, whole=False)
    told, when = (said(language, "since", first=one) for one in (first, short))
    if ends:
        last = phrases.month(ends, language)
        told = said(language, "until", first=first, last=last)
        when = said(language, "until", first=short, last=_short(scene, ends, whole=False))
    return Bar(f"phase-{phase.id}", phase.name or phase.id, when, told, starts, ends, phase=True)


def _told(scene: Scene, bars: tuple[Bar, ...]) -> Iterator[str]:
    """Tell the rows of a picture in sentences."""
    language = scene.language
    for bar in bars:
        if bar.phase:
            yield said(language, "gantt_phase", label=bar.label, when=bar.told)
            continue
        standing = said(language, "mark_done" if bar.done else "mark_open")
        yield said(language, "gantt_milestone", label=bar.label, when=bar.told, standing=standing)
        if bar.after:
            yield said(language, "gantt_waits", names=titles(scene, bar.after))


# ------------------------------------------------------------------------ due


@fact("flag")
def milestones_overdue(scene: Scene) -> Told:
    """Some milestone's day is past and it is not done."""
    return flag(any(True for _ in _overdue(scene)))


@fact("list")
def overdue_milestones(scene: Scene) -> Told:
    """Milestones whose day is past and that are not done."""
    return _due_list(scene, "overdue", tuple(_overdue(scene)))


@fact("flag")
def milestones_ahead(scene: Scene) -> Told:
    """Some milestone still lies ahead."""
    decided = field_fact(scene, "some.timeline.milestones")
    return replace(decided, value=any(True for _ in _ahead(scene)))


@fact("list")
def next_milestones(scene: Scene) -> Told:
    """The next milestones that are not done, the earliest first."""
    return _due_list(scene, "upcoming", tuple(_ahead(scene))[:_NEXT])


def _overdue(scene: Scene) -> Iterator[Milestone]:
    return (one for one in _open(scene) if one.on and one.on < scene.plan.plan.as_of)


def _ahead(scene: Scene) -> Iterator[Milestone]:
    return (one for one in _open(scene) if one.on and one.on >= scene.plan.plan.as_of)


def _open(scene: Scene) -> list[Milestone]:
    """Give the milestones that are not done, by day."""
    found = [one for one in milestones(scene) if one.done_on is None]
    return sorted(found, key=lambda one: one.on or date.max)


def _due_list(scene: Scene, name: str, found: tuple[Milestone, ...]) -> Told:
    put = Gathering(scene)
    lines = []
    for one in found:
        day = phrases.day(one.on, scene.language) if one.on else ""
        what, owner = one.title or one.id, owner_of(scene, one)
        lines.append(text(said(scene.language, name, what=what, day=day, owner=owner)))
    put.pointers.append(("timeline", "milestones"))
    return put.tell(listed(lines)) if lines else put.absent("timeline.milestones")


# --------------------------------------------------------------------- clashes


@fact("flag")
def milestones_clash(scene: Scene) -> Told:
    """Some milestone is set before one that it waits for."""
    return flag(bool(Calendar.of(scene.plan.timeline).clashes))


@fact("list")
def milestone_clashes(scene: Scene) -> Told:
    """Milestones that are set before one that they wait for."""
    put = Gathering(scene)
    lines = [
        text(
            said(
                scene.language,
                "clash",
                later=titles(scene, (one.later,)),
                later_on=phrases.day(one.later_on, scene.language),
                earlier=titles(scene, (one.earlier,)),
                earlier_on=phrases.day(one.earlier_on, scene.language),
            )
        )
        for one in Calendar.of(scene.plan.timeline).clashes
    ]
    put.pointers.append(("timeline", "milestones"))
    return put.tell(listed(lines)) if lines else put.tell()


@fact("flag")
def launch_waits(scene: Scene) -> Told:
    """The first referral waits for other milestones."""
    return flag(bool(_needed(scene)))


@fact("list")
def launch_waits_for(scene: Scene) -> Told:
    """The milestones that come before the first referral."""
    put = Gathering(scene)
    known = {one.id: one for one in milestones(scene)}
    lines = [text(known[one].title or one) for one in _needed(scene) if one in known]
    put.pointers.append(("timeline", "milestones"))
    return put.tell(listed(lines)) if lines else put.absent("timeline.milestones")


def _needed(scene: Scene) -> tuple[str, ...]:
    launches = (one for one in milestones(scene) if one.kind == _LAUNCH)
    return tuple(dict.fromkeys(name for one in launches for name in one.after or ()))
