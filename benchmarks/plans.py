"""Give the plans that are measured: the full example as one file, and distinct copies of it."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.measure import ROOT

EXAMPLE = ROOT / "examples" / "harlow"
RURAL = ROOT / "examples" / "cedar-fork" / "lead.yaml"


def full() -> str:
    """Give the full example as the text of one file."""
    first = EXAMPLE / "lead.yaml"
    others = sorted(path for path in EXAMPLE.glob("*.yaml") if path not in {first, _decisions()})
    return "\n".join(path.read_text(encoding="utf-8") for path in (first, *others))


def folder() -> dict[str, bytes]:
    """Give the files of the full example by name."""
    paths = (path for path in sorted(EXAMPLE.glob("*.yaml")) if path != _decisions())
    return {path.name: path.read_bytes() for path in paths}


def rural() -> str:
    """Give the rural example, a plan at stage drafting with honest gaps."""
    return RURAL.read_text(encoding="utf-8")


def _decisions() -> Path:
    return EXAMPLE / "decisions.yaml"


def variant(text: str, number: int) -> str:
    """Give a plan that differs from every other in its id, title and all numbers over ninety."""
    shifted = re.sub(
        r"(?<=: )(\d{3,6})$",
        lambda match: str(int(match[1]) + number % 97),
        text,
        flags=re.MULTILINE,
    )
    return re.sub(r"(?m)^  title: .*$", f'  title: "Plan number {number}"', shifted, count=1)
