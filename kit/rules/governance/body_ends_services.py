"""Meetings do not throw people out."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("GOV-005")
def body_ends_services(context: Context) -> Iterator[Finding]:
    """A body may end a participant's services."""
    for at, body in context.bodies:
        if body.may_end_services:
            yield Finding(
                (*at, "may_end_services"), f"'{body.id}' may end a participant's services."
            )
