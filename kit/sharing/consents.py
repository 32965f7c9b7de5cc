"""Does the consent that a flow names cover what the flow moves?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kit.catalog import consent_kinds, legal_bases
from kit.core import Pointer
from kit.model.information_sharing import Consent
from kit.sharing.cells import Cell
from kit.sharing.faults import Fault, FaultKind
from kit.sharing.parties import Parties

CONSENTS: Pointer = ("information_sharing", "consents")


@dataclass(frozen=True, slots=True)
class Consents:
    """The plan's consent forms, with their positions."""

    forms: Mapping[str, tuple[int, Consent]]
    parties: Parties

    def faults(self, cell: Cell) -> Iterator[Fault]:
        """Give every way in which the flow's consent fails to cover the cell."""
        if cell.counts_only:
            return
        if cell.consent is None:
            yield from self._needed(cell)
            return
        found = self.forms.get(cell.consent)
        if found is None:
            yield _fault(FaultKind.CONSENT_UNKNOWN, cell, "consent", cell.consent)
            return
        yield from self._uncovered(cell, *found)

    def _needed(self, cell: Cell) -> Iterator[Fault]:
        basis = legal_bases().get(cell.basis or "")
        if basis and basis.consent:
            kind = consent_kinds().get(basis.consent)
            yield _fault(FaultKind.CONSENT_NEEDED, cell, "consent", kind.label.en if kind else "")

    def _uncovered(self, cell: Cell, at: int, form: Consent) -> Iterator[Fault]:
        related = (*CONSENTS, at)
        if not _carries(form.kind, cell.basis):
            yield _fault(FaultKind.CONSENT_KIND, cell, "consent", form.kind or "", related)
        if cell.element not in (form.elements or ()):
            where = ("elements", cell.at_element)
            yield _fault(FaultKind.CONSENT_ELEMENT, cell, where, form.id, (*related, "elements"))
        if cell.purpose not in (form.purposes or ()):
            yield _fault(
                FaultKind.CONSENT_PURPOSE, cell, "purpose", form.id, (*related, "purposes")
            )
        if not cell.within_one_partner:
            yield from self._unnamed(cell, form, related)

    def _unnamed(self, cell: Cell, form: Consent, related: Pointer) -> Iterator[Fault]:
        if cell.receiver not in self.parties.all_named(form.recipients or ()):
            where = ("to", cell.at_receiver)
            yield _fault(
                FaultKind.CONSENT_RECIPIENT, cell, where, form.id, (*related, "recipients")
            )
        if cell.giver not in self.parties.all_named(form.disclosers or ()):
            yield _fault(
                FaultKind.CONSENT_DISCLOSER, cell, "from", form.id, (*related, "disclosers")
            )


def wider(forms: Iterable[Consent], cells: Iterable[Cell], parties: Parties) -> Iterator[Fault]:
    """Give what a consent form asks for although no open flow needs it.

    People should sign for no more than is used: elements, givers, receivers and purposes.
    """
    open_cells = tuple(cells)
    for at, form in enumerate(forms):
        used = [cell for cell in open_cells if cell.consent == form.id and not cell.counts_only]
        needed: dict[str, set[str | None]] = {
            "elements": {cell.element for cell in used},
            "purposes": {cell.purpose for cell in used},
            "disclosers": {cell.giver for cell in used},
            "recipients": {cell.receiver for cell in used},
        }
        for key, known in needed.items():
            for position, word in enumerate(getattr(form, key) or ()):
                meant = parties.named(word) if key in _WHO else (word,)
                if used and not known & set(meant):
                    pointer = (*CONSENTS, at, key, position)
                    yield Fault(FaultKind.CONSENT_WIDER, pointer, reason=word)


_WHO = frozenset({"disclosers", "recipients"})


def _carries(kind: str | None, basis: str | None) -> bool:
    """True when a consent of this kind holds all that the basis's own form must hold."""
    asked = legal_bases().get(basis or "")
    needed = consent_kinds().get(asked.consent) if asked and asked.consent else None
    given = consent_kinds().get(kind or "")
    if needed is None or given is None:
        return needed is None
    return set(needed.elements) <= set(given.elements) and given.written >= needed.written


def _fault(
    kind: FaultKind,
    cell: Cell,
    where: str | tuple[str | int, ...],
    reason: str,
    related: Pointer = (),
) -> Fault:
    steps = (where,) if isinstance(where, str) else where
    return Fault(
        kind,
        (*cell.pointer, *steps),
        element=cell.element,
        giver=cell.giver,
        receiver=cell.receiver,
        reason=reason,
        related=related,
    )
