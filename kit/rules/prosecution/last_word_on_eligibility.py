"""The list decides, not one office."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PRO-011")
def last_word_on_eligibility(context: Context) -> Iterator[Finding]:
    """A prosecutor has the last word on who is eligible."""
    for at, office in context.offices:
        if office.last_word_on_eligibility:
            yield Finding(
                (*at, "last_word_on_eligibility"),
                f"The office '{office.id}' has the last word on who is eligible.",
            )
