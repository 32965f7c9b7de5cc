"""Facts about training: what each topic is for, exercises told as people, the roster."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import cast

from kit.doctree.nodes import Inlines, Text
from kit.eligibility.compiling import agencies_of, criteria
from kit.eligibility.criteria import Criteria, Criterion, Role
from kit.eligibility.deciding import Decision, Outcome, decide
from kit.eligibility.people import person
from kit.eligibility.space import Space, space_of
from kit.facts import phrases
from kit.facts.fields import field_fact
from kit.facts.gathering import Gathering, text
from kit.facts.planning import said
from kit.facts.registry import fact
from kit.facts.told import Scene, Told
from kit.facts.values import label_of
from kit.model.amounts import Duration
from kit.model.referral_paths import Door
from kit.model.training import Session
from kit.source import load

_TWICE = re.compile(r"(?<=, )([^,]+), (?=\1[ ,])")
"""A trait that the next one says again, with more to it."""
_BOUND = 20_000
_MOST = 14
_ROSTER_ROWS = 22
_BLANK = "\N{NO-BREAK SPACE}"


# --------------------------------------------------------------------- topics


@fact("table", "session")
def topics_table(scene: Scene) -> Told:
    """The session's topics: what people can do afterwards, and what to work with."""
    put = Gathering(scene)
    topics = scene.entry.topics if isinstance(scene.entry, Session) else None
    if not topics:
        return put.absent("session.topics")
    put.pointers.append((*scene.pointer, "topics"))
    rows = [_topic(scene, slug) for slug in topics]
    return put.tell(put.table("topics", ("topic", "able", "with"), rows, (4, 7, 4)))


def _topic(scene: Scene, slug: str) -> tuple[Inlines, ...]:
    known = _topics().get(slug, {})
    label = label_of("training_topic", slug, scene.language)
    return text(label), text(known.get("able", "")), text(known.get("with", ""))


@cache
def _topics() -> Mapping[str, Mapping[str, str]]:
    path = Path(__file__).with_name("topics.yaml")
    return cast("dict[str, dict[str, str]]", load(path.read_text(encoding="utf-8"), path.name))


@fact("text", "session")
def session_length(scene: Scene) -> Told:
    """How long the session takes, in hours or, when it is shorter than one, in minutes."""
    put = Gathering(scene)
    hours = getattr(scene.entry, "hours", None)
    if not isinstance(hours, Decimal):
        return put.line(put.say("session.hours"))
    put.pointers.append((*scene.pointer, "hours"))
    if hours < 1:
        return put.line(text(phrases.duration(Duration(int(hours * 60), "minute"), scene.language)))
    name = "hour" if hours == 1 else "hours"
    return put.line(text(said(scene.language, name, count=phrases.number(hours))))


# ------------------------------------------------------------------ exercises


@fact("flag")
def has_exercises(scene: Scene) -> Told:
    """The plan's criteria give people to practice on."""
    decided = field_fact(scene, "some.eligibility.offenses")
    return replace(decided, value=bool(decided.value))


@fact("table")
def exercise_people(scene: Scene) -> Told:
    """Made-up people at the scene, one for each thing the criteria tell apart; answers are open."""
    return _exercise_table(scene, "exercises", None)


@fact("table")
def exercise_answers(scene: Scene) -> Told:
    """What the criteria say about each of the made-up people, and why."""
    door = _door(scene)

    def answer(found: Decision) -> tuple[Inlines, Inlines]:
        return text(_outcome(scene, found)), text(_why(scene, door, found))

    return _exercise_table(scene, "answers", answer)


def _exercise_table(
    scene: Scene, key: str, answer: Callable[[Decision], tuple[Inlines, Inlines]] | None
) -> Told:
    """Tell the people in a table, with answers or with room to write them."""
    put = Gathering(scene)
    put.pointers.append(("eligibility",))
    blank: Inlines = (Text(_BLANK),)
    rows = [
        (text(str(at)), text(words), *(answer(found) if answer else (blank, blank)))
        for at, (words, found) in enumerate(_exercises(scene), start=1)
    ]
    if not rows:
        return put.absent("eligibility.offenses")
    heads = ("number", "person", "outcome", "why")
    table = put.table(key, heads, rows, (1, 6, 4, 5))
    return put.tell(table if answer else replace(table, rows=tuple(rows)))


def _door(scene: Scene) -> Criteria:
    """Give the criteria that officers meet first: arrest diversion, at its first agency."""
    for path in scene.plan.referral_paths or ():
        if path.door is Door.ARREST_DIVERSION:
            agency = next(iter(agencies_of(scene.plan, path)), None)
            return criteria(scene.plan, path.id, agency)
    return criteria(scene.plan)


def _exercises(scene: Scene) -> tuple[tuple[str, Decision], ...]:
    """Give people in words with what is decided about each; none while no offense is listed."""
    door = _door(scene)
    if not door.charges:
        return ()
    space = space_of(door, bound=_BOUND)
    plain = space.plainest(space.everything) or {}
    found: dict[str, Decision] = {}
    for bits in _groups(space, door):
        situation = space.plainest(bits)
        if situation is not None:
            words = _TWICE.sub("", str(person(door, situation, (), plain)))
            found.setdefault(words, decide(door, situation))
    return tuple(found.items())[:_MOST]


def _groups(space: Space, door: Criteria) -> Iterator[int]:
    """Give sets of situations that differ in what decides them, the plainest first."""
    outcomes = space.outcomes(door)
    yield outcomes[Outcome.ELIGIBLE]
    for one in door.criteria:
        yield space.truths(one.holds).yes & ~outcomes[Outcome.NOT_LISTED]
    yield outcomes[Outcome.NOT_LISTED]
    for charge in door.charges:
        for limit in charge.limits:
            yield space.truths(limit.holds).yes & outcomes[Outcome.NOT_LISTED]


def _outcome(scene: Scene, found: Decision) -> str:
    if found.outcome is Outcome.DISCRETION and found.deciders:
        offices = phrases.joined(
            (one.removeprefix("the ") for one in found.deciders), scene.language, "or"
        )
        return said(scene.language, "exercise_discretion", offices=offices)
    return said(scene.language, f"exercise_{found.outcome.value}")


def _why(scene: Scene, door: Criteria, found: Decision) -> str:
    if found.outcome is Outcome.NOT_LISTED:
        return said(scene.language, "exercise_beyond_list")
    titles = {one.id: _title(scene, one) for one in door.criteria}
    names = dict.fromkeys(titles.get(reason.id, "") for reason in found.reasons)
    words = phrases.joined((name for name in names if name), scene.language)
    return words or said(scene.language, "exercise_nothing_against")


def _title(scene: Scene, criterion: Criterion) -> str:
    own = criterion.id.rpartition(":")[2].replace("-", " ").replace("_", " ")
    title = str(criterion.title or own)
    if criterion.role is Role.REQUIREMENT:
        return said(scene.language, "exercise_not_met", title=phrases.lower(title))
    return title


# --------------------------------------------------------------------- roster


@fact("table")
def roster_table(scene: Scene) -> Told:
    """An empty roster to sign at each session."""
    put = Gathering(scene)
    heads = ("date", "session", "name", "unit", "trainer", "signature")
    table = put.table("roster", heads, (), (3, 4, 5, 3, 4, 5))
    blank: Inlines = (Text(_BLANK),)
    rows = tuple(tuple(blank for _ in heads) for _ in range(_ROSTER_ROWS))
    return put.tell(replace(table, rows=rows, row_header=False))
