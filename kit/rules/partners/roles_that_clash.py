"""Who arrests or charges does not also treat or defend."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_JUSTICE = ("law_enforcement", "prosecutor", "supervision", "court")
_CARE = ("case_management", "treatment_provider", "public_defender", "civil_legal_aid")


@rule("PAR-014")
def roles_that_clash(context: Context) -> Iterator[Finding]:
    """One partner arrests, charges or judges people and also cares for or defends them."""
    for at, partner in context.partners:
        held = partner.roles or ()
        power = [one for one in held if one in _JUSTICE]
        care = [one for one in held if one in _CARE]
        if power and care:
            named = " and ".join((power[0], care[0])).replace("_", " ")
            says = f"'{partner.id}' has the roles {named}."
            yield Finding((*at, "roles", held.index(care[0])), says)
