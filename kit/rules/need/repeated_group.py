"""Look for groups that are listed twice."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.rules import Context, Finding, rule

_TABLES = {"by_race", "by_gender", "by_group"}


@rule("NEE-006")
def repeated_group(context: Context) -> Iterator[Finding]:
    """A group is counted twice in one table."""
    seen: dict[Pointer, set[str]] = {}
    for at, text in context.texts:
        if at[-1] != "group" or at[-3] not in _TABLES:
            continue
        earlier = seen.setdefault(at[:-2], set())
        if text in earlier:
            yield Finding(at, f"'{text}' is counted twice in one table.")
        earlier.add(text)
