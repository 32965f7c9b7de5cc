"""Tell a situation as a person: "28 years old, charged with drug possession, 7 grams"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kit.eligibility.criteria import UNLISTED, Criteria, Term
from kit.eligibility.expressions import Situation, Value
from kit.eligibility.wording import noun_phrase, on_person, table


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up person who shows what the criteria do.

    Attributes:
        words: The person in words, in English.
        situation: The same as values by input id.
    """

    words: str
    situation: dict[str, Value]

    def __str__(self) -> str:
        return self.words


def person(
    criteria: Criteria, situation: Situation, about: Collection[str], plain: Situation
) -> Person:
    """Tell a situation as a person.

    Args:
        criteria: Where the questions come from.
        situation: Values by input id.
        about: Inputs to tell in any case.
        plain: The plainest situation; what differs from it is told too.
    """
    told = [
        one.id
        for one in criteria.inputs
        if one.id in about or one.id == "age" or situation.get(one.id) != plain.get(one.id)
    ]
    told.sort(key=lambda name: name != "age")
    words = [*_values(criteria, situation, told[:1] if told[:1] == ["age"] else [])]
    words += _charges(criteria, situation)
    words += _values(criteria, situation, [name for name in told if name != "age"])
    text = ", ".join(words) or table("en").text("people", "nothing")
    return Person(text, dict(situation))


def _charges(criteria: Criteria, situation: Situation) -> Iterator[str]:
    words = table("en")
    charged = [one for one in criteria.charges if situation.get(one.input)]
    for one in charged:
        title = str(one.title or one.offense)
        yield words.text("people", "charged").format(offense=title)
    if situation.get(UNLISTED):
        yield words.text("people", "charged_other" if charged else "only_other")


def _values(criteria: Criteria, situation: Situation, names: Collection[str]) -> Iterator[str]:
    asked = {one.check.input: one for one in reversed(criteria.questions)}
    for name in names:
        if name in asked:
            yield on_person(asked[name], situation.get(name))


def topics(criteria: Criteria, names: Collection[str]) -> Iterator[str]:
    """Say in English what some inputs are about, each as the first criterion that asks for it."""
    asked = {one.check.input: one for one in reversed(criteria.questions)}
    charged = {one.input: str(one.title or one.offense) for one in criteria.charges}
    inputs = {one.id: one for one in criteria.inputs}
    for name in names:
        if name in asked:
            yield noun_phrase(Term(asked[name], inputs[name]), "plain").text
        else:
            yield charged.get(name) or name.replace("_", " ")
