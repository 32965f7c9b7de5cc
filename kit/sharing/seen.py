"""Who sees what, as rows for people: the memorandum, the agreement's annex, the consent forms."""

from __future__ import annotations

from dataclasses import dataclass

from kit.core import Pointer
from kit.model.information_sharing import Flow, FlowForm
from kit.sharing.cells import Cell
from kit.sharing.matrix import Matrix


@dataclass(frozen=True, slots=True)
class Row:
    """What one partner gets under one flow.

    Attributes:
        pointer: The flow in the plan.
        flow: The flow itself: its purpose, basis, consent, scope, mask, when and limits.
        receiver: Partner that gets it.
        givers: Partners that give it.
        elements: Elements that are open; closed ones are left out.
        forms: Forms that are open.
    """

    pointer: Pointer
    flow: Flow
    receiver: str
    givers: tuple[str, ...]
    elements: tuple[str, ...]
    forms: tuple[FlowForm, ...]


def rows_of(matrix: Matrix) -> tuple[Row, ...]:
    """Give every open row, by flow in the plan's order and then by receiver."""
    groups: dict[tuple[int, str], list[Cell]] = {}
    for cell in matrix.cells:
        groups.setdefault((cell.flow, cell.receiver), []).append(cell)
    return tuple(_row(matrix, at, receiver, cells) for (at, receiver), cells in groups.items())


def _row(matrix: Matrix, at: int, receiver: str, cells: list[Cell]) -> Row:
    return Row(
        pointer=cells[0].pointer,
        flow=matrix.flows[at],
        receiver=receiver,
        givers=tuple(dict.fromkeys(cell.giver for cell in cells)),
        elements=tuple(dict.fromkeys(cell.element for cell in cells)),
        forms=tuple(dict.fromkeys(cell.form for cell in cells)),
    )


def seen_by(matrix: Matrix, partner: str) -> tuple[Row, ...]:
    """Give what one partner may learn."""
    return tuple(row for row in rows_of(matrix) if row.receiver == partner)


def given_by(matrix: Matrix, partner: str) -> tuple[Row, ...]:
    """Give what one partner may tell."""
    return tuple(row for row in rows_of(matrix) if partner in row.givers)


@dataclass(frozen=True, slots=True)
class TickBox:
    """One choice on a consent form: this element may go to this partner."""

    element: str
    receiver: str
    purposes: tuple[str, ...]
    pointers: tuple[Pointer, ...]


def tick_boxes(matrix: Matrix, consent: str) -> tuple[TickBox, ...]:
    """Give the choices of a consent form: exactly what flows under it and is covered by it."""
    groups: dict[tuple[str, str], list[Cell]] = {}
    for cell in matrix.cells:
        if cell.consent == consent and not cell.within_one_partner and not cell.counts_only:
            groups.setdefault((cell.element, cell.receiver), []).append(cell)
    return tuple(
        TickBox(
            element,
            receiver,
            purposes=tuple(dict.fromkeys(cell.purpose or "" for cell in cells)),
            pointers=tuple(dict.fromkeys(cell.pointer for cell in cells)),
        )
        for (element, receiver), cells in groups.items()
    )
