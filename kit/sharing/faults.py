"""What is wrong with a flow, as data; the rules put it into words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kit.core import Pointer


class FaultKind(Enum):
    """Kinds of fault; the value says in short what is wrong."""

    NEVER = "no plan can open this flow"
    BASIS_REFUSED = "this legal basis cannot serve this receiver"
    INCOMPLETE = "the flow does not say enough to be lawful"
    GONE = "a partner has declined or withdrawn"
    CONSENT_NEEDED = "the legal basis rests on a consent, but the flow names none"
    CONSENT_UNKNOWN = "the plan has no such consent"
    CONSENT_KIND = "the consent is of a kind that does not carry this legal basis"
    CONSENT_ELEMENT = "the consent does not cover this element"
    CONSENT_RECIPIENT = "the consent does not name this receiver"
    CONSENT_DISCLOSER = "the consent does not name this giver"
    CONSENT_PURPOSE = "the consent does not cover this purpose"
    NOT_PARTY = "a partner of the flow is no party to the data-sharing agreement"
    CONSENT_NOT_PARTY = "a consent names a partner that is no party to the agreement"
    CONSENT_WIDER = "a consent asks for more than any flow needs"
    CONTRADICTION = "two flows say different things about the same cell"
    NOT_STORED = "the register never holds this element"
    TERMS_MISSING = "a register flow says neither what may be done nor to whose rows"
    NOBODY_ENTERS = "somebody reads this in the register, but nobody may enter it"

    @property
    def closes(self) -> bool:
        """Does the fault keep the cell closed?"""
        return self not in _REPORTED_ONLY


_REPORTED_ONLY = frozenset(
    {
        FaultKind.NOT_PARTY,
        FaultKind.CONSENT_NOT_PARTY,
        FaultKind.CONSENT_WIDER,
        FaultKind.CONTRADICTION,
        FaultKind.NOBODY_ENTERS,
    }
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of the matrix.

    Attributes:
        kind: What is wrong.
        pointer: The value in the plan that is at fault.
        element: Element concerned, or empty.
        giver: Partner that gives, or empty.
        receiver: Partner that gets, or empty.
        citation: Law that decides, or empty.
        reason: Why, from the catalog, or the words that differ.
        never: Id of the never-cell, such as ``NC-01``, or empty.
        related: Another value that takes part in the fault, or empty.
    """

    kind: FaultKind
    pointer: Pointer
    element: str = ""
    giver: str = ""
    receiver: str = ""
    citation: str = ""
    reason: str = ""
    never: str = ""
    related: Pointer = ()
