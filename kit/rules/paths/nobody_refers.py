"""Compare who may refer with the agencies of the path."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PTH-020")
def nobody_refers(context: Context) -> Iterator[Finding]:
    """Nobody may refer on a path, or an agency of it may not."""
    partner_of = {agency.id: agency.partner for _, agency in context.agencies}
    for at, path in context.open_paths:
        named = path.who_may_refer
        if named == ():
            yield Finding((*at, "who_may_refer"), f"On path '{path.id}' nobody may refer.")
        ids = set(named or ()) & set(context.partner_by_id)
        if not named or len(ids) < len(named):
            continue
        for agency in path.agencies or ():
            partner = partner_of.get(agency)
            if partner and partner not in ids:
                says = f"Agency '{agency}' uses '{path.id}'; its partner '{partner}' may not refer."
                yield Finding((*at, "who_may_refer"), says, rests_on=((*at, "agencies"),))
