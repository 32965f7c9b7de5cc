"""Local text was written against a clause as it stood then."""

from __future__ import annotations

from collections.abc import Iterator

from kit.documents.overriding import override_faults
from kit.rules import Context, Finding, rule

_SAYS = {
    "edition": "This text replaces another edition; the clause is now in edition {}.",
    "original": "The clause reads otherwise than when this was written; it is now at {}.",
}


@rule("DOC-003")
def suspect_local_text(context: Context) -> Iterator[Finding]:
    """The clause that local text replaces or follows has changed since."""
    for fault in override_faults(context.plan):
        if fault.kind == "stale":
            yield Finding(fault.pointer, _SAYS[str(fault.pointer[-1])].format(fault.reason))
