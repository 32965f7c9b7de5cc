"""Facts about goals and about the bodies that steer."""

from __future__ import annotations

from kit import catalog
from kit.doctree.nodes import Text
from kit.facts.gathering import Gathering, text
from kit.facts.phrases import listed
from kit.facts.registry import fact
from kit.facts.told import Scene, Told, flag


@fact("list")
def goals_list(scene: Scene) -> Told:
    """The goals of the edition that the plan follows."""
    edition = scene.plan.plan.edition
    goals = catalog.goals(edition) if edition in catalog.EDITIONS else {}
    lines = [text(goal.editions[edition]) for goal in goals.values()]
    return Gathering(scene).tell(listed(lines, "number"))


@fact("flag")
def goals_have_statements(scene: Scene) -> Told:
    """At least one goal is stated in local words."""
    return flag(any(goal.statement for goal in scene.plan.goals or ()))


@fact("list")
def goal_statements(scene: Scene) -> Told:
    """The goals in local words."""
    put = Gathering(scene)
    stated = (one for one in put.each("goal") if getattr(one.entry, "statement", None))
    return put.tell(listed(put.say("goal.statement", one) for one in stated))


@fact("text", "body")
def body_decision(scene: Scene) -> Told:
    """How the body decides, with its own words for the rule where there are some."""
    put = Gathering(scene)
    rule, own = put.say("body.decision_rule"), put.maybe("body.decision_words")
    return put.line((*rule, Text(". "), *own) if own else rule)


@fact("flag")
def manager_has_no_vote(scene: Scene) -> Told:
    """Every seat of project management is said to be without a vote."""
    seats = [
        seat
        for one in Gathering(scene).each("body")
        for seat in getattr(one.entry, "seats", None) or ()
        if seat.voice == "project_management"
    ]
    return flag(bool(seats) and all(seat.voting is False for seat in seats))
