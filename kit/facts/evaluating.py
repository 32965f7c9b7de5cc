"""Facts about the evaluation: what is known so far, how work leads to results, what is due when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from kit import catalog
from kit.doctree import joining
from kit.doctree.nodes import Inlines, Link, Text
from kit.facts import phrases
from kit.facts.fields import field_fact
from kit.facts.gathering import Gathering, inner_scenes, text
from kit.facts.phrases import listed
from kit.facts.planning import chosen, rows, said, stacked
from kit.facts.registry import fact
from kit.facts.scopes import KINDS
from kit.facts.told import Scene, Told
from kit.facts.values import local
from kit.model.budget import Milestone
from kit.model.eligibility import Offense
from kit.model.evaluation import Measure, Report

# ------------------------------------------------------------------ elsewhere


@fact("list")
def known_effects(scene: Scene) -> Told:
    """What studies of LEAD elsewhere found, in words that promise nothing, with their sources."""
    claims = {one.id: one for one in catalog.claims()}
    lines = []
    for row in rows("effects"):
        claim = claims[row["claim"]]
        source = Link(claim.sources[0], said(scene.language, "source_link"))
        words = getattr(claim, row["says"]).rstrip(".")
        lines.append((Text(f"{words} ("), source, Text(").")))
    return Gathering(scene).tell(listed(lines))


# ---------------------------------------------------------------- logic model


@fact("table")
def logic_model_table(scene: Scene) -> Told:
    """How the plan expects its work to lead to results, from the problem to the proof."""
    put = Gathering(scene)
    cells = {
        "logic_problem": stacked(_problems(put)),
        "logic_inputs": stacked((*_posts(put), *_named(put, "source", "name"))),
        "logic_activities": stacked((*_named(put, "path", "title"), _capital(_services(put)))),
        "logic_outputs": _measures(put, work=True),
        "logic_outcomes": stacked(_goals(put)),
        "logic_proof": _measures(put, work=False),
    }
    lines = ((text(said(scene.language, name)), cell) for name, cell in cells.items())
    return put.tell(put.table("logic_model", ("part", "holds"), lines, (2, 7)))


def _problems(put: Gathering) -> tuple[Inlines, ...]:
    section = put.scene.plan.need
    known = (section.problems if section else None) or ()
    if not known:
        return (put.say("need.problems"),)
    put.pointers.append(("need", "problems"))
    return tuple(local(put.scene, one, ("need", "problems")) for one in known)


def _named(put: Gathering, kind: str, key: str) -> Iterator[Inlines]:
    """Give the names of all entries of a kind, or a box while nobody has decided the list."""
    found = [put.say(f"{kind}.{key}", one) for one in put.each(kind)]
    yield from found or [put.say(".".join(KINDS[kind].path))]


@fact("text")
def service_kinds(scene: Scene) -> Told:
    """The kinds of help that participants can have, in one line."""
    put = Gathering(scene)
    return put.line(_services(put))


def _services(put: Gathering) -> Inlines:
    kinds = dict.fromkeys(put.say("service.kind", one) for one in put.each("service"))
    if not kinds:
        return put.say("case_management.services")
    boxed = next((one for one in kinds if not isinstance(one[0], Text)), None)
    named = (phrases.lower(phrases.plain(one)) for one in kinds)
    return boxed or text(phrases.joined(named, put.scene.language))


def _capital(line: Inlines) -> Inlines:
    """Give a line with a capital first, also where its first word is joined by a hyphen."""
    first = line[0] if line else None
    if not isinstance(first, Text):
        return line
    return (Text(f"{first.text[:1].upper()}{first.text[1:]}"), *line[1:])


def _posts(put: Gathering) -> Iterator[Inlines]:
    if not any(True for _ in put.each("provider")):
        yield put.say("case_management.providers")
    for provider in put.each("provider"):
        named = joining.capital(put.say("provider.partner", provider))
        waiting = getattr(provider.entry, "posts", None) is None
        posts = (
            [put.say("provider.posts", provider)]
            if waiting
            else [
                (*put.say("item.title", post), Text(", "), *put.say("item.fte", post))
                for post in inner_scenes(provider, "posts")
            ]
        )
        for post in posts:
            yield (*named, Text(": "), *post)


def _measures(put: Gathering, *, work: bool) -> Inlines:
    """Give the names of the measures that count the work, or of those that count its results."""
    if put.scene.plan.evaluation is None or put.scene.plan.evaluation.measures is None:
        return put.say("evaluation.measures")
    named = (
        put.say("measure.name", one)
        for one in put.each("measure")
        if isinstance(one.entry, Measure) and (one.entry.measure in chosen("process")) is work
    )
    return stacked(named)


def _goals(put: Gathering) -> Iterator[Inlines]:
    found = list(put.each("goal"))
    if not found:
        yield put.say("goals")
    for goal in found:
        stated = put.maybe("goal.statement", goal)
        yield stated or put.say("goal.goal", goal)


# -------------------------------------------------------------- core measures


@fact("flag")
def leaves_out_core_measures(scene: Scene) -> Told:
    """The plan has measures, but not all of the core set."""
    decided = field_fact(scene, "some.evaluation.measures")
    return replace(decided, value=bool(decided.value) and any(_left_out(scene)))


@fact("list")
def core_measures_left_out(scene: Scene) -> Told:
    """Measures of the core set that the plan does not keep."""
    return Gathering(scene).tell(listed(text(words) for words in _left_out(scene)))


def _left_out(scene: Scene) -> Iterator[str]:
    section = scene.plan.evaluation
    kept = {one.measure for one in (section.measures if section else None) or ()}
    for measure in catalog.measures().values():
        if measure.slug not in kept:
            label = measure.label.es if scene.language == "es" else measure.label.en
            yield f"{label} ({measure.number})"


# -------------------------------------------------------------- data, small cells


@fact("flag")
def has_data_agreements(scene: Scene) -> Told:
    """At least one partner has promised to share data."""
    decided = field_fact(scene, "some.partners")
    return replace(decided, value=any(Gathering(scene).each("data_partner")))


@fact("number")
def percentage_base(scene: Scene) -> Told:
    """The smallest number of people on which a percentage is printed without its interval."""
    del scene
    return Told(text(str(catalog.threshold("percentage_base"))))


# ---------------------------------------------------------------------- NIBRS


@fact("flag")
def has_group_b_offenses(scene: Scene) -> Told:
    """National crime data count some of the listed offenses only after an arrest."""
    decided = field_fact(scene, "some.eligibility.offenses")
    return replace(decided, value=any(_group_b(Gathering(scene))))


@fact("list")
def group_b_offenses(scene: Scene) -> Told:
    """The listed offenses that national crime data count only after an arrest, with their code."""
    put = Gathering(scene)
    lines = [
        (*put.say("offense.title", one), Text(" ("), *put.say("offense.nibrs.code", one), Text(")"))
        for one in _group_b(put)
    ]
    return put.tell(listed(lines)) if lines else put.absent("eligibility.offenses")


def _group_b(put: Gathering) -> Iterator[Scene]:
    for one in put.each("offense"):
        code = one.entry.nibrs if isinstance(one.entry, Offense) else None
        known = catalog.nibrs().get(code or "")
        if known is not None and known.group == "B":
            yield one


# ------------------------------------------------------------------- calendar


@fact("table")
def evaluation_calendar_table(scene: Scene) -> Told:
    """Everything of the evaluation that has a day: data, reports, milestones."""
    put = Gathering(scene)
    if scene.plan.evaluation is None:
        return put.absent("evaluation.starts_on")
    found = [(scene.plan.evaluation.starts_on, _start(put))]
    found += [(_first(one), _report(put, one)) for one in put.each("report")]
    found += [(_due(one), _milestone(put, one)) for one in _evaluating(put)]
    found.sort(key=lambda row: row[0] or date.max)
    heads = ("what", "whom", "first", "then")
    cells: Iterable[tuple[Inlines, ...]] = (cell for _, cell in found)
    return put.tell(put.table("evaluation_calendar", heads, cells, (4, 4, 3, 3)))


def _start(put: Gathering) -> tuple[Inlines, ...]:
    starts = text(said(put.scene.language, "data_starts"))
    return starts, put.say("evaluation.evaluator"), put.say("evaluation.starts_on"), ()


def _first(scene: Scene) -> date | None:
    return scene.entry.first_on if isinstance(scene.entry, Report) else None


def _report(put: Gathering, one: Scene) -> tuple[Inlines, ...]:
    keys = ("title", "to", "first_on", "every.every")
    what, whom, first, then = (put.say(f"report.{key}", one) for key in keys)
    return what, whom, first, then


def _evaluating(put: Gathering) -> Iterator[Scene]:
    for one in put.each("milestone"):
        if isinstance(one.entry, Milestone) and one.entry.kind in chosen("evaluating"):
            yield one


def _due(scene: Scene) -> date | None:
    return scene.entry.on if isinstance(scene.entry, Milestone) else None


def _milestone(put: Gathering, one: Scene) -> tuple[Inlines, ...]:
    what, whom, first = (put.say(f"milestone.{key}", one) for key in ("title", "owner", "on"))
    return what, whom, first, ()
