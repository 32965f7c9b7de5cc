"""A day that has passed is done or late."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("TIM-014")
def milestone_overdue(context: Context) -> Iterator[Finding]:
    """A milestone's day has passed, and nothing says that it is done."""
    if context.reconstruction:
        return
    for at, one in context.milestones:
        if one.on and one.done_on is None and one.on < context.as_of:
            says = f"'{one.id}' was due on {one.on}; the plan is true as of {context.as_of}."
            related = (("that day", ("plan", "as_of")),)
            yield Finding((*at, "on"), says, related=related, rests_on=(("plan", "as_of"),))
