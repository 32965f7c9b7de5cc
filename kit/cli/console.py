"""Print to whatever console there is, in its encoding and with color only where it is wanted."""

from __future__ import annotations

import codecs
import os
import re
import shlex
import shutil
import sys
import unicodedata
from io import TextIOWrapper
from pathlib import Path

_WIDEST = 100
_SPECIAL = set('"$`!\\')
_LEAD = re.compile(r" *(?:[A-Za-z]+ {2,})?")
_SIMPLE = re.compile(r"[\w./:@%+=-]+")
_PLAIN = {
    "\u2013": "-",
    "\u2014": "-",
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2026": "...",
    "\u2190": "<-",
    "\u2192": "->",
    "\u2022": "*",
    "\u2500": "-",
    "\u2502": "|",
    "\u2588": "#",
    "\u2591": ".",
    "\u00a0": " ",
}


def prepare() -> None:
    """Let an old console show plain stand-ins for characters that it doesn't have."""
    codecs.register_error("leadkit-plain", _plain)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="leadkit-plain")


def _plain(fault: UnicodeError) -> tuple[str, int]:
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    text = fault.object[fault.start : fault.end]
    return "".join(_stand_in(char) for char in text), fault.end


def _stand_in(char: str) -> str:
    bare = unicodedata.normalize("NFKD", char)[:1]
    return _PLAIN.get(char) or (bare if bare.isascii() else "?")


def folded(text: str) -> str:
    """Fold long lines at the terminal's width, under the column in which their words begin."""
    wide = width()
    return "".join(f"{_fold(line, wide)}\n" for line in text.splitlines()) if wide else text


def _fold(line: str, wide: int) -> str:
    if len(line) <= wide:
        return line
    import textwrap

    lead = _LEAD.match(line)
    indent = " " * min(lead.end() if lead else 0, wide // 2)
    return textwrap.fill(
        line,
        wide,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
        replace_whitespace=False,
    )


def say(text: str) -> None:
    """Print a line of the answer."""
    sys.stdout.write(f"{text}\n")


def complain(text: str) -> None:
    """Print a line about the work to standard error."""
    sys.stderr.write(f"{text}\n")


def word(path: Path) -> str:
    """Give a path as one word of a command line, in quotes where it has spaces or signs."""
    text = path.as_posix()
    if _SIMPLE.fullmatch(text):
        return text
    return shlex.quote(text) if set(text) & _SPECIAL else f'"{text}"'


def wants_color(*, asked: bool | None) -> bool:
    """Tell whether to color: as asked, else never with NO_COLOR, else only on a terminal."""
    if asked is not None:
        return asked
    if os.environ.get("NO_COLOR"):
        return False
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """Give the columns to fold text at: the terminal's, at most 100; 0 where nobody looks."""
    return min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else 0
