"""Neighbors want to hear more than once a year."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule

_HALF_YEAR = 184


@rule("COM-002")
def rare_report_back(context: Context) -> Iterator[Finding]:
    """The community hears back less than every six months."""
    section = context.plan.communications
    for at, group in each(
        section.report_back if section else None, "communications", "report_back"
    ):
        if group.every and group.every.days > _HALF_YEAR:
            yield Finding(
                (*at, "every"), f"'{group.audience or group.id}' hears back every {group.every}."
            )
