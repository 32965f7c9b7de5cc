"""Most officers must know the program on its first day."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import threshold
from kit.rules import Context, Finding, rule


@rule("TRN-003")
def not_all_officers_trained(context: Context) -> Iterator[Finding]:
    """Fewer than 80 percent of the officers are trained before the start."""
    training = context.plan.training
    share = training.share_before_launch if training else None
    least, wanted = threshold("training_share_error"), threshold("training_share_warning")
    if share is not None and least <= share < wanted:
        says = f"Only {share.normalize():f}% of officers are trained before the start."
        yield Finding(("training", "share_before_launch"), says)
