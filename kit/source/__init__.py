"""Read a plan as its author wrote it: every value as text, with the place where it stands.

The only layer that knows YAML. Nothing is guessed (``06037``, ``NO`` and ``22:00`` arrive as
typed), nothing is silent (what can't be taken over is told with line and cure).
"""

from kit.source.builder import DEEPEST
from kit.source.characters import LARGEST
from kit.source.disk import companion, contents, read
from kit.source.lines import Lines
from kit.source.own import load
from kit.source.plan import read_bytes
from kit.source.sections import SECTIONS
from kit.source.source import Reading, Source
from kit.source.tree import Tree
from kit.source.wording import FaultKind, fault_kinds

__all__ = [
    "DEEPEST",
    "LARGEST",
    "SECTIONS",
    "FaultKind",
    "Lines",
    "Reading",
    "Source",
    "Tree",
    "companion",
    "contents",
    "fault_kinds",
    "load",
    "read",
    "read_bytes",
]
