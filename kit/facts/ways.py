"""Facts about the ways into the program and what happens on them."""

from __future__ import annotations

from kit.facts.gathering import Gathering, bullets, text
from kit.facts.registry import fact
from kit.facts.told import Scene, Told

_OUTCOMES = ("on_refusal", "on_no_answer", "on_missed_handoff", "on_missed_intake")


@fact("table")
def paths_table(scene: Scene) -> Told:
    """The open ways into the program."""
    put = Gathering(scene)
    rows = [
        tuple(
            put.say(f"path.{name}", one)
            for name in ("title", "who_may_refer", "hours", "handoff.within")
        )
        for one in put.each("path")
    ]
    if not rows:
        return put.absent("referral_paths")
    return put.tell(put.table("paths", ("path", "who", "hours", "handoff"), rows, (3, 4, 3, 2)))


@fact("table")
def handoff_table(scene: Scene) -> Told:
    """How officer, person and case manager meet on each way in."""
    put = Gathering(scene)
    names = ("title", "handoff.modes", "handoff.within", "handoff.line", "handoff.backup")
    rows = [tuple(put.say(f"path.{name}", one) for name in names) for one in put.each("path")]
    if not rows:
        return put.absent("referral_paths")
    heads = ("path", "how", "within", "line", "backup")
    return put.tell(put.table("handoffs", heads, rows, (3, 4, 2, 2, 3)))


@fact("table")
def path_outcomes_table(scene: Scene) -> Told:
    """What happens when a referral does not go on."""
    put = Gathering(scene)
    rows = [
        (
            put.say("path.title", one),
            *(put.say(f"path.{name}.what", one) for name in _OUTCOMES),
        )
        for one in put.each("path")
    ]
    if not rows:
        return put.absent("referral_paths")
    heads = ("path", "refusal", "answer", "handoff", "intake")
    return put.tell(put.table("outcomes", heads, rows, (2, 3, 3, 3, 3)))


@fact("table")
def hours_table(scene: Scene) -> Told:
    """When each way in and each provider works."""
    put = Gathering(scene)
    rows = [(put.say("path.title", one), put.say("path.hours", one)) for one in put.each("path")]
    rows += [
        (put.say("provider.partner", one), put.say("provider.hours", one))
        for one in put.each("provider")
    ]
    if not rows:
        return put.absent("referral_paths")
    return put.tell(put.table("hours", ("what", "hours"), rows, (3, 4)))


@fact("list")
def forms_list(scene: Scene) -> Told:
    """The forms in use: consents, and the forms that paths name."""
    put = Gathering(scene)
    lines = [put.say("consent.title", one) for one in put.each("consent")]
    named = dict.fromkeys(
        form for path in scene.plan.referral_paths or () for form in path.forms or ()
    )
    lines += [text(form) for form in named]
    if not lines:
        return put.absent("information_sharing.consents")
    return put.tell(bullets(lines))
