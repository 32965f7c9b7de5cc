"""Most officers must know the program on its first day."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import threshold
from kit.rules import Context, Finding, rule


@rule("TRN-002")
def few_officers_trained(context: Context) -> Iterator[Finding]:
    """Fewer than half of the officers are trained before the start."""
    training = context.plan.training
    share = training.share_before_launch if training else None
    if share is not None and share < threshold("training_share_error"):
        says = f"Only {share.normalize():f}% of officers are trained before the start."
        yield Finding(("training", "share_before_launch"), says)
