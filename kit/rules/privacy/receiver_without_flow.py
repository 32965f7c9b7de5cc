"""The form and the plan name the same receivers."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule
from kit.sharing import matrix_of


@rule("PRI-033")
def receiver_without_flow(context: Context) -> Iterator[Finding]:
    """A consent names a receiver to whom no flow under it goes."""
    matrix = matrix_of(context.plan)
    if not matrix.flows:
        return
    served = {(cell.consent, cell.receiver) for cell in matrix.asked}
    used = {consent for consent, _ in served}
    for at, form in context.consents:
        for where, word in each(form.recipients, *at, "recipients"):
            known = word in context.partner_by_id and form.id in used
            if known and (form.id, word) not in served:
                says = f"'{form.id}' lets '{word}' receive, and no flow gives it anything."
                yield Finding(where, says, rests_on=(("information_sharing", "flows"),))
