"""Facts that clauses may name: plan fields by path, and computed facts."""

from kit.facts.paths import Sort, sort_of
from kit.facts.registry import Fact, fact, facts, tell
from kit.facts.told import Scene, Told, blocks, flag, words

__all__ = [
    "Fact",
    "Scene",
    "Sort",
    "Told",
    "blocks",
    "fact",
    "facts",
    "flag",
    "sort_of",
    "tell",
    "words",
]
