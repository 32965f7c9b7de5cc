"""Keep looking."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_MONTH = 28


@rule("CMG-016")
def short_search(context: Context) -> Iterator[Finding]:
    """People who are out of touch are looked for less than a month."""
    section = context.plan.case_management
    again = section.re_engagement if section else None
    if again and again.look_for and again.look_for.days < _MONTH:
        says = f"People who are out of touch are looked for {again.look_for}."
        yield Finding(("case_management", "re_engagement", "look_for"), says)
