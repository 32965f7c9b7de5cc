"""Those who supervise referrals must have written the protocol."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("POL-001")
def no_first_line_supervisor(context: Context) -> Iterator[Finding]:
    """No first-line supervisor helped write the protocol."""
    for at, agency in context.agencies:
        group = agency.protocol_group
        if group and group.sergeants == 0 and not group.equivalent:
            says = f"No first-line supervisor of '{agency.id}' helped write the protocol."
            yield Finding((*at, "protocol_group", "sergeants"), says)
