"""A person cannot fail out of LEAD."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PRO-001")
def charge_comes_back(context: Context) -> Iterator[Finding]:
    """A charge can come back when a person does not follow a plan."""
    for at, office in context.offices:
        if office.refiles:
            yield Finding(
                (*at, "refiles"), f"The office '{office.id}' may file the diverted charge later."
            )
        elif office.filing and office.filing.value in {
            "filed_if_not_compliant",
            "filed_then_dismissed",
        }:
            yield Finding(
                (*at, "filing"), f"The office '{office.id}' rule is: {office.filing.words}."
            )
