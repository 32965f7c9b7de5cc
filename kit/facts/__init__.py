"""Facts that clauses may name: plan fields by path, and computed facts."""

from kit.facts.registry import Fact, fact, facts, tell
from kit.facts.told import Scene, Told, blocks, flag, words

__all__ = ["Fact", "Scene", "Told", "blocks", "fact", "facts", "flag", "tell", "words"]
