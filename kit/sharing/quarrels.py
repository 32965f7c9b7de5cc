"""Flows that say different things about one cell, and registers that nobody fills."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.information_sharing import Action
from kit.sharing.cells import Cell
from kit.sharing.faults import Fault, FaultKind


def quarrels(cells: tuple[Cell, ...]) -> Iterator[Fault]:
    """Give each flow that contradicts an earlier one, with what they disagree about.

    Two flows quarrel when they move the same element between the same partners for the same
    purpose in the same form on another basis or under another consent; and when the register
    would have to blur the same rows in two ways for one reader.
    """
    first: dict[tuple[object, ...], Cell] = {}
    for cell in cells:
        same = (cell.element, cell.giver, cell.receiver, cell.purpose, cell.form)
        yield from _differ(first.setdefault(same, cell), cell, ("basis", "consent"))
        if cell.to_rows:
            for action in cell.actions:
                key = ("register", cell.element, cell.receiver, action)
                yield from _differ(first.setdefault(key, cell), cell, ("mask",))


_KEYS = {"basis": "legal_basis"}


def _differ(earlier: Cell, later: Cell, names: tuple[str, ...]) -> Iterator[Fault]:
    for name in names:
        if getattr(earlier, name) != getattr(later, name):
            key = _KEYS.get(name, name)
            yield Fault(
                FaultKind.CONTRADICTION,
                (*later.pointer, key),
                element=later.element,
                giver=later.giver,
                receiver=later.receiver,
                reason=name,
                related=(*earlier.pointer, key),
            )


def unfed(cells: tuple[Cell, ...]) -> Iterator[Fault]:
    """Give elements that somebody reads in the register but the giver may not enter there."""
    enters = {(c.element, c.receiver) for c in cells if c.to_rows and Action.INSERT in c.actions}
    for cell in cells:
        reads = cell.to_rows and Action.INSERT not in cell.actions
        if reads and (cell.element, cell.giver) not in enters:
            yield Fault(
                FaultKind.NOBODY_ENTERS,
                (*cell.pointer, "elements", cell.at_element),
                element=cell.element,
                giver=cell.giver,
            )
