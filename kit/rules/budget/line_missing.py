"""What is not funded is not done."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_LINES = {
    "project_management": "project management",
    "case_management": "case management",
    "housing": "housing",
}


@rule("BUD-005")
def line_missing(context: Context) -> Iterator[Finding]:
    """A line that every program needs is missing."""
    held = {use.function.value for _, use in context.uses if use.function}
    for function, words in _LINES.items():
        if context.uses and function not in held:
            yield Finding(("budget", "uses"), f"No line pays for {words}.")
