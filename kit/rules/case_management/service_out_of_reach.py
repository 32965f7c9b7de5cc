"""What keeps people alive."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.case_management import HowProvided
from kit.rules import Context, Finding, rule

_ROOF = {"housing", "emergency_shelter", "stabilization_housing", "permanent_housing"}
_ALIVE = {"overdose_prevention", "harm_reduction_supplies"}
_NEEDED = {"a roof": _ROOF | {"housing_navigation"}, "overdose prevention": _ALIVE}


@rule("CMG-019")
def service_out_of_reach(context: Context) -> Iterator[Finding]:
    """No way is named to housing or overdose prevention."""
    held = {
        service.kind for _, service in context.services if service.how is not HowProvided.MISSING
    }
    for words, kinds in _NEEDED.items():
        if context.services and not held & kinds:
            yield Finding(("case_management", "services"), f"No service gives {words}.")
