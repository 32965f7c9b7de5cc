"""Sergeants make it work."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("POL-012")
def supervisors_without_part(context: Context) -> Iterator[Finding]:
    """First-line supervisors have nothing to do."""
    for at, agency in context.agencies:
        if agency.sergeant_duties == ():
            says = f"First-line supervisors of '{agency.id}' have no duty in the program."
            yield Finding((*at, "sergeant_duties"), says)
