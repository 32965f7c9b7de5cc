"""Meaning of the data-flow matrix: what is open, what never is, and the grants that enforce it."""

from kit.sharing.cells import Cell
from kit.sharing.faults import Fault, FaultKind
from kit.sharing.grants import CountGrant, Grant, RowRule, counts_of, grants_of
from kit.sharing.matrix import Matrix, matrix_of
from kit.sharing.parties import Parties, parties_of
from kit.sharing.seen import Row, TickBox, given_by, rows_of, seen_by, tick_boxes

__all__ = [
    "Cell",
    "CountGrant",
    "Fault",
    "FaultKind",
    "Grant",
    "Matrix",
    "Parties",
    "Row",
    "RowRule",
    "TickBox",
    "counts_of",
    "given_by",
    "grants_of",
    "matrix_of",
    "parties_of",
    "rows_of",
    "seen_by",
    "tick_boxes",
]
