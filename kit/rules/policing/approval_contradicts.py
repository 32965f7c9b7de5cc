"""Compare whether approval is needed with when it is given."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("POL-016")
def approval_contradicts(context: Context) -> Iterator[Finding]:
    """Whether approval is needed and when it is given contradict each other."""
    for at, agency in context.agencies:
        approval = agency.approval
        if approval is None or approval.needed is None or approval.timing is None:
            continue
        if approval.needed is (approval.timing == "none"):
            needed = "needed" if approval.needed else "not needed"
            when = approval.timing.replace("_", " ")
            says = f"In '{agency.id}' approval is {needed}, and its timing is: {when}."
            yield Finding((*at, "approval", "timing"), says)
