"""Talk about people together."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("GOV-014")
def no_case_conference(context: Context) -> Iterator[Finding]:
    """No body talks about individual participants."""
    asked = [body.reviews_cases for _, body in context.bodies if body.reviews_cases is not None]
    if asked and not any(asked):
        yield Finding(("governance", "bodies"), "No body talks about individual participants.")
