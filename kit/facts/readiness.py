"""Facts about readiness: how far the plan has come with what must hold before the launch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import cast

from kit.doctree.nodes import Inlines
from kit.facts.answers import Answer, table
from kit.facts.checks import CHECKS
from kit.facts.gathering import Gathering, text
from kit.facts.registry import fact
from kit.facts.told import Scene, Told
from kit.model.plan import Plan


def answers(plan: Plan) -> Iterator[tuple[str, Answer]]:
    """Give every point of the list, as it is worded, with the plan's answer."""
    for name, words in cast("Mapping[str, str]", table()["items"]).items():
        yield words, CHECKS[name](plan)


@fact("table")
def readiness_table(scene: Scene) -> Told:
    """The points that must hold before the launch, each answered from the plan."""
    put = Gathering(scene)
    rows = [_row(put, at, *one) for at, one in enumerate(answers(scene.plan), start=1)]
    heads = ("number", "point", "standing", "says")
    return put.tell(put.table("readiness", heads, rows, (1, 6, 2, 6)))


def _row(put: Gathering, at: int, words: str, answer: Answer) -> tuple[Inlines, ...]:
    if answer.standing != "undecided":
        put.pointers.append(answer.pointer)
    standing = cast("Mapping[str, str]", table()["standing"])[answer.standing]
    return text(str(at)), text(words), text(standing), text(answer.says)


@fact("text")
def readiness_tally(scene: Scene) -> Told:
    """How many points are done, open, and not decided."""
    found = Counter(answer.standing for _, answer in answers(scene.plan))
    counts = {name: found[name] for name in ("done", "open", "undecided")}
    return Told(text(str(table()["tally"]).format(**counts).rstrip(".")))
