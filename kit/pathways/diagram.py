"""Draw a referral path as a flow chart, and tell the same in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kit.model.referral_paths import ReferralPath
from kit.pathways import digraph
from kit.pathways.drawing import Arrow, Chart, Drawing, Node, Shape, drawn
from kit.pathways.protocol import Language, Row, in_words, rows, word

WIDEST, TALLEST = 720.0, 920.0
"""Size up to which the text of a chart stays legible on a letter page, in pixels."""


@dataclass(frozen=True, slots=True)
class Part:
    """One picture of a path.

    Attributes:
        svg: The picture.
        title: Its title.
        description: All of it in words, for those who can't see it.
        width: Its width in pixels, of which 96 are an inch.
        height: Its height in pixels.
    """

    svg: str
    title: str
    description: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Diagram:
    """A path as a picture and in words.

    Attributes:
        svg: The whole path as one picture, for screens.
        title: Its title.
        description: All of it in words, for those who can't see it.
        steps: The same as one sentence for each step.
        parts: The path as pictures that fit a page each; one, when it is short.
    """

    svg: str
    title: str
    description: str
    steps: tuple[str, ...]
    parts: tuple[Part, ...]


def diagram(
    path: ReferralPath, names: Mapping[str, str] | None = None, language: Language = "en"
) -> Diagram:
    """Draw a path.

    Args:
        path: A path with steps.
        names: Names of partners by id.
        language: ``en`` or ``es``.
    """
    found = rows(path, names, language)
    own = path.title.es if path.title and language == "es" else None
    title = word("title", language).format(path=own or str(path.title or path.id))
    view = _View(f"path-{path.id}-{language}", title, found, language)
    whole = view.part(found, "")
    groups = view.groups(whole)
    parts: tuple[Part, ...] = (whole,)
    if len(groups) > 1:
        parts = tuple(
            view.part(group, _part(number, len(groups), language))
            for number, group in enumerate(groups, start=1)
        )
    steps = in_words(found, language)
    return Diagram(whole.svg, title, whole.description, steps, parts)


def _part(number: int, count: int, language: Language) -> str:
    return word("part", language).format(number=number, count=count)


@dataclass(frozen=True, slots=True)
class _View:
    """Draws the steps of a path, all or some."""

    key: str
    title: str
    rows: tuple[Row, ...]
    language: Language

    def part(self, kept: tuple[Row, ...], name: str) -> Part:
        title = f"{self.title} ({name})" if name else self.title
        summary = word("summary", self.language).format(count=len(kept))
        description = " ".join((summary, *in_words(kept, self.language)))
        key = f"{self.key}-{kept[0].number}" if name else self.key
        drawing = self._drawing(kept, key, title, description)
        return Part(drawing.svg, title, description, drawing.width, drawing.height)

    def _drawing(self, kept: tuple[Row, ...], key: str, title: str, description: str) -> Drawing:
        nodes = (*self._entries(kept), *self._nodes(kept), *self._exits(kept))
        arrows = tuple(self._arrows(kept))
        return drawn(Chart(key, title, description, nodes, arrows))

    def groups(self, whole: Part) -> tuple[tuple[Row, ...], ...]:
        """Cut the steps into groups that fit a page each, where few arrows lead across.

        A last step is drawn again in each picture that leads to it.
        """
        if _fits(whole) or len(self.rows) < _FEWEST:
            return (self.rows,)
        rest = [row for row in _in_order(self.rows) if row.then]
        if not rest:
            return (self.rows,)
        found: list[tuple[Row, ...]] = []
        while rest:
            cut = self._cut(rest)
            found.append(self._with_ends(rest[:cut]))
            rest = rest[cut:]
        drawn_steps = {row.step for group in found for row in group}
        left = tuple(row for row in self.rows if row.step not in drawn_steps)
        return (*found[:-1], (*found[-1], *left))

    def _cut(self, rest: list[Row]) -> int:
        """Give how many steps the next picture takes: many that fit, with few arrows across."""
        low, high = 1, len(rest)
        while low < high:
            middle = (low + high + 1) // 2
            fits = _fits(self.part(self._with_ends(rest[:middle]), "x"))
            low, high = (middle, high) if fits else (low, middle - 1)
        if low == len(rest):
            return low
        tried = range(max(1, low * 4 // 5), low + 1)
        return min(tried, key=lambda at: (_across(rest[:at], rest[at:]), -at))

    def _with_ends(self, kept: list[Row]) -> tuple[Row, ...]:
        """Add the last steps that these lead to."""
        led = {way.step for row in kept for way in row.then}
        return (*kept, *(row for row in self.rows if row.step in led and not row.then))

    # --------------------------------------------------------------- nodes

    def _nodes(self, kept: tuple[Row, ...]) -> Iterator[Node]:
        actors = dict.fromkeys(row.who for row in self.rows)
        lanes = {who: lane for lane, who in enumerate(actors)}
        for row in kept:
            yield Node(row.step, f"{row.number}. {row.who}", row.what, _shape(row), lanes[row.who])
            if row.outcome:
                yield Node(_end(row), word("end", self.language), row.outcome, Shape.END)

    def _entries(self, kept: tuple[Row, ...]) -> Iterator[Node]:
        """Give a small box over each step that other pictures lead to."""
        for row in kept:
            origins = self._origins(row, kept)
            if origins:
                numbers = ", ".join(str(origin.number) for origin in origins)
                key = "from" if len(origins) == 1 else "from_many"
                head = word(key, self.language).format(numbers=numbers)
                yield Node(f"{row.step} from", head, "", Shape.JUMP)

    def _exits(self, kept: tuple[Row, ...]) -> Iterator[Node]:
        """Give a small box for each step of another picture that this one leads to."""
        here = {row.step for row in kept}
        away = {way.step: way.number for row in kept for way in row.then if way.step not in here}
        for step, number in away.items():
            yield Node(step, word("to", self.language).format(number=number), "", Shape.JUMP)

    def _origins(self, row: Row, kept: tuple[Row, ...]) -> list[Row]:
        here = {one.step for one in kept}
        leading = [other for other in self.rows if any(way.step == row.step for way in other.then)]
        away = [other for other in leading if other.step not in here]
        return [] if not row.then and len(away) < len(leading) else away

    def _arrows(self, kept: tuple[Row, ...]) -> Iterator[Arrow]:
        for row in kept:
            if self._origins(row, kept):
                yield Arrow(f"{row.step} from", row.step)
            labels: dict[str, list[str]] = {}
            for way in row.then:
                labels.setdefault(way.step, []).extend([way.when] if way.when else [])
            for target, when in labels.items():
                yield Arrow(row.step, target, " / ".join(when))
            if row.outcome:
                yield Arrow(row.step, _end(row))


_FEWEST = 4
"""Fewer steps than this are never cut."""


def _in_order(kept: tuple[Row, ...]) -> tuple[Row, ...]:
    """Give the steps from top to bottom; loops are followed once."""
    named = {row.step: row for row in kept}
    arrows = {row.step: tuple(way.step for way in row.then) for row in kept}
    back = digraph.back_arrows(arrows, (kept[0].step,))
    forward = {
        step: tuple(other for other in leads if (step, other) not in back)
        for step, leads in arrows.items()
    }
    return tuple(named[step] for step in digraph.in_order(forward))


def _fits(part: Part) -> bool:
    return part.height <= TALLEST and part.width <= WIDEST


def _across(upper: list[Row], lower: list[Row]) -> int:
    """Count the boxes that are needed to lead from one picture to the other."""
    above, below = {row.step for row in upper}, {row.step for row in lower}
    down = {way.step for row in upper for way in row.then if way.step in below}
    up = {way.step for row in lower for way in row.then if way.step in above}
    return len(down) + len(up)


def _shape(row: Row) -> Shape:
    if len(row.then) > 1:
        return Shape.CHOICE
    return Shape.START if row.number == 1 else Shape.STEP


def _end(row: Row) -> str:
    return f"{row.step} end"
