"""Put faults of shape into words; the sentences stand in ``faults.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from kit.source import load


@dataclass(frozen=True, slots=True)
class ShapeFault:
    """A fault of shape that the parser can find.

    Attributes:
        code: Stable code such as ``SHP-005``.
        name: The fault's name, such as ``unknown-choice``.
        message: What the plan says, with ``{words}`` to fill in.
        why: Why it matters.
        cure: What to do, with ``{words}`` to fill in.
    """

    code: str
    name: str
    message: str
    why: str
    cure: str


@cache
def shape_faults() -> Mapping[str, ShapeFault]:
    """Give every fault of shape by name, in the order of their codes."""
    text = files("kit.model").joinpath("faults.yaml").read_text(encoding="utf-8")
    rows = cast("tuple[dict[str, str], ...]", load(text, "faults.yaml"))
    return {row["name"]: ShapeFault(**row) for row in rows}
