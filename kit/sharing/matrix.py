"""The data-flow matrix: every cell that the plan opens, and everything wrong with it.

One matrix feeds the memorandum, the annex of the data-sharing agreement, the tick boxes of the
consent forms and the grants of the database, so that they cannot differ. What no cell opens is
refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kit.core import Pointer
from kit.core.remembering import remembered
from kit.model.information_sharing import Consent, Flow, FlowForm, InformationSharing
from kit.model.plan import Plan
from kit.sharing import register
from kit.sharing.cells import FLOWS, Cell, expand
from kit.sharing.consents import CONSENTS, Consents, wider
from kit.sharing.faults import Fault, FaultKind
from kit.sharing.never import refused
from kit.sharing.parties import Parties, parties_of
from kit.sharing.quarrels import quarrels, unfed


@dataclass(frozen=True, slots=True)
class Matrix:
    """What the plan lets flow.

    Attributes:
        asked: Every cell that a flow asks for, in the plan's order.
        cells: Those of them that are open.
        faults: What is wrong with the flows and consents, in the plan's order.
        flows: The plan's flows; a cell's ``flow`` is a position in them.
        parties: The partners that words in flows mean.
    """

    asked: tuple[Cell, ...]
    cells: tuple[Cell, ...]
    faults: tuple[Fault, ...]
    flows: tuple[Flow, ...]
    parties: Parties

    def allowed(self, element: str, receiver: str, form: FlowForm) -> bool:
        """Tell whether a partner may get an element in a form; False unless a flow opens it."""
        return any(
            cell.element == element and cell.receiver == receiver and cell.form is form
            for cell in self.cells
        )


@remembered(keep=2)
def matrix_of(plan: Plan) -> Matrix:
    """Compile the plan's flows into the matrix."""
    sharing = plan.information_sharing or InformationSharing()
    parties = parties_of(plan)
    consents = Consents(
        {form.id: (at, form) for at, form in enumerate(sharing.consents or ())}, parties
    )
    flows = sharing.flows or ()
    asked = tuple(cell for at, flow in enumerate(flows) for cell in expand(flow, at, parties))
    judged = tuple((cell, tuple(_faults(cell, consents))) for cell in asked)
    cells = tuple(cell for cell, faults in judged if not any(f.kind.closes for f in faults))
    members = _members(sharing, parties)
    found = [
        *_unfinished(flows),
        *(fault for _, faults in judged for fault in faults),
        *(fault for cell in cells for fault in _outsiders(cell, members)),
        *_consent_outsiders(sharing.consents or (), members, parties),
        *wider(sharing.consents or (), cells, parties),
        *quarrels(cells),
        *unfed(cells),
    ]
    return Matrix(asked, cells, _distinct(found), flows, parties)


def _faults(cell: Cell, consents: Consents) -> Iterator[Fault]:
    parties = consents.parties
    yield from refused(cell, parties.roles_of(cell.receiver))
    yield from _gone(cell, parties)
    if cell.purpose is None or cell.basis is None:
        key = "purpose" if cell.purpose is None else "legal_basis"
        yield _fault(FaultKind.INCOMPLETE, cell, key, key)
    else:
        yield from consents.faults(cell)
    if cell.to_rows:
        yield from _register_terms(cell)


def _gone(cell: Cell, parties: Parties) -> Iterator[Fault]:
    if cell.receiver in parties.gone:
        yield _fault(FaultKind.GONE, cell, "to", cell.receiver)
    if cell.giver in parties.gone:
        yield _fault(FaultKind.GONE, cell, "from", cell.giver)


def _register_terms(cell: Cell) -> Iterator[Fault]:
    if not register.stored(cell.element):
        fault = _fault(FaultKind.NOT_STORED, cell, "elements", cell.element)
        yield replace(fault, pointer=(*fault.pointer, cell.at_element))
    elif not cell.actions:
        yield _fault(FaultKind.TERMS_MISSING, cell, "action", "action")
    elif cell.scope is None:
        yield _fault(FaultKind.TERMS_MISSING, cell, "scope", "scope")


def _unfinished(flows: tuple[Flow, ...]) -> Iterator[Fault]:
    for at, flow in enumerate(flows):
        for key in ("elements", "from", "to", "form"):
            if not getattr(flow, "from_" if key == "from" else key):
                yield Fault(FaultKind.INCOMPLETE, (*FLOWS, at, key), reason=key)


def _members(sharing: InformationSharing, parties: Parties) -> frozenset[str] | None:
    """Give the parties to the agreement; None while they are undecided."""
    named = sharing.agreement.parties if sharing.agreement else None
    return None if named is None else parties.all_named(named)


def _outsiders(cell: Cell, members: frozenset[str] | None) -> Iterator[Fault]:
    if members is None or cell.counts_only or cell.within_one_partner:
        return
    if cell.receiver not in members:
        yield _fault(FaultKind.NOT_PARTY, cell, "to", cell.receiver)
    if cell.giver not in members:
        yield _fault(FaultKind.NOT_PARTY, cell, "from", cell.giver)


def _consent_outsiders(
    forms: Iterable[Consent], members: frozenset[str] | None, parties: Parties
) -> Iterator[Fault]:
    if members is None:
        return
    for at, form in enumerate(forms):
        for key, words in (("disclosers", form.disclosers), ("recipients", form.recipients)):
            for position, word in enumerate(words or ()):
                if not set(parties.named(word)) <= members:
                    pointer: Pointer = (*CONSENTS, at, key, position)
                    yield Fault(FaultKind.CONSENT_NOT_PARTY, pointer, reason=word)


def _fault(kind: FaultKind, cell: Cell, key: str, reason: str) -> Fault:
    steps: Pointer = ("to", cell.at_receiver) if key == "to" else (key,)
    return Fault(
        kind,
        (*cell.pointer, *steps),
        element=cell.element,
        giver=cell.giver,
        receiver=cell.receiver,
        reason=reason,
    )


_BY_RECEIVER = frozenset({FaultKind.NEVER, FaultKind.BASIS_REFUSED, FaultKind.CONSENT_RECIPIENT})
_KEYS_OF_WHO = frozenset({"elements", "to", "legal_basis"})


def _distinct(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Keep the first of those that would be told in the same words at the same place."""
    seen: dict[tuple[object, ...], Fault] = {}
    for fault in faults:
        seen.setdefault(_told_as(fault), fault)
    return tuple(seen.values())


def _told_as(fault: Fault) -> tuple[object, ...]:
    who = fault.receiver if fault.kind in _BY_RECEIVER and _KEYS_OF_WHO & {*fault.pointer} else ""
    return (fault.kind, fault.pointer, fault.never, fault.related, fault.reason, who)
