"""Services are not a sanction."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PRO-004")
def prosecutor_ends_services(context: Context) -> Iterator[Finding]:
    """A prosecutor may end a person's services."""
    for at, office in context.offices:
        if office.may_end_services:
            yield Finding(
                (*at, "may_end_services"), f"The office '{office.id}' may end a person's services."
            )
