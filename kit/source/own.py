"""Read the kit's own data files, with the same care as plans."""

from __future__ import annotations

from kit.source.builder import build
from kit.source.glance import lost_remarks
from kit.source.lines import Lines
from kit.source.tree import Tree


def load(text: str, name: str) -> Tree:
    """Give what one of the kit's own YAML texts says; every scalar stays text.

    Args:
        text: The YAML.
        name: What to call it when it has a fault.

    Raises:
        ValueError: When the text has a fault; says where and which.
    """
    built = build(text)
    lost = lost_remarks(text, built.spot) if built.spot else []
    for fault in (*built.faults, *lost):
        line, column = Lines(text).at(fault.start)
        raise ValueError(f"{name}:{line}:{column}: {fault.name} {dict(fault.words)}")
    return built.tree
