"""Add up what the steps of a path may take, and hold it against the intake deadline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kit.model.amounts import Duration
from kit.model.intake import ClockStart, Intake
from kit.model.referral_paths import ReferralPath, Step, StepKind
from kit.pathways import digraph
from kit.pathways.graph import Graph

_DAY = 1440
_WORK_WEEK = 5


def latest_minutes(length: Duration) -> int:
    """Give the longest that a length can be on the calendar: weekends lengthen business days."""
    if length.unit != "business day":
        return length.minutes
    weekends = -(-length.amount // _WORK_WEEK)
    return (length.amount + 2 * weekends) * _DAY


@dataclass(frozen=True, slots=True)
class Sum:
    """The time that one route may take at most.

    Attributes:
        minutes: All stated lengths added up.
        route: The steps of the route.
        open_steps: Steps on it that state no length.
    """

    minutes: int
    route: tuple[str, ...]
    open_steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UntilIntake:
    """How long the steps leave until full intake is done.

    Attributes:
        shortest: The route that is done first at the latest.
        longest: The route that may take longest; each loop is walked once.
        deadline: Minutes that the plan gives for intake, or None.
        loops: Whether steps can repeat, so that the longest route has no true end.
    """

    shortest: Sum
    longest: Sum
    deadline: int | None
    loops: bool

    @property
    def over(self) -> bool:
        """Whether the longest route ends after the deadline."""
        return self.deadline is not None and self.longest.minutes > self.deadline


def until_intake(path: ReferralPath, intake: Intake | None) -> UntilIntake | None:
    """Add up the time from the start of the intake clock to full intake, on every route.

    The clock starts with the first step, or after the handoff, the signed release or the
    screening, as the plan says. None when the path has no step of that kind, or no intake step
    that can be reached from it.
    """
    graph = Graph.of(path)
    start = _clock_step(graph, intake.clock_start if intake else None)
    targets = graph.of_kind(StepKind.INTAKE)
    if start is None or not targets:
        return None
    back = digraph.back_arrows(graph.arrows, (start,))
    forward = {
        step: tuple(other for other in leads if (step, other) not in back)
        for step, leads in graph.arrows.items()
    }
    counted = not _clock_is_later(intake)
    sums = list(_sums(graph, forward, start, frozenset(targets)))
    if not sums:
        return None
    whole = [_summed(graph, way if counted else way[1:], way) for way in sums]
    deadline = latest_minutes(intake.within) if intake and intake.within else None
    shortest = min(whole, key=lambda one: (one.minutes, len(one.open_steps), one.route))
    longest = max(whole, key=lambda one: (one.minutes, one.route))
    return UntilIntake(shortest, longest, deadline, bool(back))


def _clock_is_later(intake: Intake | None) -> bool:
    """Whether the clock starts when a step ends, so that its own time doesn't count."""
    start = intake.clock_start if intake else None
    return start not in {None, ClockStart.REFERRAL}


_KINDS: Mapping[ClockStart, StepKind] = {
    ClockStart.HANDOFF: StepKind.HANDOFF,
    ClockStart.RELEASE: StepKind.CONSENT,
    ClockStart.SCREENING: StepKind.SCREENING,
}


def _clock_step(graph: Graph, start: ClockStart | None) -> str | None:
    if start is None or start is ClockStart.REFERRAL:
        return graph.start
    kind = _KINDS[start]
    signing = start is ClockStart.RELEASE
    for step in graph.steps.values():
        if step.kind is kind or (signing and step.signs):
            return step.id
    return None


_MOST_ROUTES = 5_000


def _sums(
    graph: Graph, forward: Mapping[str, tuple[str, ...]], start: str, targets: frozenset[str]
) -> Iterator[tuple[str, ...]]:
    """Give the routes from the start to an intake step; of very many, the first ones."""
    found = 0
    waiting: list[tuple[str, ...]] = [(start,)]
    while waiting and found < _MOST_ROUTES:
        way = waiting.pop()
        if way[-1] in targets and (len(way) > 1 or start in targets):
            found += 1
            yield way
            continue
        waiting.extend(
            (*way, other) for other in reversed(forward[way[-1]]) if other in graph.steps
        )


def _summed(graph: Graph, counted: tuple[str, ...], way: tuple[str, ...]) -> Sum:
    steps: tuple[Step, ...] = tuple(graph.steps[step] for step in counted)
    minutes = sum(latest_minutes(step.within) for step in steps if step.within is not None)
    return Sum(minutes, way, tuple(step.id for step in steps if step.within is None))
