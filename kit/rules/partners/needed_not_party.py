"""Who is needed must sign."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.rules import Context, Finding, rule


@rule("PAR-013")
def needed_not_party(context: Context) -> Iterator[Finding]:
    """The program cannot start, or cannot work, without a partner that signs nothing."""
    acting = dict(_acting(context))
    for at, partner in context.partners:
        if partner.party is not False:
            continue
        if partner.needed_to_launch:
            says = f"'{partner.id}' is needed to launch and is no party to the memorandum."
            related = (("it is needed", (*at, "needed_to_launch")),)
            yield Finding((*at, "party"), says, related=related)
        elif partner.id in acting:
            says = f"'{partner.id}' has a part in the daily work and is no party."
            related = (("its part", acting[partner.id]),)
            yield Finding((*at, "party"), says, related=related)


def _acting(context: Context) -> Iterator[tuple[str, Pointer]]:
    section = context.plan.governance
    if section and section.project_management and section.project_management.host:
        at: Pointer = ("governance", "project_management", "host")
        yield section.project_management.host, at
    named = [(where, agency.partner) for where, agency in context.agencies]
    named += [(where, office.partner) for where, office in context.offices]
    named += [(where, provider.partner) for where, provider in context.providers]
    for where, partner in named:
        if partner:
            yield partner, (*where, "partner")
