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
    for value in context.values:
        key = value.pointer[-1]
        if key != "group" or not isinstance(value.value, str) or value.pointer[-3] not in _TABLES:
            continue
        earlier = seen.setdefault(value.pointer[:-2], set())
        if value.value in earlier:
            yield Finding(value.pointer, f"'{value.value}' is counted twice in one table.")
        earlier.add(value.value)
