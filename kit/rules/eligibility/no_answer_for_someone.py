"""Who may be diverted must be clear and lawful."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.eligibility._proof import proof


@rule("ELG-010", proof=True)
def no_answer_for_someone(context: Context) -> Iterator[Finding]:
    """The plan has no answer for somebody."""
    for one in proof(context).gaps:
        what = "nobody is named who decides" if one.kind == "nobody" else "the plan does not say"
        yield Finding(one.pointer, f"{one.person}: {what}.")
