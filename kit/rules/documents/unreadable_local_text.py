"""Local text follows the same few signs as the library's clauses."""

from __future__ import annotations

from collections.abc import Iterator

from kit.documents.overriding import override_faults
from kit.rules import Context, Finding, rule


@rule("DOC-005")
def unreadable_local_text(context: Context) -> Iterator[Finding]:
    """Local text holds signs or values that documents can't print."""
    for fault in override_faults(context.plan):
        if fault.kind == "markup":
            yield Finding(fault.pointer, f"The text can't be read at {fault.reason}.")
        elif fault.kind == "unknown-fact":
            yield Finding(fault.pointer, f"There is no value called '{fault.reason}' here.")
        elif fault.kind == "unknown-reference":
            says = f"Nothing called '{fault.reason}' stands in every document that holds this text."
            yield Finding(fault.pointer, says)
