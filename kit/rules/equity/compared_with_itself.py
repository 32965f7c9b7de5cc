"""Look for groups that are compared with themselves."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("EQU-011")
def compared_with_itself(context: Context) -> Iterator[Finding]:
    """A group is compared with itself."""
    for at, one in context.disparity_measures:
        if one.reference and one.reference in (one.groups or ()):
            says = f"'{one.id}' compares '{one.reference}' with itself."
            yield Finding((*at, "reference"), says)
