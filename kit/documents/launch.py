"""The days of a plan as a calendar file that goes with the launch timeline."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kit.core import Artifact
from kit.facts import Scene
from kit.facts.planning import said
from kit.facts.timing import milestones, owner_of, titles
from kit.model.plan import Plan
from kit.pathways import ical
from kit.pathways.ical import Event

DOCUMENT = "launch-timeline"
"""The document that the file goes with, and the folder that it lies in."""

NAME = "launch.ics"
MEDIA_TYPE = "text/calendar"


def calendar(plan: Plan) -> Artifact | None:
    """Give milestones, phases and first reports as a calendar file; None while none has a day."""
    events = tuple(_events(Scene(plan)))
    if not events:
        return None
    content = ical.calendar(plan.plan.title, events, plan.plan.as_of)
    return Artifact(f"{DOCUMENT}/{NAME}", MEDIA_TYPE, content)


def _events(scene: Scene) -> Iterator[Event]:
    plan, timeline = scene.plan, scene.plan.timeline
    words = partial(said, scene.language)
    for one in milestones(scene):
        day = one.done_on or one.on
        if day:
            note = words("ics_owner", owner=owner_of(scene, one)) if one.owner else ""
            if one.after:
                note = f"{note} {words('ics_after', names=titles(scene, one.after))}".strip()
            uid = _uid(plan, "milestone", one.id)
            yield Event(uid, one.title or one.id, day, note=note, kind=words("ics_milestone"))
    for phase in (timeline.phases if timeline else None) or ():
        if phase.starts_on:
            uid, name = _uid(plan, "phase", phase.id), phase.name or phase.id
            note, kind = str(phase.goal or ""), words("ics_phase")
            yield Event(uid, name, phase.starts_on, phase.ends_on, note, kind)
    for report in (plan.evaluation.reports if plan.evaluation else None) or ():
        if report.first_on:
            uid, name = _uid(plan, "report", report.id), report.title or report.id
            yield Event(uid, name, report.first_on, note=report.to or "", kind=words("ics_report"))


def _uid(plan: Plan, kind: str, name: str) -> str:
    return f"{kind}-{name}@{plan.plan.id}.lead-kit.example"
