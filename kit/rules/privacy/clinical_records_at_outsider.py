"""Look at who hosts clinical records."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import data_elements
from kit.rules import Context, Finding, each, rule

_PROVIDERS = ("case_management", "treatment_provider", "behavioral_health", "hospital", "tribe")


@rule("PRI-028")
def clinical_records_at_outsider(context: Context) -> Iterator[Finding]:
    """A system of a partner that gives no care holds clinical records."""
    clinical = {slug for slug, one in data_elements().items() if one.sensitivity == "part2"}
    for at, system in context.systems:
        if system.host not in context.partner_by_id or context.has_role(system.host, *_PROVIDERS):
            continue
        for where, element in each(system.holds, *at, "holds"):
            if element in clinical:
                what = element.replace("_", " ")
                says = f"System '{system.id}' of '{system.host}' holds: {what}."
                yield Finding(where, says, rests_on=((*at, "host"),))
