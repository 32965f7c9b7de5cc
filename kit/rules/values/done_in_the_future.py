"""Look for days of things done that have not come yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kit.model.commitments import Commitment
from kit.model.plan_info import Revision
from kit.model.shared import Checked
from kit.rules import Context, Finding, rule

_DONE = {"reviewed_on", "done_on", "decided_on", "signed_on", "read_on", "adopted_on"}
_GROUPS = (Checked, Revision)


@rule("VAL-005")
def done_in_the_future(context: Context) -> Iterator[Finding]:
    """Something is said to be done on a day that has not come."""
    for value in context.days:
        if not isinstance(value.value, date) or value.value <= context.as_of:
            continue
        key = value.pointer[-1]
        if key == "read_on" and context.reconstruction:
            continue  # what a source tells of a past day is read later
        kept = key == "since" and isinstance(value.group, Commitment)
        if kept or key in _DONE or (key == "on" and isinstance(value.group, _GROUPS)):
            says = (
                f"It is said to be done on {value.value}; the plan is true as of {context.as_of}."
            )
            day = ("plan", "as_of")
            yield Finding(value.pointer, says, related=(("that day", day),), rests_on=(day,))
