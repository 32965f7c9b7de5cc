"""Lead lines between placed boxes: straight down, across in a lane of their own, down again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kit.pathways.shapes import Cell, Chain, Placed, Points, Route, Spot

_PORT = 36.0
_TRACK = 9.0
_PAD = 9.0
_STRAIGHT = 12.0

Key = tuple[int, int]
"""A line by its number, and the position of one of its stretches."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A line between two layers: where it leaves and where it arrives."""

    key: Key
    start: float
    end: float

    @property
    def span(self) -> tuple[float, float]:
        return min(self.start, self.end), max(self.start, self.end)


def routed(layers: Sequence[Sequence[Cell]], chains: Sequence[Chain]) -> Placed:
    """Give the finished layout of cells that know their layer and their middle."""
    stretches = _stretches(chains)
    lanes = [_lanes(stretches, chains, at) for at in range(len(layers))]
    heights = [max((cell.height for cell in layer), default=0.0) for layer in layers]
    tops = _tops(heights, lanes)
    left = min((cell.x - cell.width / 2 for layer in layers for cell in layer), default=0.0)
    spots = {
        cell.id: _spot(cell, left, tops[cell.layer], heights[cell.layer])
        for layer in layers
        for cell in layer
    }
    bottoms = [top + height for top, height in zip(tops, heights, strict=True)]
    writer = _Writer(stretches, lanes, tops, bottoms, spots, left)
    routes = tuple(writer.route(number, chain) for number, chain in enumerate(chains))
    boxes = {name: spot for name, spot in spots.items() if ":" not in name}
    width = max((spot.x + spot.width for spot in spots.values()), default=0.0)
    return Placed(boxes, routes, width, bottoms[-1] if bottoms else 0.0)


def _spot(cell: Cell, left: float, top: float, height: float) -> Spot:
    y = top + (height - cell.height) / 2
    return Spot(cell.x - cell.width / 2 - left, y, cell.width, cell.height)


def _tops(heights: Sequence[float], lanes: Sequence[Mapping[Key, int]]) -> list[float]:
    tops, y = [], 0.0
    for height, used in zip(heights, lanes, strict=True):
        tops.append(y)
        y += height + 2 * _PAD + _TRACK * max(used.values(), default=0)
    return tops


def _stretches(chains: Sequence[Chain]) -> dict[Key, _Stretch]:
    leaving = _ports(chains, down=True)
    arriving = _ports(chains, down=False)
    found = {}
    for key in leaving:
        start, end = leaving[key], arriving[key]
        upper, lower = chains[key[0]].cells[key[1] : key[1] + 2]
        if abs(start - end) <= _STRAIGHT:
            start = end if upper.height else start
            end = start if lower.height else end
        found[key] = _Stretch(key, start, end)
    return found


def _ports(chains: Sequence[Chain], *, down: bool) -> dict[Key, float]:
    """Spread the lines at the lower (or upper) side of each cell, in the order of their ends."""
    tied: dict[str, list[tuple[float, Key]]] = {}
    cells: dict[str, Cell] = {}
    for number, chain in enumerate(chains):
        for at, (upper, lower) in enumerate(pairwise(chain.cells)):
            own, other = (upper, lower) if down else (lower, upper)
            cells[own.id] = own
            tied.setdefault(own.id, []).append((other.x, (number, at)))
    ports: dict[Key, float] = {}
    for name, lines in tied.items():
        cell = cells[name]
        step = min(_PORT, (cell.width - 16) / len(lines)) if len(lines) > 1 else 0.0
        first = cell.x - step * (len(lines) - 1) / 2
        for at, (_, key) in enumerate(sorted(lines)):
            ports[key] = first + step * at
    return ports


def _lanes(
    stretches: Mapping[Key, _Stretch], chains: Sequence[Chain], layer: int
) -> dict[Key, int]:
    """Give each crossing stretch under a layer a lane in which it meets no other."""
    crossing = [
        one
        for key, one in stretches.items()
        if chains[key[0]].cells[key[1]].layer == layer and one.start != one.end
    ]
    lanes: dict[Key, int] = {}
    placed: list[_Stretch] = []
    for one in sorted(crossing, key=_turning_first):
        meets = [lanes[other.key] for other in placed if _meet(one, other)]
        lanes[one.key] = max(meets, default=0) + 1
        placed.append(one)
    return lanes


def _turning_first(one: _Stretch) -> tuple[bool, float, Key]:
    """Sort so that lines that leave side by side do not cross when they turn."""
    right = one.end > one.start
    return (right, -one.start if right else one.start, one.key)


def _meet(one: _Stretch, other: _Stretch) -> bool:
    (low, high), (least, most) = one.span, other.span
    return low < most + _TRACK and least < high + _TRACK


@dataclass(frozen=True, slots=True)
class _Writer:
    """Turns chains of cells into corners."""

    stretches: Mapping[Key, _Stretch]
    lanes: Sequence[Mapping[Key, int]]
    tops: Sequence[float]
    bottoms: Sequence[float]
    spots: Mapping[str, Spot]
    left: float

    def route(self, number: int, chain: Chain) -> Route:
        pieces: list[list[tuple[float, float]]] = [[]]
        for at in range(len(chain.cells) - 1):
            pieces[-1] += self._corners(chain, number, at)
            if chain.label == at + 1:
                pieces.append([])
        label = self.spots[chain.cells[chain.label].id] if chain.label else None
        drawn = [_plain(piece) for piece in pieces]
        if chain.back:
            drawn = [tuple(reversed(piece)) for piece in reversed(drawn)]
        return Route(chain.line, tuple(drawn), label, chain.back)

    def _corners(self, chain: Chain, number: int, at: int) -> Points:
        upper, lower = chain.cells[at], chain.cells[at + 1]
        stretch = self.stretches[number, at]
        start, end = stretch.start - self.left, stretch.end - self.left
        first, last = self.spots[upper.id], self.spots[lower.id]
        leave = first.y + first.height if upper.height else self.tops[upper.layer]
        arrive = last.y if lower.height else self.bottoms[lower.layer]
        lane = self.lanes[upper.layer].get((number, at))
        if lane is None:
            return ((start, leave), (end, arrive))
        turn = self.bottoms[upper.layer] + _PAD + _TRACK * (lane - 1)
        return ((start, leave), (start, turn), (end, turn), (end, arrive))


def _plain(corners: Sequence[tuple[float, float]]) -> Points:
    """Leave out corners at which the line does not turn."""
    kept: list[tuple[float, float]] = []
    for point in corners:
        if len(kept) > 1 and kept[-2][0] == kept[-1][0] == point[0]:
            kept.pop()
        kept.append(point)
    return tuple(kept)
