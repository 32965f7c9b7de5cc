"""A value that nobody has decided yet, told apart from every decided value."""

from __future__ import annotations

from dataclasses import dataclass

from kit.core.pointers import Pointer
from kit.core.stages import Stage


@dataclass(frozen=True, slots=True)
class Undecided:
    """Stands where a plan is silent: which value, who owns it, by which stage it is due."""

    pointer: Pointer
    owner: str
    due: Stage

    def __bool__(self) -> bool:
        return False
