"""Carry a fault of one file from where it is found to where it is put into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault found in one file, not yet put into words.

    Attributes:
        name: Entry of ``faults.yaml``.
        start: Offset at which the span begins.
        end: Offset behind the span.
        words: What to fill into the entry's sentences.
        suggestion: What to write instead of the span, when that is certain enough to show.
        related: Further spans, each with a word on it.
        about: Offset within the value concerned, where that isn't ``start``.
        spoils: True when what the author wrote there did not reach the plan.
    """

    name: str
    start: int
    end: int
    words: Mapping[str, str] = field(default_factory=dict)
    suggestion: str | None = None
    related: tuple[tuple[str, int, int], ...] = ()
    about: int | None = None
    spoils: bool = False


class Refused(Exception):  # noqa: N818 - a signal between the reader's steps, never shown
    """Stop reading a file whose rest can't be trusted.

    Attributes:
        fault: What stopped it.
    """

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.name)
        self.fault = fault


def clip(text: str) -> str:
    """Give the start of what the author wrote, on one line and short enough for a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 3]}..."
