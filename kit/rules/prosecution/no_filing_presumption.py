"""The starting point is not to file."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.prosecution import Filing
from kit.rules import Context, Finding, rule


@rule("PRO-003")
def no_filing_presumption(context: Context) -> Iterator[Finding]:
    """There is no presumption against filing."""
    for at, office in context.offices:
        if office.filing is Filing.CASE_BY_CASE:
            says = f"The office '{office.id}' decides each diverted case without a presumption."
            yield Finding((*at, "filing"), says)
