"""Look for questions about immigration status."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("POL-017")
def immigration_asked(context: Context) -> Iterator[Finding]:
    """Officers ask about immigration status."""
    for at, agency in context.agencies:
        asked = agency.encounter.immigration_questions if agency.encounter else None
        if asked is not None and asked.value == "yes":
            says = f"Officers of '{agency.id}' ask about immigration status."
            yield Finding((*at, "encounter", "immigration_questions"), says)
