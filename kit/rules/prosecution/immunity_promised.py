"""LEAD gives no immunity."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PRO-007")
def immunity_promised(context: Context) -> Iterator[Finding]:
    """Nothing says that LEAD gives no immunity."""
    for at, office in context.offices:
        if office.no_immunity is False:
            yield Finding(
                (*at, "no_immunity"),
                f"The office '{office.id}' does not say that LEAD gives no immunity.",
            )
