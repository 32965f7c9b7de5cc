"""Look at whether defenders read the forms."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("DEF-006")
def forms_unreviewed(context: Context) -> Iterator[Finding]:
    """Defenders have not read the forms."""
    defense = context.plan.defense
    if defense and defense.forms_reviewed is False:
        says = "Defenders have not read the forms that people sign."
        yield Finding(("defense", "forms_reviewed"), says)
