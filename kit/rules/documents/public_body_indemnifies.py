"""Ask before you promise to pay."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.documents import Liability
from kit.model.partners import BodyKind
from kit.rules import Context, Finding, rule

_PUBLIC = (
    BodyKind.CITY,
    BodyKind.COUNTY,
    BodyKind.STATE,
    BodyKind.FEDERAL,
    BodyKind.TRIBE,
    BodyKind.SPECIAL_DISTRICT,
    BodyKind.ELECTED_OFFICE,
    BodyKind.COURT,
)


@rule("DOC-007")
def public_body_indemnifies(context: Context) -> Iterator[Finding]:
    """Public bodies promise to pay for each other."""
    papers = context.plan.documents
    mou = papers.mou if papers else None
    public = [
        one.id for _, one in context.partners if one.body_kind in _PUBLIC and one.party is not False
    ]
    if mou and mou.liability is Liability.MUTUAL_INDEMNITY and public:
        says = f"All parties indemnify each other, among them '{public[0]}'."
        yield Finding(("documents", "mou", "liability"), says)
