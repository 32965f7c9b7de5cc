"""A backup is another line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_NUMBER = re.compile(r"\d[\d().\- ]{5,}\d")


@rule("PTH-023")
def backup_is_the_line(context: Context) -> Iterator[Finding]:
    """The backup of the handoff line is the same telephone."""
    for at, path in context.open_paths:
        handoff = path.handoff
        if handoff is None:
            continue
        line, backup = _numbers(handoff.line), _numbers(handoff.backup)
        if line and backup and backup <= line:
            says = f"On path '{path.id}' the backup is the line itself: '{handoff.backup}'."
            related = (("the line", (*at, "handoff", "line")),)
            yield Finding((*at, "handoff", "backup"), says, related=related)


def _numbers(text: str | None) -> set[str]:
    return {re.sub(r"\D", "", one) for one in _NUMBER.findall(text or "")}
