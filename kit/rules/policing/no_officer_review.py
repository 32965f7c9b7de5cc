"""Officers must be heard while it runs."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_QUARTER = 93


@rule("POL-007")
def no_officer_review(context: Context) -> Iterator[Finding]:
    """Officers do not review problems within three months."""
    for at, agency in context.agencies:
        every = agency.officer_review_every
        if every and every.days > _QUARTER:
            says = f"Officers of '{agency.id}' review problems every {every}."
            yield Finding((*at, "officer_review_every"), says)
