"""Names stay inside."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_WHOLE = ("whole", "all", "entire", "every")


@rule("GOV-006")
def names_in_open_meetings(context: Context) -> Iterator[Finding]:
    """People are talked about where outsiders listen."""
    for at, body in context.bodies:
        whole = (body.open_part or "").casefold().startswith(_WHOLE)
        if (
            body.reviews_cases
            and body.open_to_public
            and (whole or not body.open_part or body.confidentiality is None)
        ):
            yield Finding(
                (*at, "open_to_public"), f"'{body.id}' talks about participants in open meetings."
            )
