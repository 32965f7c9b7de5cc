"""An id must name one entry."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.model.shared import Entry
from kit.rules import Context, Finding, rule


@rule("REF-002")
def repeated_id(context: Context) -> Iterator[Finding]:
    """Two entries of a list share an id."""
    for value in context.lists:
        seen: dict[str, Pointer] = {}
        for at, item in value.items:
            if not isinstance(item, Entry):
                continue
            if item.id in seen:
                says = f"Two entries of '{value.pointer[-1]}' have the id '{item.id}'."
                related = (("the first entry with this id", (*seen[item.id], "id")),)
                yield Finding((*at, "id"), says, related=related)
            seen.setdefault(item.id, at)
