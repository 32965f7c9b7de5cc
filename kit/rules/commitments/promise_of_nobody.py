"""A promise needs a promiser."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.commitments import Adherence
from kit.rules import Context, Finding, rule


@rule("CMT-006")
def promise_of_nobody(context: Context) -> Iterator[Finding]:
    """A principle is promised, and no partner answers for it."""
    for at, one in context.commitments:
        stands = one.adherence in {Adherence.KEPT, Adherence.MODIFIED}
        if stands and one.partners == ():
            says = f"'{one.id}' promises '{one.principle}', and names no partner that answers."
            yield Finding((*at, "partners"), says)
