"""The notice of today."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import regulation
from kit.rules import Context, Finding, rule


@rule("LAW-110")
def stale_notice(context: Context) -> Iterator[Finding]:
    """A text holds the federal notice of 2018."""
    stale = " ".join(regulation("part2-notice-stale").value.casefold().split())
    for at, text in context.texts:
        if "disclosure" in text and stale in " ".join(text.casefold().split()):
            yield Finding(at, "This text holds the federal notice as it was worded in 2018.")
