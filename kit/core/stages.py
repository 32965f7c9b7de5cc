"""The life of a plan, from first idea to renewal."""

from __future__ import annotations

from enum import Enum
from typing import Self


class Stage(Enum):
    """A plan's stage; later stages compare greater than earlier ones."""

    EXPLORING = "exploring"
    DRAFTING = "drafting"
    PARTNER_REVIEW = "partner_review"
    BUREAU_REVIEW = "bureau_review"
    SIGNED = "signed"
    OPERATING = "operating"
    RENEWAL = "renewal"

    _value_: str
    rank: int
    """Position in the plan's life, from 0."""

    def __new__(cls, value: str) -> Self:
        """Give a stage its rank, so that comparing ten thousand values is cheap."""
        stage = object.__new__(cls)
        stage._value_ = value
        stage.rank = len(cls.__members__)
        return stage

    @property
    def words(self) -> str:
        """The stage as it is written in a sentence."""
        return self._value_.replace("_", " ")

    def __lt__(self, other: Stage) -> bool:
        return self.rank < other.rank

    def __le__(self, other: Stage) -> bool:
        return self.rank <= other.rank

    def __gt__(self, other: Stage) -> bool:
        return self.rank > other.rank

    def __ge__(self, other: Stage) -> bool:
        return self.rank >= other.rank
