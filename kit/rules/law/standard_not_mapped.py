"""Which principle does it serve?"""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import principles
from kit.rules import Context, Finding, each, rule


@rule("LAW-112")
def standard_not_mapped(context: Context) -> Iterator[Finding]:
    """A state standard is named and not tied to a principle."""
    place = context.plan.jurisdiction
    for at, text in each(
        place.state_standards if place else None, "jurisdiction", "state_standards"
    ):
        if not any(slug in text or label(slug) in text.casefold() for slug in principles()):
            yield Finding(at, f"'{text}' is tied to no core principle.")


def label(slug: str) -> str:
    """Give what people call a principle, in small letters."""
    return principles()[slug].label.en.casefold()
