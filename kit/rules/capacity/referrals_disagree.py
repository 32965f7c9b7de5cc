"""One number for referrals."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("CAP-006")
def referrals_disagree(context: Context) -> Iterator[Finding]:
    """The paths expect more referrals than the capacity counts."""
    section = context.plan.case_management
    counted = section.capacity.referrals_per_month if section and section.capacity else None
    expected = [path.expected_per_month for _, path in context.open_paths]
    total = sum(number or 0 for number in expected)
    if counted is not None and total > counted:
        says = f"The paths expect {total} referrals in a month; capacity counts {counted}."
        yield Finding(("case_management", "capacity", "referrals_per_month"), says)
