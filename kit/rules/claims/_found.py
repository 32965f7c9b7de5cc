"""Find the claims of the catalog in the plan's own texts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, cast

from kit.catalog import claims
from kit.core import Pointer
from kit.source import load

if TYPE_CHECKING:
    from kit.catalog.records import Claim
    from kit.rules.context import Context

_NOT_READ = {"sources", "remark", "id", "track_record", "url", "website", "tribes", "law"}
_DENIED = re.compile(
    r"\b(no|not|never|nor|neither|nothing|nobody|without|cannot|can't|won't|doesn't|don't|isn't"
    r"|ning[uú]n\w*|nunca|sin|tampoco)\b[^.!?;]{0,40}$",
    re.IGNORECASE,
)


class Sentences(NamedTuple):
    """Texts of a plan, and all of them in one without regard to case.

    Attributes:
        texts: Each text with its place.
        whole: All of them, one after the other.
        starts: Where each begins in the whole, and where the whole ends.
    """

    texts: tuple[tuple[Pointer, str], ...]
    whole: str
    starts: tuple[int, ...]

    def holding(self, words: Iterable[Iterable[str]]) -> list[tuple[Pointer, str]]:
        """Give the texts that hold a word of each list."""
        found = set(range(len(self.texts)))
        for some in words:
            found &= {index for word in some for index in self._with(word)}
            if not found:
                break
        return [self.texts[index] for index in sorted(found)]

    def _with(self, word: str) -> Iterator[int]:
        at = self.whole.find(word)
        while at >= 0:
            index = bisect_right(self.starts, at) - 1
            yield index
            at = self.whole.find(word, self.starts[index + 1])


class Claimed(NamedTuple):
    """A claim, where it stands, and the words that make it."""

    at: Pointer
    claim: Claim
    words: str


def claimed(context: Context, level: str) -> Iterator[Claimed]:
    """Give every claim of a level, once for each text.

    What is denied (``no immunity``) is not claimed.
    """
    found = context.recall("claims", lambda: tuple(_claims(context)))
    seen: set[Pointer] = set()
    for one in found:
        if one.claim.level == level and one.at not in seen:
            seen.add(one.at)
            yield one


def _claims(context: Context) -> Iterator[Claimed]:
    said = sentences(context)
    for claim in claims():
        words = triggers().get(claim.id)
        for at, text in said.texts if words is None else said.holding(words):
            found = None if _NOT_READ.intersection(at) else pattern(claim.pattern).search(text)
            if found and not denied(text, found.start()):
                yield Claimed(at, claim, " ".join(found[0].strip(" .!?").split()))


def denied(text: str, start: int) -> bool:
    """Tell whether the words before a place deny what is said there."""
    return bool(_DENIED.search(text[:start]))


def sentences(context: Context) -> Sentences:
    """Give the plan's texts of more than one word, ready to be searched."""
    return context.recall("sentences", lambda: _sentences(context))


def _sentences(context: Context) -> Sentences:
    texts = tuple((at, text) for at, text in context.texts if " " in text)
    plain = [text.casefold() for _, text in texts]
    starts = tuple(accumulate((len(text) + 1 for text in plain), initial=0))
    return Sentences(texts, "\n".join(plain), starts)


@cache
def triggers() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Give the words without which a claim can't be there, by the claim's id."""
    text = files("kit.rules.claims").joinpath("triggers.yaml").read_text(encoding="utf-8")
    return cast("dict[str, tuple[tuple[str, ...], ...]]", load(text, "triggers.yaml"))


@cache
def pattern(text: str) -> re.Pattern[str]:
    """Give a pattern made ready, without regard to case."""
    return re.compile(text, re.IGNORECASE)
