"""Milestones in order, and the dates that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kit.model.budget import Milestone, Timeline
from kit.pathways import digraph
from kit.pathways.digraph import Arrows


@dataclass(frozen=True, slots=True)
class Clash:
    """Two milestones whose dates are the wrong way round.

    Attributes:
        earlier: Id of the one that must come first.
        earlier_on: Its day.
        later: Id of the one that waits for it.
        later_on: Its day.
        through: Milestones between them that have no day of their own.
    """

    earlier: str
    earlier_on: date
    later: str
    later_on: date
    through: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """The milestones of a plan and what waits for what.

    Attributes:
        milestones: Milestones by id, in the plan's order.
        arrows: From each milestone to those that wait for it.
    """

    milestones: Mapping[str, Milestone]
    arrows: Arrows

    @classmethod
    def of(cls, timeline: Timeline | None) -> Calendar:
        """Give the calendar of a timeline; an absent one is empty."""
        entries = (timeline.milestones if timeline else None) or ()
        named = {one.id: one for one in entries}
        waiting: dict[str, list[str]] = {one: [] for one in named}
        for one in named.values():
            for first in one.after or ():
                if first in waiting:
                    waiting[first].append(one.id)
        return cls(named, {one: tuple(later) for one, later in waiting.items()})

    @property
    def in_order(self) -> tuple[str, ...]:
        """Milestones so that each stands after those it waits for; loops are left out."""
        return digraph.in_order(self.arrows)

    @property
    def loops(self) -> tuple[tuple[str, ...], ...]:
        """Groups of milestones that wait for one another."""
        return digraph.loops(self.arrows)

    @property
    def clashes(self) -> tuple[Clash, ...]:
        """Milestones that are due before one they wait for, if only through undated ones."""
        return tuple(
            clash for one in self.milestones.values() for clash in self._clashes_after(one)
        )

    def _clashes_after(self, first: Milestone) -> Iterator[Clash]:
        day = _day(first)
        if day is None:
            return
        seen: set[str] = {first.id}
        ways: list[tuple[str, tuple[str, ...]]] = [(one, ()) for one in self.arrows[first.id]]
        while ways:
            name, through = ways.pop(0)
            if name in seen:
                continue
            seen.add(name)
            later = _day(self.milestones[name])
            if later is None:
                ways.extend((other, (*through, name)) for other in self.arrows[name])
            elif later < day:
                yield Clash(first.id, day, name, later, through)

    def before(self, one: str, other: str) -> bool:
        """Tell whether ``other`` waits for ``one``, directly or through others."""
        return one != other and other in digraph.reached(self.arrows, self.arrows.get(one, ()))

    def of_kind(self, kind: str) -> tuple[Milestone, ...]:
        """Give the milestones of a kind of the catalog."""
        return tuple(one for one in self.milestones.values() if one.kind == kind)


def _day(milestone: Milestone) -> date | None:
    return milestone.done_on or milestone.on
