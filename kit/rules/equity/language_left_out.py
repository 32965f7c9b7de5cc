"""A form that people cannot read is no consent."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule

_MANY = 5


@rule("EQU-006")
def language_left_out(context: Context) -> Iterator[Finding]:
    """A language that many residents speak has no documents."""
    section = context.plan.jurisdiction
    spoken = context.plan.plan.languages or ()
    for at, one in each(
        section.languages_spoken if section else None, "jurisdiction", "languages_spoken"
    ):
        many = one.share is not None and one.share >= _MANY
        if many and one.language and spoken and one.language not in spoken:
            says = f"{one.share}% of residents speak '{one.language}', and no document does."
            yield Finding(at, says, rests_on=(("plan", "languages"),))
