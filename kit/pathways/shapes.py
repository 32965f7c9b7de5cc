"""Boxes, lines and places: the words of layout, routing and drawing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Box:
    """Something to be placed, with its size."""

    id: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """An arrow between two boxes; ``label`` is the size of its words, if it has any."""

    source: str
    target: str
    label: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a box is: its left upper corner and size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """The x of its middle."""
        return self.x + self.width / 2


Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Route:
    """A drawn line.

    Attributes:
        line: The line it draws.
        pieces: Its parts, each a row of corners; the words stand between the first two parts.
        label: Where its words stand, or None.
        back: Whether it leads up, against the reading direction.
    """

    line: Line
    pieces: tuple[Points, ...]
    label: Spot | None
    back: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A finished layout."""

    spots: Mapping[str, Spot]
    routes: tuple[Route, ...]
    width: float
    height: float


@dataclass(slots=True)
class Cell:
    """A box or a waypoint in a layer."""

    id: str
    width: float
    height: float
    layer: int
    x: float = 0.0
    place: int = 0
    up: list[Cell] = field(default_factory=list)
    down: list[Cell] = field(default_factory=list)


@dataclass(slots=True)
class Chain:
    """A line as the cells it passes, from top to bottom."""

    line: Line
    cells: list[Cell]
    back: bool
    label: int | None
