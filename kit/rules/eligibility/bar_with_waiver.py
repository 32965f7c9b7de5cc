"""Look for absolute exclusions that somebody may waive."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.eligibility import Effect
from kit.rules import Context, Finding, rule


@rule("ELG-028")
def bar_with_waiver(context: Context) -> Iterator[Finding]:
    """An absolute exclusion names who may waive it."""
    for at, one in context.exclusions:
        if one.effect is Effect.ABSOLUTE and one.may_waive:
            says = f"'{one.id}' is absolute, and may be waived by: {', '.join(one.may_waive)}."
            related = (("who may waive it", (*at, "may_waive")),)
            yield Finding((*at, "effect"), says, related=related)
