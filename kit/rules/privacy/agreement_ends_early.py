"""The sharing stops when its agreement ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kit.core import Pointer
from kit.rules import Context, Finding, rule

_AT = ("information_sharing", "agreement", "ends_on")


@rule("PRI-031")
def agreement_ends_early(context: Context) -> Iterator[Finding]:
    """The data agreement ends while the memorandum still runs, or before today."""
    sharing = context.plan.information_sharing
    agreement = sharing.agreement if sharing else None
    end = agreement.ends_on if agreement else None
    if end is None or context.reconstruction:
        return
    until = _until(context)
    if until and end < until[0]:
        says = f"The data agreement ends on {end}; the memorandum runs until {until[0]}."
        yield Finding(_AT, says, related=(("the memorandum", until[1]),))
    elif end < context.as_of:
        says = f"The data agreement ended on {end}; the plan is true as of {context.as_of}."
        yield Finding(_AT, says, related=(("that day", ("plan", "as_of")),))


def _until(context: Context) -> tuple[date, Pointer] | None:
    papers = context.plan.documents
    mou = papers.mou if papers else None
    return (mou.ends_on, ("documents", "mou", "ends_on")) if mou and mou.ends_on else None
