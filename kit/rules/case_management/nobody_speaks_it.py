"""Somebody must speak the language of the form."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("CMG-021")
def nobody_speaks_it(context: Context) -> Iterator[Finding]:
    """No provider has staff who speak a language of the plan."""
    wanted = context.plan.plan.languages or ()
    stated = [(at, one) for at, one in context.providers if one.languages is not None]
    if not stated or len(stated) < len(context.providers):
        return
    spoken = {language for _, one in stated for language in one.languages or ()}
    for language in wanted:
        if language not in spoken:
            says = f"The plan's documents speak '{language}'; no provider's staff do."
            yield Finding((*stated[0][0], "languages"), says)
