"""Federal money needs a number."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.budget import SourceKind
from kit.rules import Context, Finding, rule


@rule("BUD-012")
def federal_money_without_uei(context: Context) -> Iterator[Finding]:
    """A partner that receives federal money has no UEI."""
    for at, source in context.money_sources:
        partner = context.partner_by_id.get(source.recipient or "")
        if source.kind is SourceKind.FEDERAL and partner and not partner.uei:
            says = f"'{partner.id}' receives the federal source '{source.id}' and has no UEI."
            yield Finding((*at, "recipient"), says)
