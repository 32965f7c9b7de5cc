"""The steps of a path as numbered rows: who does what, by when, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

from kit.model.amounts import Duration
from kit.model.referral_paths import ReferralPath, Step
from kit.model.shared import LocalText
from kit.pathways.graph import Graph
from kit.source import load

Language: TypeAlias = Literal["en", "es"]


@dataclass(frozen=True, slots=True)
class Onward:
    """One way on from a step.

    Attributes:
        number: Number of the next step.
        step: Its id.
        when: When this way is taken; empty when it is the only one.
    """

    number: int
    step: str
    when: str


@dataclass(frozen=True, slots=True)
class Row:
    """One step of a protocol.

    Attributes:
        number: Its number, from 1, in the plan's order.
        step: Its id.
        who: Who acts, by name.
        what: What is done; the kind of step where the plan has no sentence.
        within: How long it may take, or None.
        then: Ways on, each to a step that exists.
        outcome: How the path ends here; empty when it goes on.
        complete: Whether all text is in the language asked for.
    """

    number: int
    step: str
    who: str
    what: str
    within: Duration | None
    then: tuple[Onward, ...]
    outcome: str
    complete: bool


def rows(
    path: ReferralPath, names: Mapping[str, str] | None = None, language: Language = "en"
) -> tuple[Row, ...]:
    """Give the steps of a path as rows.

    Args:
        path: The path.
        names: Names of partners by id; an id without a name stands as it is.
        language: ``en`` or ``es``; English text stands in where Spanish is missing.
    """
    graph = Graph.of(path)
    numbers = {step: number for number, step in enumerate(graph.steps, start=1)}
    return tuple(
        Row(
            number=numbers[step.id],
            step=step.id,
            who=who(step, names or {}, language),
            what=_what(step, language),
            within=step.within,
            then=tuple(_onward(step, numbers, language)),
            outcome=_text(step.outcome, language),
            complete=language == "en" or all(one.es for one in _texts(step)),
        )
        for step in graph.steps.values()
    )


def who(step: Step, names: Mapping[str, str], language: Language = "en") -> str:
    """Name the actor of a step."""
    if step.actor is None:
        return word("nobody", language)
    own = names.get(step.actor)
    spoken = step.actor in {"participant", "community", "bystander"}
    return own or (word(step.actor, language) if spoken else step.actor)


def in_words(found: tuple[Row, ...], language: Language = "en") -> tuple[str, ...]:
    """Give each row as one sentence, for those who listen and for plain text."""
    return tuple(_sentence(row, language) for row in found)


def _sentence(row: Row, language: Language) -> str:
    said = word("step", language).format(number=row.number, who=row.who, what=row.what)
    parts = [said.rstrip(".")]
    if row.within is not None:
        parts.append(word("within", language).format(length=row.within))
    for way in row.then:
        key = "then_when" if way.when else "then"
        parts.append(word(key, language).format(when=way.when, number=way.number))
    if row.outcome:
        parts.append(word("ends", language).format(outcome=row.outcome).rstrip("."))
    return "; ".join(parts) + "."


def _what(step: Step, language: Language) -> str:
    kind = step.kind.value if step.kind else "none"
    return _text(step.action, language) or words(language)["kinds"][kind]


def _onward(step: Step, numbers: Mapping[str, int], language: Language) -> Iterator[Onward]:
    for branch in step.next or ():
        if branch.to is not None and branch.to in numbers:
            yield Onward(numbers[branch.to], branch.to, _text(branch.when, language))


def _texts(step: Step) -> Iterator[LocalText]:
    found = (step.action, step.outcome, *(branch.when for branch in step.next or ()))
    return (one for one in found if one is not None)


def _text(text: LocalText | None, language: Language) -> str:
    own = text.es if text and language == "es" else None
    return own or str(text or "")


@cache
def words(language: Language) -> Mapping[str, Mapping[str, str]]:
    """Give the words of one language."""
    path = Path(__file__).with_name("words.yaml")
    tree = load(path.read_text(encoding="utf-8"), path.name)
    assert isinstance(tree, dict)  # noqa: S101 - our own file; a test reads it
    return tree[language]  # type: ignore[return-value] # as above


def word(key: str, language: Language) -> str:
    """Give one word or sentence."""
    return str(words(language)[key])
