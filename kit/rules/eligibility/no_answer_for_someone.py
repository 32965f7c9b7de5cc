"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.rules import Context, Finding, rule
from kit.rules.eligibility._proof import proof


@rule("ELG-010", proof=True)
def no_answer_for_someone(context: Context) -> Iterator[Finding]:
    """The plan has no answer for somebody."""
    unwaived = set(_unwaived(context))
    for one in proof(context).gaps:
        if one.kind == "nobody" and one.pointer in unwaived:
            continue  # ELG-016 tells that nobody may waive it
        what = "nobody is named who decides" if one.kind == "nobody" else "the plan does not say"
        yield Finding(one.pointer, f"{one.person}: {what}.")


def _unwaived(context: Context) -> Iterator[Pointer]:
    return (at for at, exclusion in context.exclusions if exclusion.may_waive == ())
