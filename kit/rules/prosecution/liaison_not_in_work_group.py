"""The liaison sits with the team."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PRO-009")
def liaison_not_in_work_group(context: Context) -> Iterator[Finding]:
    """The liaison prosecutor is not in the work group."""
    for at, office in context.offices:
        if office.liaison and office.liaison.in_work_group is False:
            says = f"The liaison of '{office.id}' does not sit in the work group."
            yield Finding((*at, "liaison", "in_work_group"), says)
