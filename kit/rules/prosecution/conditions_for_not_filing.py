"""Intake is enough."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule


@rule("PRO-002")
def conditions_for_not_filing(context: Context) -> Iterator[Finding]:
    """A prosecutor sets conditions besides intake."""
    for at, office in context.offices:
        for where, condition in each(office.conditions, *at, "conditions"):
            yield Finding(where, f"The office '{office.id}' also asks for: '{condition}'.")
