"""Read the texts of a plan for what their field must not say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files
from typing import NamedTuple, cast

from kit.rules import Context, Finding, rule
from kit.rules.claims._found import pattern
from kit.source import load

_LANGUAGES = {"en", "es"}


class Answer(NamedTuple):
    """Words that break what a field is there for.

    Attributes:
        fields: Addresses of the fields, without positions; an asterisk stands for any part.
        pattern: The words.
        unless: Words that show that it is meant otherwise.
        why: The reason.
        do: What to write instead.
    """

    fields: tuple[str, ...]
    pattern: str
    unless: str
    why: str
    do: str


@rule("CLA-005")
def answer_against_field(context: Context) -> Iterator[Finding]:
    """A text says the opposite of what its field is there for."""
    if context.reconstruction:
        return
    for at, text in context.texts:
        keys = tuple(step for step in at if isinstance(step, str))
        if keys[-1] not in _last_keys() and keys[-1] not in _LANGUAGES:
            continue
        for answer in _of(keys):
            found = pattern(answer.pattern).search(text)
            if found and not pattern(answer.unless).search(text):
                says = f"Here the plan says: '{' '.join(found[0].split())}'."
                yield Finding(at, says, answer.do, why=answer.why)


@cache
def _last_keys() -> frozenset[str]:
    return frozenset(field.rpartition(".")[2] for one in answers() for field in one.fields)


@cache
def _of(keys: tuple[str, ...]) -> tuple[Answer, ...]:
    """Give the answers that are looked for at a field, whichever its language."""
    name = ".".join(keys[:-1] if keys[-1] in _LANGUAGES else keys)
    return tuple(one for one in answers() if any(fnmatchcase(name, f) for f in one.fields))


@cache
def answers() -> tuple[Answer, ...]:
    """Give the table beside this rule."""
    text = files("kit.rules.claims").joinpath("answers.yaml").read_text(encoding="utf-8")
    rows = cast("tuple[Mapping[str, str], ...]", load(text, "answers.yaml"))
    return tuple(
        Answer(
            tuple(row["fields"]),
            row["pattern"],
            row["unless"],
            row["why"],
            row["do"],
        )
        for row in rows
    )
