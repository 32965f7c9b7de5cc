"""What the agreement must hold."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule


@rule("PRI-016")
def criminal_history_in_system(context: Context) -> Iterator[Finding]:
    """A case-management system holds criminal history."""
    for at, system in context.systems:
        if system.criminal_justice_information and not _named(system.cjis_instrument):
            yield Finding(
                (*at, "criminal_justice_information"), f"'{system.id}' holds criminal history."
            )
        for where, element in each(system.holds, *at, "holds"):
            if element == "criminal_history_record":
                yield Finding(where, f"'{system.id}' holds criminal-history records.")


def _named(instrument: str | None) -> bool:
    return (instrument or "none").strip().casefold() not in {"none", "no"}
