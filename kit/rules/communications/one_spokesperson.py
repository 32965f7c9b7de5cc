"""Credit and blame are shared."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("COM-001")
def one_spokesperson(context: Context) -> Iterator[Finding]:
    """One office alone speaks for the program."""
    section = context.plan.communications
    if section and section.spokespersons and len(section.spokespersons) == 1:
        yield Finding(
            ("communications", "spokespersons"),
            f"Only this office speaks: {section.spokespersons[0]}.",
        )
