"""Look at how federal criminal-justice policy reaches justice agencies."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.partners import CjisRole
from kit.rules import Context, Finding, rule


@rule("PAR-012")
def justice_agency_without_cjis(context: Context) -> Iterator[Finding]:
    """A justice agency is said to be no criminal justice agency."""
    for at, partner in context.partners_as("law_enforcement", "prosecutor"):
        if partner.cjis_role is CjisRole.NONE and not (set(partner.roles or ()) - _JUSTICE):
            says = f"'{partner.id}' is a justice agency; its role under the policy is: none."
            yield Finding((*at, "cjis_role"), says)


_JUSTICE = {"law_enforcement", "prosecutor", "jail", "supervision", "court"}
