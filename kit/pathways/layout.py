"""Place boxes in layers, from top to bottom.

Loops are turned for the time of the layout, so that every line leads down. A long line, and a
line with words on it, gets a place of its own in each layer that it crosses: nothing is drawn
over anything else.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from kit.pathways import digraph
from kit.pathways.routing import routed
from kit.pathways.shapes import Box, Cell, Chain, Line, Placed

_BETWEEN = 26.0
_SWEEPS = 6
_FAR = 1e6


def place(boxes: Sequence[Box], lines: Sequence[Line]) -> Placed:
    """Place boxes and lines; the first box stands at the top.

    Lines from a box to itself and lines to unknown boxes are left out.
    """
    known = {box.id for box in boxes}
    kept = [
        one
        for one in lines
        if one.source in known and one.target in known and one.source != one.target
    ]
    arrows = {box.id: tuple(one.target for one in kept if one.source == box.id) for box in boxes}
    back = digraph.back_arrows(arrows, (boxes[0].id,) if boxes else ())
    cells, chains = _chained(boxes, kept, back)
    layers = _ordered(cells)
    _spread(layers)
    _straighten(layers, chains)
    return routed(layers, chains)


# ------------------------------------------------------------------ layers


def _chained(
    boxes: Sequence[Box], lines: Sequence[Line], back: frozenset[tuple[str, str]]
) -> tuple[list[Cell], list[Chain]]:
    layer = _layers(boxes, lines, back)
    cells = {box.id: Cell(box.id, box.width, box.height, layer[box.id]) for box in boxes}
    chains = []
    extra: list[Cell] = []
    for number, line in enumerate(lines):
        turned = (line.source, line.target) in back
        top, bottom = (line.target, line.source) if turned else (line.source, line.target)
        chain = Chain(line, [cells[top]], turned, None)
        for at in range(layer[top] + 1, layer[bottom]):
            size = (6.0, 0.0)
            first = len(chain.cells) == 1
            if line.label is not None and first:
                chain.label, size = 1, line.label
            cell = Cell(f"{number}:{at}", *size, at)
            chain.cells.append(cell)
            extra.append(cell)
        chain.cells.append(cells[bottom])
        for upper, lower in pairwise(chain.cells):
            upper.down.append(lower)
            lower.up.append(upper)
        chains.append(chain)
    return [*cells.values(), *extra], chains


def _layers(
    boxes: Sequence[Box], lines: Sequence[Line], back: frozenset[tuple[str, str]]
) -> dict[str, int]:
    """Give each box the layer under all that lead to it; words on a line take one more."""
    ahead: dict[str, list[tuple[str, int]]] = {box.id: [] for box in boxes}
    for line in lines:
        turned = (line.source, line.target) in back
        top, bottom = (line.target, line.source) if turned else (line.source, line.target)
        ahead[top].append((bottom, 2 if line.label else 1))
    order = digraph.in_order({top: tuple(b for b, _ in found) for top, found in ahead.items()})
    layer = dict.fromkeys(ahead, 0)
    for top in order:
        for bottom, length in ahead[top]:
            layer[bottom] = max(layer[bottom], layer[top] + length)
    return layer


def _ordered(cells: Iterable[Cell]) -> list[list[Cell]]:
    """Sort each layer so that lines cross little: by the middle of what a cell is tied to."""
    layers: dict[int, list[Cell]] = {}
    for cell in _walked(list(cells)):
        layers.setdefault(cell.layer, []).append(cell)
    found = [layers[at] for at in sorted(layers)]
    for layer in found:
        _number(layer)
    best, fewest = [list(layer) for layer in found], _crossings(found)
    for sweep in range(_SWEEPS if fewest else 0):
        down = sweep % 2 == 0
        for layer in found if down else reversed(found):
            _sort(layer, down=down)
        crossings = _crossings(found)
        if crossings < fewest:
            best, fewest = [list(layer) for layer in found], crossings
    return best


def _walked(cells: list[Cell]) -> list[Cell]:
    """Give cells depth first from the top, so that what belongs together starts together."""
    seen: dict[str, Cell] = {}
    for start in cells:
        stack = [start]
        while stack:
            cell = stack.pop()
            if cell.id not in seen and (cell is start or cell.layer > 0):
                seen[cell.id] = cell
                stack.extend(reversed(cell.down))
    return list(seen.values())


def _sort(layer: list[Cell], *, down: bool) -> None:
    def middle(cell: Cell) -> float:
        tied = cell.up if down else cell.down
        return sum(one.place for one in tied) / len(tied) if tied else cell.place

    layer.sort(key=middle)
    _number(layer)


def _number(layer: list[Cell]) -> None:
    for at, cell in enumerate(layer):
        cell.place = at


def _crossings(layers: list[list[Cell]]) -> int:
    """Count pairs of lines between two layers that end in the other order than they start."""
    total = 0
    for upper in layers:
        ends = [low.place for cell in upper for low in sorted(cell.down, key=_place)]
        total += sum(1 for at, end in enumerate(ends) for other in ends[at + 1 :] if other < end)
    return total


def _place(cell: Cell) -> int:
    return cell.place


def _spread(layers: list[list[Cell]]) -> None:
    """Give every cell its middle x: near what it is tied to, without touching its neighbors."""
    for layer in layers:
        x = 0.0
        for cell in layer:
            cell.x = x + cell.width / 2
            x += cell.width + _BETWEEN
    for sweep in range(2 * _SWEEPS):
        down = sweep % 2 == 0
        for layer in layers if down else reversed(layers):
            wished = [_wish(cell, cell.up if down else cell.down) for cell in layer]
            _settle(layer, wished)


def _wish(cell: Cell, tied: list[Cell]) -> float:
    return sum(one.x for one in tied) / len(tied) if tied else cell.x


def _settle(layer: list[Cell], wished: list[float]) -> None:
    apart = [_apart(one, other) for one, other in pairwise(layer)]
    right = list(wished)
    for at in range(1, len(right)):
        right[at] = max(right[at], right[at - 1] + apart[at - 1])
    left = list(wished)
    for at in range(len(left) - 2, -1, -1):
        left[at] = min(left[at], left[at + 1] - apart[at])
    for cell, one, other in zip(layer, left, right, strict=True):
        cell.x = (one + other) / 2


def _straighten(layers: list[list[Cell]], chains: list[Chain]) -> None:
    """Give the waypoints of a line one x where their neighbors leave room for it."""
    where = {cell.id: (layer, at) for layer in layers for at, cell in enumerate(layer)}
    for chain in sorted(chains, key=lambda chain: -len(chain.cells)):
        inner = chain.cells[1:-1]
        room = [_room(cell, *where[cell.id]) for cell in inner]
        low = max((least for least, _ in room), default=0.0)
        high = min((most for _, most in room), default=-1.0)
        if low <= high:
            middle = sum(cell.x for cell in inner) / len(inner)
            for cell in inner:
                cell.x = min(max(middle, low), high)


def _room(cell: Cell, layer: list[Cell], at: int) -> tuple[float, float]:
    """Give the least and the most x that the neighbors of a cell leave it."""
    low, high = -_FAR, _FAR
    if at:
        low = layer[at - 1].x + _apart(layer[at - 1], cell)
    if at + 1 < len(layer):
        high = layer[at + 1].x - _apart(cell, layer[at + 1])
    return low, high


def _apart(one: Cell, other: Cell) -> float:
    thin = not (one.height and other.height)
    return (one.width + other.width) / 2 + (_BETWEEN / 2 if thin else _BETWEEN)
