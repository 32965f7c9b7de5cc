"""Something on the first night."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("CMG-018")
def nothing_at_first_meeting(context: Context) -> Iterator[Finding]:
    """Nothing can be given at the first meeting."""
    section = context.plan.case_management
    if section is None:
        return
    if section.immediate_needs == ():
        yield Finding(
            ("case_management", "immediate_needs"), "Nothing is given at the first meeting."
        )
    funds = section.flexible_funds
    if funds and (funds.per_person == 0 or funds.total == 0):
        key = "per_person" if funds.per_person == 0 else "total"
        yield Finding(("case_management", "flexible_funds", key), "There is no flexible money.")
