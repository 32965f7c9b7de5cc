"""Flows that no plan can open, and legal bases that cannot serve a receiver."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kit.catalog import legal_bases, never_cells
from kit.catalog.records import NeverCell
from kit.sharing.cells import Cell
from kit.sharing.faults import Fault, FaultKind


def refused(cell: Cell, roles: frozenset[str]) -> Iterator[Fault]:
    """Give every reason in the catalog why the cell stays closed whatever the plan says.

    Args:
        cell: What a flow asks for.
        roles: All roles of the receiver; one forbidden role is enough to refuse.
    """
    form = cell.form.value
    for never in _touching(cell.element, cell.purpose, cell.basis, form, roles):
        yield Fault(
            FaultKind.NEVER,
            _pointer(never, cell),
            element=cell.element,
            giver=cell.giver,
            receiver=cell.receiver,
            citation=never.citation,
            reason=never.reason,
            never=never.id,
        )
    yield from _basis_refused(cell, roles)


@lru_cache(maxsize=4096)
def _touching(
    element: str, purpose: str | None, basis: str | None, form: str, roles: frozenset[str]
) -> tuple[NeverCell, ...]:
    """Give what the catalog refuses of an element on its way; most ways are asked for again."""
    return tuple(
        never
        for never in never_cells().values()
        if _any_or(never.elements, element)
        and _any_or(never.purposes, purpose)
        and _any_or(never.bases, basis)
        and _any_or(never.forms, form)
        and (not never.to or bool(roles & set(never.to)))
        and not (roles and roles <= set(never.except_to))
    )


def _any_or(listed: tuple[str, ...], value: str | None) -> bool:
    return not listed or value in listed


def _pointer(never: NeverCell, cell: Cell) -> tuple[str | int, ...]:
    """Point at what the author should change: the element, the purpose or the basis."""
    if never.elements:
        return (*cell.pointer, "elements", cell.at_element)
    return (*cell.pointer, "purpose" if never.purposes else "legal_basis")


def _basis_refused(cell: Cell, roles: frozenset[str]) -> Iterator[Fault]:
    basis = legal_bases().get(cell.basis or "")
    if basis and roles & set(basis.refused_for):
        yield Fault(
            FaultKind.BASIS_REFUSED,
            (*cell.pointer, "legal_basis"),
            element=cell.element,
            giver=cell.giver,
            receiver=cell.receiver,
            citation=basis.citation,
            reason=basis.meaning,
        )
