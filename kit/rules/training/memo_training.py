"""A memo is not training."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.training import Format
from kit.rules import Context, Finding, rule


@rule("TRN-005")
def memo_training(context: Context) -> Iterator[Finding]:
    """Officers are trained by memo or video only."""
    formats = [session.format for _, session in context.sessions if session.agencies]
    if formats and all(one in (Format.MEMO, Format.VIDEO) for one in formats):
        yield Finding(("training", "sessions"), "Officers are trained by memo or video only.")
