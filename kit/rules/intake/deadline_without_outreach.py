"""Short deadlines need legs."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import threshold
from kit.model.case_management import PostFunction
from kit.rules import Context, Finding, rule

_LOOKING = (PostFunction.OUTREACH, PostFunction.SCREENING, PostFunction.PEER)


@rule("INT-004")
def deadline_without_outreach(context: Context) -> Iterator[Finding]:
    """Intake is due within a week and nobody does outreach."""
    intake = context.plan.intake
    posts = [post for _, one in context.providers for post in one.posts or ()]
    if intake is None or intake.within is None or not posts:
        return
    short = intake.within.days < threshold("intake_days_short")
    if short and not any(post.function in _LOOKING for post in posts):
        says = f"Intake is due within {intake.within}, and no post does outreach."
        yield Finding(("intake", "within"), says)
