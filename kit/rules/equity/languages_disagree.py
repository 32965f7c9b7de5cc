"""Compare the lists of languages."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.rules import Context, Finding, rule


@rule("EQU-012")
def languages_disagree(context: Context) -> Iterator[Finding]:
    """Language access or the officers' form lacks a language of the plan."""
    spoken = context.plan.plan.languages or ()
    equity, form = context.plan.equity, context.plan.deployment
    access = equity.language_access.languages if equity and equity.language_access else None
    for at, named in (
        (("equity", "language_access", "languages"), access),
        (("deployment", "languages"), form.languages if form else None),
    ):
        missing = [one for one in spoken if named and one not in named]
        if missing:
            says = f"The plan's documents speak '{', '.join(missing)}' too; this list does not."
            said: Pointer = ("plan", "languages")
            yield Finding(at, says, related=(("the plan's languages", said),), rests_on=(said,))
