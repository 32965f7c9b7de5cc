"""What a proof over all situations can show, as plain data for the rules."""

from __future__ import annotations

from dataclasses import dataclass

from kit.core import Pointer
from kit.eligibility.people import Person
from kit.model.eligibility import Effect


@dataclass(frozen=True, slots=True)
class Place:
    """A door: a path (None for any) and the agencies for which all criteria are the same."""

    path: str | None
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dead:
    """A criterion or limit that never decides, at any door.

    Attributes:
        id: Id of the criterion or limit.
        pointer: Where the plan says it.
        effect: Its effect; None for a limit.
        covered_by: Criteria that decide first wherever it holds; empty when it never holds.
        person: Somebody to whom it applies although it changes nothing, or None.
    """

    id: str
    pointer: Pointer
    effect: Effect | None
    covered_by: tuple[str, ...]
    person: Person | None


@dataclass(frozen=True, slots=True)
class Overlap:
    """Somebody whom one line of the plan lets in and another turns away, on the same question.

    Attributes:
        offense: Offense whose own limit lets the person in.
        limit: That limit.
        criterion: Criterion that turns the person away.
        effect: Its effect.
        person: Who.
        pointers: Where the plan says the one and the other.
    """

    offense: str
    limit: str
    criterion: str
    effect: Effect
    person: Person
    pointers: tuple[Pointer, Pointer]

    @property
    def key(self) -> tuple[str, ...]:
        """What makes it the same at another door."""
        return (self.limit, self.criterion)


@dataclass(frozen=True, slots=True)
class Gap:
    """Somebody for whom the plan has no answer although everything about the person is known.

    Attributes:
        kind: ``silent`` (the plan leaves the outcome open) or ``nobody`` (somebody must decide,
            but nobody is named).
        id: Criterion that stays open; ``listed`` where it is the offense list itself.
        pointer: Where the plan should say it.
        person: Who.
        door: At which door.
    """

    kind: str
    id: str
    pointer: Pointer
    person: Person
    door: Place

    @property
    def key(self) -> tuple[str, ...]:
        """What makes it the same at another door."""
        return (self.kind, self.id)


@dataclass(frozen=True, slots=True)
class Shut:
    """A door, or an offense at a door, that nobody can use.

    Attributes:
        door: The door.
        offense: The offense; None when the whole door is shut.
        because: Criteria or limits that stand in the way of everybody.
        waiver_only: Whether people can come in, but only when somebody waives a presumption.
        person: The plainest person, who does not come in.
        pointer: Where the plan lists the offense; empty for a whole door.
    """

    door: Place
    offense: str | None
    because: tuple[str, ...]
    waiver_only: bool
    person: Person
    pointer: Pointer


@dataclass(frozen=True, slots=True)
class Chain:
    """Somebody who comes in only when several offices all agree.

    Attributes:
        door: At which door.
        criteria: Presumptions that stand in the way together, with no office in common.
        offices: For each of them, who may waive it.
        person: Who.
    """

    door: Place
    criteria: tuple[str, ...]
    offices: tuple[tuple[str, ...], ...]
    person: Person


@dataclass(frozen=True, slots=True)
class Covered:
    """What a proof went through at one door.

    Attributes:
        door: The door.
        situations: How many situations were tried.
        combinations: How many there are.
        held: Inputs that were varied one at a time; empty when all combinations were tried.
        one_at_a_time: The same in words.
    """

    door: Place
    situations: int
    combinations: int
    held: tuple[str, ...]
    one_at_a_time: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """What going through all situations has shown."""

    dead: tuple[Dead, ...]
    overlaps: tuple[Overlap, ...]
    gaps: tuple[Gap, ...]
    shut: tuple[Shut, ...]
    chains: tuple[Chain, ...]
    covered: tuple[Covered, ...]
