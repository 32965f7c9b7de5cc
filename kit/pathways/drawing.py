"""Draw a chart as SVG: fixed metrics, no scripts, legible in black and white."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from html import escape

from kit.pathways.layout import place
from kit.pathways.metrics import FONT, width, wrapped
from kit.pathways.shapes import Box, Line, Points, Route, Spot

_SIZE = 12.0
_LEADING = 15.0
_SIDE = 10.0
_TOP = 7.0
_MARGIN = 8.0
_STEP_WIDTH = 216.0
_LABEL_WIDTH = 118.0
_MOST_LINES = 8
_FILLS = ("#ffffff", "#e6eff8", "#fdf1dc", "#e7f3e8", "#f3eaf7", "#fbe9e7", "#e6f4f4", "#f0f0ea")
_INK = "#1a1a1a"
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Shape(Enum):
    """What a box stands for; told by its outline as well."""

    STEP = "step"
    START = "start"
    CHOICE = "choice"
    END = "end"
    JUMP = "jump"


_WIDTHS = {Shape.END: 184.0, Shape.JUMP: 124.0}


@dataclass(frozen=True, slots=True)
class Node:
    """A box of a chart.

    Attributes:
        id: Its name, without a colon.
        head: Bold first line or lines, such as number and actor.
        body: What happens.
        shape: What it stands for.
        lane: Number of its actor, which picks a tint; the head names the actor.
    """

    id: str
    head: str
    body: str
    shape: Shape
    lane: int = 0


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow of a chart, with or without words."""

    source: str
    target: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn.

    Attributes:
        key: Makes ids unique in a page: letters, digits, hyphens.
        title: Title for those who listen.
        description: What the drawing shows, in one or more sentences.
        nodes: Boxes; the first stands at the top.
        arrows: Arrows between them.
    """

    key: str
    title: str
    description: str
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn chart with its size in pixels, of which 96 are an inch."""

    svg: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Words:
    """A node with its text broken into lines."""

    node: Node
    head: tuple[str, ...]
    body: tuple[str, ...]
    box: Box


def drawn(chart: Chart) -> Drawing:
    """Draw the chart as SVG; the same chart always gives the same text."""
    words = {node.id: _measured(node) for node in chart.nodes}
    labels = {(one.source, one.target): _label(one.label) for one in chart.arrows}
    lines = [Line(*ends, _label_size(label)) for ends, label in labels.items()]
    placed = place([one.box for one in words.values()], lines)
    wide, high = placed.width + 2 * _MARGIN, placed.height + 2 * _MARGIN
    parts = [
        *(part for route in placed.routes for part in _route(route, labels)),
        *(part for name, spot in placed.spots.items() for part in _box(words[name], spot)),
    ]
    body = "".join(parts)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(wide)} {_n(high)}" '
        f'width="{_n(wide)}" height="{_n(high)}" role="img" '
        f'aria-labelledby="{chart.key}-title {chart.key}-desc">'
        f'<title id="{chart.key}-title">{_text(chart.title)}</title>'
        f'<desc id="{chart.key}-desc">{_text(chart.description)}</desc>'
        f'<rect width="{_n(wide)}" height="{_n(high)}" fill="#ffffff"/>'
        f'<g transform="translate({_n(_MARGIN)} {_n(_MARGIN)})" '
        f'font-family="{FONT}, sans-serif" font-size="{_n(_SIZE)}" fill="{_INK}">{body}</g></svg>'
    )
    return Drawing(svg, wide, high)


def _measured(node: Node) -> _Words:
    outer = _WIDTHS.get(node.shape, _STEP_WIDTH)
    side = _SIDE + (8 if node.shape in {Shape.CHOICE, Shape.END} else 0)
    inner = outer - 2 * side
    head = wrapped(node.head, inner, _SIZE, lines=2, bold=True)
    body = wrapped(node.body, inner, _SIZE, lines=_MOST_LINES)
    high = _LEADING * (len(head) + len(body)) + 2 * _TOP
    return _Words(node, head, body, Box(node.id, outer, high))


def _label(text: str) -> tuple[str, ...]:
    return wrapped(text, _LABEL_WIDTH, _SIZE, lines=3)


def _label_size(label: tuple[str, ...]) -> tuple[float, float] | None:
    if not label:
        return None
    return max(width(line, _SIZE) for line in label) + 8, _LEADING * len(label)


# ------------------------------------------------------------------- parts


def _box(words: _Words, spot: Spot) -> Iterator[str]:
    fill = _FILLS[words.node.lane % len(_FILLS)]
    yield _outline(words.node.shape, spot, fill)
    y = spot.y + _TOP + _SIZE - 1
    for line in words.head:
        yield _line(line, spot.middle, y, bold=True)
        y += _LEADING
    for line in words.body:
        yield _line(line, spot.middle, y)
        y += _LEADING


def _line(text: str, x: float, y: float, *, bold: bool = False) -> str:
    weight = ' font-weight="700"' if bold else ""
    return f'<text x="{_n(x)}" y="{_n(y)}" text-anchor="middle"{weight}>{_text(text)}</text>'


_CORNERS = {Shape.START: (12.0, "2.2"), Shape.END: (14.0, "2.2"), Shape.JUMP: (14.0, "0.8")}
"""How round the corners of a box are, and how thick its outline."""


def _outline(shape: Shape, spot: Spot, fill: str) -> str:
    x, y, wide, high = spot.x, spot.y, spot.width, spot.height
    paint = f'fill="{fill}" stroke="{_INK}"'
    if shape is Shape.CHOICE:
        cut = 10.0
        corners = (
            (x + cut, y), (x + wide - cut, y), (x + wide, y + high / 2),
            (x + wide - cut, y + high), (x + cut, y + high), (x, y + high / 2),
        )  # fmt: skip
        points = " ".join(f"{_n(a)},{_n(b)}" for a, b in corners)
        return f'<polygon points="{points}" {paint} stroke-width="1.2"/>'
    round_, thick = _CORNERS.get(shape, (2.0, "1.2"))
    return (
        f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(wide)}" height="{_n(high)}" '
        f'rx="{_n(round_)}" {paint} stroke-width="{thick}"/>'
    )


def _route(route: Route, labels: dict[tuple[str, str], tuple[str, ...]]) -> Iterator[str]:
    dash = ' stroke-dasharray="5 3"' if route.back else ""
    for piece in route.pieces:
        path = "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in piece)
        yield f'<path d="{path}" fill="none" stroke="{_INK}" stroke-width="1.2"{dash}/>'
    yield _head(route.pieces[-1])
    if route.label is not None:
        y = route.label.y + _SIZE - 1
        for line in labels[route.line.source, route.line.target]:
            yield _line(line, route.label.middle, y)
            y += _LEADING


def _head(piece: Points) -> str:
    """Draw the point of an arrow as a triangle of its own: not every program knows markers."""
    x, y = piece[-1]
    up = 7.0 if piece[-2][1] > y else -7.0
    points = f"{_n(x)},{_n(y)} {_n(x - 4)},{_n(y + up)} {_n(x + 4)},{_n(y + up)}"
    return f'<polygon points="{points}"/>'


def _text(text: str) -> str:
    return escape(_UNFIT.sub("", text), quote=True)


def _n(number: float) -> str:
    """Write a number with at most one decimal, and never as minus zero."""
    return f"{round(number, 1) + 0.0:.1f}".removesuffix(".0")
