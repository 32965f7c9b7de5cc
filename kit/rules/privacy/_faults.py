"""Faults of the data-flow matrix, picked by kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit.sharing import Fault, FaultKind, matrix_of

if TYPE_CHECKING:
    from kit.rules.context import Context


def faults(context: Context, *kinds: FaultKind) -> Iterator[Fault]:
    """Give the faults of these kinds."""
    matrix = context.recall("matrix", lambda: matrix_of(context.plan))
    yield from (fault for fault in matrix.faults if fault.kind in kinds)


def named(fault: Fault) -> str:
    """Word what flows where, as far as the fault knows."""
    what = fault.element.replace("_", " ") or "information"
    return f"{what} from '{fault.giver}' to '{fault.receiver}'" if fault.giver else what
