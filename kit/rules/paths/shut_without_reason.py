"""Say why a door is shut."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.referral_paths import PathStatus
from kit.rules import Context, Finding, rule

_SHUT = (PathStatus.CLOSED, PathStatus.REFUSED)


@rule("PTH-016")
def shut_without_reason(context: Context) -> Iterator[Finding]:
    """A path is shut and nothing says why."""
    for at, path in context.paths:
        if path.status in _SHUT and path.why_not is None:
            says = f"Path '{path.id}' is {path.status.words}, and nothing says why."
            yield Finding((*at, "status"), says)
