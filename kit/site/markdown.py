"""Write Markdown in which other people's text stays text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_MARKS = re.compile(r"([\\`*_{}\[\]#!>])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", "|": "&#124;", "~": "&#126;", "^": "&#94;"}
_START = re.compile(r"^(\d{0,9})([.)+=:-])")
_BLANK = re.compile(r"\s+")


def escape(text: str) -> str:
    """Give text that Markdown shows as it is, on one line; nothing in it becomes markup."""
    flat = "".join(_ENTITIES.get(char, char) for char in _BLANK.sub(" ", text).strip())
    marked = _MARKS.sub(r"\\\1", flat)
    return _START.sub(lambda found: f"{found[1]}&#{ord(found[2])};", marked)


def code(text: str) -> str:
    """Give text as a code span, whatever backticks it holds."""
    flat = _BLANK.sub(" ", text).strip()
    if not flat:
        return ""
    longest = max((len(run) for run in re.findall(r"`+", flat)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{pad}{flat}{pad}{fence}"


def cell(text: str) -> str:
    """Give Markdown that can stand in a table's cell."""
    return _BLANK.sub(" ", text).replace("|", "&#124;").strip()


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give a table; cells are Markdown already."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cell(part) for part in line)} |" for line in lines) + "\n"


def block(text: str, language: str = "text") -> str:
    """Give text as a fenced block that the text can't leave."""
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{text.rstrip()}\n{fence}\n"


def crumbs(*steps: tuple[str, str]) -> str:
    """Give the way up from a page: pairs of title and address, the outermost first."""
    shown = " / ".join(f"[{escape(title)}]({address})" for title, address in steps)
    return f"{shown}\n{{ .crumbs }}\n\n"


def source(text: str) -> str:
    """Give a source as a link where it is an address, else as words."""
    address = text.strip()
    if re.fullmatch(r"https?://[^\s<>\"'`|\\]+", address):
        return f"<{address}>"
    return escape(text)
