"""A lawyer's line is a lawyer's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_NOT_LAWYERS = ("law_enforcement", "prosecutor", "supervision", "court")


@rule("DEF-007")
def line_of_another(context: Context) -> Iterator[Finding]:
    """Legal advice is given at another office's number, or legal help for no hours."""
    section = context.plan.defense
    number = _digits(section.advice.phone if section and section.advice else None)
    for held, whose in _others(context):
        if number and held == number:
            says = f"Advice is given at the number of {whose}."
            yield Finding(("defense", "advice", "phone"), says)
            break
    legal = section.civil_legal if section else None
    if legal and legal.hours_per_month is not None and not legal.hours_per_month:
        at = ("defense", "civil_legal", "hours_per_month")
        yield Finding(at, "Civil legal help is given for 0 hours a month.")


def _others(context: Context) -> Iterator[tuple[str, str]]:
    for _, partner in context.partners_as(*_NOT_LAWYERS):
        if partner.contact:
            yield _digits(partner.contact.phone), f"'{partner.id}'"
    for _, path in context.open_paths:
        if path.handoff:
            yield _digits(path.handoff.line), f"the handoff line of path '{path.id}'"


def _digits(text: str | None) -> str:
    return re.sub(r"\D", "", text or "")
