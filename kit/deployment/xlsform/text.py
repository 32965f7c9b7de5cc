"""Make any text of a plan plain text on a phone and in a spreadsheet.

Form tools read ``${name}`` as a reference, ``*``, ``_`` and ``#`` as emphasis, and tags as markup.
A zero-width space breaks up what would be read so; what people see stays the same.
"""

from __future__ import annotations

import re
import unicodedata

_BREAK = "\u200b"
_OPENERS = re.compile(r"(\$)(?=\{)|(<)(?=[A-Za-z/!?])|(&)(?=#?\w+;)|(\])(?=\()")
_EMPHASIS = re.compile(r"([\\*_])")
_HEADING = re.compile(r"^(\s*)(#)", re.MULTILINE)
_LONGEST = 5_500


def plain(text: str) -> str:
    """Give text that every form client shows as it was written."""
    kept = "".join(char if _shown(char) else " " for char in text.replace("\r\n", "\n"))
    escaped = _EMPHASIS.sub(r"\\\1", kept)
    escaped = _HEADING.sub(r"\1\\\2", escaped)
    broken = _OPENERS.sub(lambda found: found[0] + _BREAK, escaped).strip()
    if len(broken) > _LONGEST:
        broken = broken[:_LONGEST].rstrip("\\") + "…"
    return broken or _BREAK


def _shown(char: str) -> bool:
    return char == "\n" or unicodedata.category(char) not in {"Cc", "Cs", "Cn"}
