"""The smallest piece of the matrix: one element from one partner to one other, in one form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit.core import Pointer
from kit.model.information_sharing import Action, Flow, FlowForm, Mask, Scope
from kit.sharing.parties import Parties

FLOWS: Pointer = ("information_sharing", "flows")
NO_CONSENT = "none"
"""What a plan writes when no consent is needed."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One permission that a flow asks for.

    Attributes:
        element: Catalog element group.
        giver: Partner that holds the record.
        receiver: Partner that gets it.
        purpose: Catalog purpose, or None while undecided.
        basis: Catalog legal basis, or None while undecided.
        consent: Consent that must be in force, or None when none is asked for.
        form: In what form it travels.
        actions: For the register, what the receiver may do.
        scope: For the register, whose rows; None while undecided.
        mask: For the register, how rows are blurred.
        flow: Position of the flow in the plan.
        at_element: Position of the element in the flow.
        at_receiver: Position of the receiver's word in the flow.
    """

    element: str
    giver: str
    receiver: str
    purpose: str | None
    basis: str | None
    consent: str | None
    form: FlowForm
    actions: tuple[Action, ...]
    scope: Scope | None
    mask: Mask
    flow: int
    at_element: int
    at_receiver: int

    @property
    def pointer(self) -> Pointer:
        """The flow that asks for it."""
        return (*FLOWS, self.flow)

    @property
    def to_rows(self) -> bool:
        """Does it open single people's rows in the register?"""
        return self.form is FlowForm.REGISTER and self.mask is not Mask.COUNTS

    @property
    def counts_only(self) -> bool:
        """Does it give counts, from which nobody can be made out?"""
        return self.form is FlowForm.COUNTS or not (
            self.form is not FlowForm.REGISTER or self.to_rows
        )

    @property
    def within_one_partner(self) -> bool:
        """Does the record stay with the partner that holds it?"""
        return self.giver == self.receiver


def expand(flow: Flow, index: int, parties: Parties) -> Iterator[Cell]:
    """Give every cell that a flow asks for, roles replaced by the partners that fill them."""
    for element, receiver, giver, form in _combinations(flow, parties):
        yield Cell(
            element=element[1],
            giver=giver,
            receiver=receiver[1],
            purpose=flow.purpose,
            basis=flow.legal_basis,
            consent=None if flow.consent == NO_CONSENT else flow.consent,
            form=form,
            actions=flow.action or (),
            scope=flow.scope,
            mask=flow.mask or Mask.NONE,
            flow=index,
            at_element=element[0],
            at_receiver=receiver[0],
        )


def _combinations(
    flow: Flow, parties: Parties
) -> Iterator[tuple[tuple[int, str], tuple[int, str], str, FlowForm]]:
    receivers = tuple(
        (at, party) for at, word in enumerate(flow.to or ()) for party in parties.named(word)
    )
    givers = parties.named(flow.from_) if flow.from_ else ()
    for element in enumerate(flow.elements or ()):
        for receiver in receivers:
            for giver in givers:
                for form in flow.form or ():
                    yield element, receiver, giver, form
