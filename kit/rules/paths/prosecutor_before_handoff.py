"""The prosecutor decides on charges, not on meetings."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule

_OUTSIDE = ("prosecutor", "court", "supervision")


@rule("PTH-026")
def prosecutor_before_handoff(context: Context) -> Iterator[Finding]:
    """A prosecutor, a court or supervision must agree before the case manager comes."""
    for at, path in context.open_paths:
        first = [one for one in each(path.approvers, *at, "approvers") if one[1].before_handoff]
        if len(first) != 1:
            continue  # several approvers are told together, or one of them is enough
        where, one = first[0]
        if context.has_role(one.partner, *_OUTSIDE):
            says = f"On path '{path.id}', '{one.partner}' must agree before the handoff."
            yield Finding((*where, "before_handoff"), says)
