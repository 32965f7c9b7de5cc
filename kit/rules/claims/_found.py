"""Find the claims of the catalog in the plan's own texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from kit.catalog import claims
from kit.core import Pointer

if TYPE_CHECKING:
    from kit.catalog.records import Claim
    from kit.rules.context import Context

_NOT_READ = {"sources", "remark", "id", "track_record", "url", "website", "tribes", "law"}
_DENIED = re.compile(
    r"\b(no|not|never|nor|neither|nothing|nobody|without|cannot|can't|won't|doesn't|don't|isn't"
    r"|ning[uú]n\w*|nunca|sin|tampoco)\b[^.!?;]{0,40}$",
    re.IGNORECASE,
)


def claimed(context: Context, level: str) -> Iterator[tuple[Pointer, Claim, str]]:
    """Give every claim of a level with its place and the words that make it, once for each text.

    What is denied (``no immunity``) is not claimed.
    """
    for at, text in context.texts:
        if _NOT_READ.intersection(at):
            continue
        for claim in claims():
            found = pattern(claim.pattern).search(text) if claim.level == level else None
            if found and not _DENIED.search(text[: found.start()]):
                yield at, claim, " ".join(found[0].strip(" .!?").split())
                break


@cache
def pattern(text: str) -> re.Pattern[str]:
    """Give a pattern made ready, without regard to case."""
    return re.compile(text, re.IGNORECASE)
