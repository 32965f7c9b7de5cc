"""Added text needs a place where it can stand."""

from __future__ import annotations

from collections.abc import Iterator

from kit.documents.overriding import override_faults
from kit.rules import Context, Finding, rule
from kit.rules.context import each


@rule("DOC-004")
def local_text_astray(context: Context) -> Iterator[Finding]:
    """Local text has no place in any document."""
    for fault in override_faults(context.plan):
        if fault.kind == "not-in-document":
            says = f"That document has no clause '{fault.reason}', so nothing can come after it."
            yield Finding(fault.pointer, says)
    texts = context.plan.documents.overrides if context.plan.documents else None
    for at, entry in each(texts, "documents", "overrides"):
        if entry.after and not entry.document:
            yield Finding((*at, "after"), "This text comes after a clause, but of which document?")
        elif not entry.after and not entry.clause:
            yield Finding(at, f"Text '{entry.id}' names no clause to replace or to come after.")
