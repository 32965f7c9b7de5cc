"""Look for exclusions that any warrant sets off."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.conditions import HasWarrant
from kit.model.eligibility import Effect
from kit.rules import Context, Finding, each, rule


@rule("ELG-029")
def any_warrant_bars(context: Context) -> Iterator[Finding]:
    """Any warrant keeps a person out."""
    for at, one in context.exclusions:
        for where, test in each(one.when, *at, "when"):
            alone = len(one.when or ()) == 1 and not one.unless
            closed = one.effect is Effect.ABSOLUTE or one.may_waive == ()
            if isinstance(test, HasWarrant) and not test.kinds and alone and closed:
                yield Finding(where, f"'{one.id}' keeps out everyone with any warrant.")
