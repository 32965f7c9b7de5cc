"""Look at who hosts clinical records."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import data_elements
from kit.rules import Context, Finding, rule

_PROVIDERS = ("case_management", "treatment_provider", "behavioral_health", "hospital", "tribe")


@rule("PRI-028")
def clinical_records_at_outsider(context: Context) -> Iterator[Finding]:
    """A system of a partner that gives no care holds clinical records."""
    clinical = {slug for slug, one in data_elements().items() if one.sensitivity == "part2"}
    for at, system in context.systems:
        if system.host not in context.partner_by_id or context.has_role(system.host, *_PROVIDERS):
            continue
        held = [one for one in system.holds or () if one in clinical]
        if held:
            what = ", ".join(held).replace("_", " ")
            says = f"System '{system.id}' of '{system.host}' holds: {what}."
            first = (*at, "holds", (system.holds or ()).index(held[0]))
            yield Finding(first, says, rests_on=((*at, "host"),))
