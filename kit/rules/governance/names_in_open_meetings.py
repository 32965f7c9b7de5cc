"""Names stay inside."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("GOV-006")
def names_in_open_meetings(context: Context) -> Iterator[Finding]:
    """People are talked about where outsiders listen."""
    for at, body in context.bodies:
        if body.reviews_cases and body.open_to_public and body.confidentiality is None:
            yield Finding(
                (*at, "open_to_public"), f"'{body.id}' talks about participants in open meetings."
            )
