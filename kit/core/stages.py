"""The life of a plan, from first idea to renewal."""

from __future__ import annotations

from enum import Enum


class Stage(Enum):
    """A plan's stage; later stages compare greater than earlier ones."""

    EXPLORING = "exploring"
    DRAFTING = "drafting"
    PARTNER_REVIEW = "partner_review"
    BUREAU_REVIEW = "bureau_review"
    SIGNED = "signed"
    OPERATING = "operating"
    RENEWAL = "renewal"

    @property
    def rank(self) -> int:
        """Position in the plan's life, from 0."""
        return _RANKS[self]

    @property
    def words(self) -> str:
        """The stage as it is written in a sentence."""
        return self.value.replace("_", " ")

    def __lt__(self, other: Stage) -> bool:
        return self.rank < other.rank

    def __le__(self, other: Stage) -> bool:
        return self.rank <= other.rank

    def __gt__(self, other: Stage) -> bool:
        return self.rank > other.rank

    def __ge__(self, other: Stage) -> bool:
        return self.rank >= other.rank


_RANKS = {stage: rank for rank, stage in enumerate(Stage)}
