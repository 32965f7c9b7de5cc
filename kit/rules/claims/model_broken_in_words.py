"""Read the plan's sentences for what the model rules out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple, cast

from kit.core import Pointer
from kit.rules import Context, Finding, rule
from kit.rules.claims._found import denied, sentences
from kit.source import load

_NOT_READ = {
    *(
        "sources",
        "remark",
        "id",
        "need",
        "departures",
        "law",
        "forbidden_uses",
        "competing_programs",
    ),
    *(
        "conditions",
        "conditions_after",
        "ends_for",
        "offer_words",
        "measures",
        "existing_responses",
    ),
    *("revisions", "track_record", "delays", "adaptation", "reason", "topics"),
}


class Saying(NamedTuple):
    """Words that break the model.

    Attributes:
        words: Letters without which it cannot be there.
        pattern: The words.
        why: The reason.
        do: What to write instead.
    """

    words: tuple[str, ...]
    pattern: re.Pattern[str]
    why: str
    do: str


@rule("CLA-004")
def model_broken_in_words(context: Context) -> Iterator[Finding]:
    """A sentence asks for what the model rules out."""
    if context.reconstruction:
        return
    said = sentences(context)
    told: set[Pointer] = set()
    for saying in sayings():
        for at, text in said.holding((saying.words,)):
            found = None if _NOT_READ.intersection(at) else saying.pattern.search(text)
            if found and at not in told and not denied(text, found.start()):
                told.add(at)
                says = f"This text says: '{' '.join(found[0].split())}'."
                yield Finding(at, says, saying.do, why=saying.why)


@cache
def sayings() -> tuple[Saying, ...]:
    """Give the words that are looked for, from the table beside this rule."""
    text = files("kit.rules.claims").joinpath("words.yaml").read_text(encoding="utf-8")
    rows = cast("tuple[dict[str, str], ...]", load(text, "words.yaml"))
    return tuple(
        Saying(
            tuple(row["words"]),
            re.compile(row["pattern"], re.IGNORECASE),
            row["why"],
            row["do"],
        )
        for row in rows
    )
