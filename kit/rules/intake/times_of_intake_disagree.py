"""The times of intake fit into one another."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("INT-009")
def times_of_intake_disagree(context: Context) -> Iterator[Finding]:
    """The shortest deadline is longer than the deadline, or the notice comes after the decision."""
    intake = context.plan.intake
    if intake is None:
        return
    if intake.earliest and intake.within and intake.earliest.minutes > intake.within.minutes:
        says = f"The shortest deadline is {intake.earliest}; the deadline is {intake.within}."
        related = (("the deadline", ("intake", "within")),)
        yield Finding(("intake", "earliest"), says, related=related)
    notice = intake.proof.notice_within if intake.proof else None
    known = [
        (one.decides_within.minutes, one.decides_within, (*at, "decides_within"))
        for at, one in context.offices
        if one.decides_within
    ]
    if notice and known and notice.minutes > min(known)[0]:
        _, decides, where = min(known)
        says = f"Proof of intake may take {notice}; the office decides within {decides}."
        at = ("intake", "proof", "notice_within")
        yield Finding(at, says, related=(("the decision", where),))
