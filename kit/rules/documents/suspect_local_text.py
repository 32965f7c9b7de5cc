"""Local text was written against a clause as it stood then."""

from __future__ import annotations

from collections.abc import Iterator

from kit.documents.overriding import override_faults
from kit.rules import Context, Finding, rule


@rule("DOC-003")
def suspect_local_text(context: Context) -> Iterator[Finding]:
    """Local text replaces an edition of a clause that is no longer the newest."""
    for fault in override_faults(context.plan):
        if fault.kind == "stale":
            says = (
                f"This text replaces another edition; the clause is now in edition {fault.reason}."
            )
            yield Finding(fault.pointer, says)
