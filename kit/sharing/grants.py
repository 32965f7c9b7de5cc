"""The matrix as a database understands it: partner, table, verb, columns, rows."""

from __future__ import annotations

from dataclasses import dataclass

from kit.model.information_sharing import Action, Scope
from kit.sharing import register
from kit.sharing.cells import Cell
from kit.sharing.matrix import Matrix


@dataclass(frozen=True, slots=True)
class RowRule:
    """Which rows a grant reaches.

    Attributes:
        giver: Partner that holds the row.
        scope: Whose rows.
        consent: Consent that must be in force for the row's person, or None.
        purpose: Purpose that the flow names.
    """

    giver: str
    scope: Scope
    consent: str | None
    purpose: str


@dataclass(frozen=True, slots=True)
class Grant:
    """One permission in the register.

    Attributes:
        partner: Partner that holds it.
        element: Element, which is also the table's name.
        action: What it may do.
        columns: The columns it may touch, in the table's order.
        rows: A row is open when one of these rules holds.
        logged: Reading goes through a function that writes the disclosure down.
    """

    partner: str
    element: str
    action: Action
    columns: tuple[str, ...]
    rows: tuple[RowRule, ...]
    logged: bool


def grants_of(matrix: Matrix) -> tuple[Grant, ...]:
    """Give all register grants, ordered by partner, element and action.

    When flows ask for two masks on the same table, only the columns that both show are open.
    """
    groups: dict[tuple[str, str, Action], list[Cell]] = {}
    for cell in matrix.cells:
        if cell.to_rows:
            for action in cell.actions:
                groups.setdefault((cell.receiver, cell.element, action), []).append(cell)
    partners, actions = tuple(matrix.parties.roles), tuple(Action)
    order = tuple(register.elements())
    keys = sorted(
        (key for key in groups if key[0] in matrix.parties.roles),
        key=lambda key: (partners.index(key[0]), order.index(key[1]), actions.index(key[2])),
    )
    made = (_grant(*key, groups[key]) for key in keys)
    return tuple(grant for grant in made if grant.columns and grant.rows)


def _grant(partner: str, element: str, action: Action, cells: list[Cell]) -> Grant:
    masks = {cell.mask for cell in cells}
    shown = [set(register.shown(element, mask, action)) for mask in masks]
    everything = (column.name for column in register.all_columns(element))
    return Grant(
        partner=partner,
        element=element,
        action=action,
        columns=tuple(name for name in everything if all(name in some for some in shown)),
        rows=tuple(dict.fromkeys(_rule(cell) for cell in cells)),
        logged=action is Action.READ and register.logged(element),
    )


def _rule(cell: Cell) -> RowRule:
    if cell.scope is None or cell.purpose is None:
        raise ValueError(f"the matrix let an unfinished register flow through: {cell}")
    return RowRule(cell.giver, cell.scope, cell.consent, cell.purpose)


@dataclass(frozen=True, slots=True)
class CountGrant:
    """A partner may see counts of an element."""

    partner: str
    element: str


def counts_of(matrix: Matrix) -> tuple[CountGrant, ...]:
    """Give who may see counts of what, in the plan's order of partners."""
    open_ = {(c.receiver, c.element) for c in matrix.cells if c.counts_only}
    return tuple(
        CountGrant(partner, element)
        for partner in matrix.parties.roles
        for element in sorted(e for p, e in open_ if p == partner)
    )
