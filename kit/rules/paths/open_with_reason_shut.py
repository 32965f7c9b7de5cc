"""Look for open doors with a reason why they are shut."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.referral_paths import PathStatus
from kit.rules import Context, Finding, rule


@rule("PTH-021")
def open_with_reason_shut(context: Context) -> Iterator[Finding]:
    """A path is open and gives a reason why it is not."""
    for at, path in context.paths:
        if path.status is PathStatus.OPEN and path.why_not is not None:
            says = f"Path '{path.id}' is open, and gives a reason why it is not."
            yield Finding((*at, "status"), says, related=(("the reason", (*at, "why_not")),))
