"""The company must promise too."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import data_elements
from kit.rules import Context, Finding, rule


@rule("PRI-025")
def vendor_without_agreement(context: Context) -> Iterator[Finding]:
    """A vendor holds protected records without an agreement."""
    known = data_elements()
    for at, system in context.systems:
        protected = [one for one in system.holds or () if one in known and known[one].part2]
        vendor = (system.vendor or "none").strip().casefold() != "none"
        if vendor and protected and system.service_agreement is False:
            what = protected[0].replace("_", " ")
            says = f"'{system.vendor}' holds {what} without a signed agreement."
            yield Finding((*at, "service_agreement"), says)
