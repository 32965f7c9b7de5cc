"""Work that is not counted is not done."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("POL-008")
def no_diversion_credit(context: Context) -> Iterator[Finding]:
    """A diversion does not count as activity."""
    for at, agency in context.agencies:
        if agency.overtime and agency.overtime.diversion_credit is False:
            says = f"In '{agency.id}' a diversion does not count as activity."
            yield Finding((*at, "overtime", "diversion_credit"), says)
