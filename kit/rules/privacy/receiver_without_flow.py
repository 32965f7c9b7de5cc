"""The form and the plan name the same receivers."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule
from kit.sharing.cells import expand
from kit.sharing.parties import parties_of


@rule("PRI-033")
def receiver_without_flow(context: Context) -> Iterator[Finding]:
    """A consent names a receiver to whom no flow under it goes."""
    sharing = context.plan.information_sharing
    if sharing is None or not sharing.flows:
        return
    parties = parties_of(context.plan)
    served = {
        (flow.consent, cell.receiver)
        for index, flow in enumerate(sharing.flows)
        for cell in expand(flow, index, parties)
    }
    used = {consent for consent, _ in served}
    for at, form in context.consents:
        for where, word in each(form.recipients, *at, "recipients"):
            known = word in context.partner_by_id and form.id in used
            if known and (form.id, word) not in served:
                says = f"'{form.id}' lets '{word}' receive, and no flow gives it anything."
                yield Finding(where, says, rests_on=(("information_sharing", "flows"),))
