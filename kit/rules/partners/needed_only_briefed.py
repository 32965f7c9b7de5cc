"""Briefed is not agreed."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.partners import AgreementStatus
from kit.rules import Context, Finding, rule

_TALKED = (AgreementStatus.NONE, AgreementStatus.BRIEFED)


@rule("PAR-007")
def needed_only_briefed(context: Context) -> Iterator[Finding]:
    """A partner that is needed has only been briefed."""
    for at, partner in context.partners:
        if partner.needed_to_launch and partner.agreement in _TALKED:
            status = partner.agreement.words
            says = f"'{partner.id}' is needed, and its agreement is: {status}."
            yield Finding((*at, "agreement"), says)
