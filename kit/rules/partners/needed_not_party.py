"""Who is needed must sign."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PAR-013")
def needed_not_party(context: Context) -> Iterator[Finding]:
    """The program cannot start without a partner that signs nothing."""
    for at, partner in context.partners:
        if partner.needed_to_launch and partner.party is False:
            says = f"'{partner.id}' is needed to launch and is no party to the memorandum."
            related = (("it is needed", (*at, "needed_to_launch")),)
            yield Finding((*at, "party"), says, related=related)
