"""Draw a referral path as a flow chart, and tell the same in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kit.model.referral_paths import ReferralPath
from kit.pathways.drawing import Arrow, Chart, Node, Shape, drawn
from kit.pathways.protocol import Language, Row, in_words, rows, word


@dataclass(frozen=True, slots=True)
class Diagram:
    """A path as a picture and in words.

    Attributes:
        svg: The picture.
        title: Its title.
        description: All of it in words, for those who can't see it.
        steps: The same as one sentence for each step.
    """

    svg: str
    title: str
    description: str
    steps: tuple[str, ...]


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
    steps = in_words(found, language)
    summary = word("summary", language).format(count=len(found))
    description = " ".join((summary, *steps))
    chart = Chart(
        key=f"path-{path.id}-{language}",
        title=title,
        description=description,
        nodes=tuple(_nodes(found, language)),
        arrows=tuple(_arrows(found)),
    )
    return Diagram(drawn(chart), title, description, steps)


def _nodes(found: tuple[Row, ...], language: Language) -> Iterator[Node]:
    lanes = {who: lane for lane, who in enumerate(dict.fromkeys(row.who for row in found))}
    for row in found:
        head = f"{row.number}. {row.who}"
        yield Node(row.step, head, row.what, _shape(row), lanes[row.who])
        if row.outcome:
            yield Node(_end(row), word("end", language), row.outcome, Shape.END)


def _shape(row: Row) -> Shape:
    if len(row.then) > 1:
        return Shape.CHOICE
    return Shape.START if row.number == 1 else Shape.STEP


def _arrows(found: tuple[Row, ...]) -> Iterator[Arrow]:
    for row in found:
        labels: dict[str, list[str]] = {}
        for way in row.then:
            labels.setdefault(way.step, []).extend([way.when] if way.when else [])
        for target, when in labels.items():
            yield Arrow(row.step, target, " / ".join(when))
        if row.outcome:
            yield Arrow(row.step, _end(row))


def _end(row: Row) -> str:
    return f"{row.step} end"
