"""A promise is worth what can be shown."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.commitments import Adherence
from kit.rules import Context, Finding, rule


@rule("CMT-005")
def promise_without_proof(context: Context) -> Iterator[Finding]:
    """Nothing tells whether a promise is kept: neither proof nor measure."""
    for at, one in context.commitments:
        stands = one.adherence in {Adherence.KEPT, Adherence.MODIFIED}
        if stands and one.evidence == () and one.measures == ():
            says = f"'{one.id}' promises '{one.principle}', and names neither proof nor measure."
            yield Finding(at, says)
