"""Time to be the liaison."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PRO-012")
def liaison_without_time(context: Context) -> Iterator[Finding]:
    """The liaison prosecutor has no time for it."""
    for at, office in context.offices:
        share = office.liaison.fte if office.liaison else None
        if share is not None and share == 0:
            yield Finding(
                (*at, "liaison", "fte"), f"The liaison of '{office.id}' has no time for it."
            )
