"""Go along to court."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("CMG-017")
def no_court_accompaniment(context: Context) -> Iterator[Finding]:
    """Staff do not go to court with people."""
    section = context.plan.case_management
    if section and section.court_accompaniment is False:
        at = ("case_management", "court_accompaniment")
        yield Finding(at, "Staff do not go to court with people.")
