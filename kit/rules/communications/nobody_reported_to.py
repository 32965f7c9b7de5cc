"""Go back and tell."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("COM-003")
def nobody_reported_to(context: Context) -> Iterator[Finding]:
    """No group in the community hears back."""
    section = context.plan.communications
    if section and section.report_back == ():
        yield Finding(("communications", "report_back"), "No group in the community hears back.")
