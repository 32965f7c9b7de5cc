"""Show an author's text on a terminal: nothing hidden, nothing obeyed, each letter measured."""

from __future__ import annotations

import unicodedata

_KEPT = "\u00a0\u3000\u200c\u200d"  # spaces and joiners that ordinary text needs
_ZERO_WIDTH = ("Mn", "Me")
_JAMO = range(0x1160, 0x1200)  # Korean vowels and finals, drawn into the letter before
_LAST_SHORT = 0xFFFF


def visible(text: str) -> str:
    """Give text with control, direction and other unseen characters written out.

    A plan could otherwise recolor the screen, move the cursor, or show its words in another
    order than it has them.
    """
    if text.isprintable():
        return text
    return "".join(map(_visible_sign, text))


def _visible_sign(sign: str) -> str:
    if sign.isprintable() or sign in _KEPT:
        return sign
    return f"\\u{ord(sign):04x}" if ord(sign) <= _LAST_SHORT else f"\\U{ord(sign):08x}"


def cells(text: str) -> int:
    """Give how many columns of a terminal a visible text takes."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def _cells_of(sign: str) -> int:
    zero = unicodedata.category(sign) in _ZERO_WIDTH or sign in "\u200c\u200d"
    if zero or ord(sign) in _JAMO:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def reads_leftward(sign: str) -> bool:
    """Tell whether a letter is of a script that is written from right to left."""
    return unicodedata.bidirectional(sign) in ("R", "AL")


def reads_rightward(sign: str) -> bool:
    """Tell whether a letter is of a script that is written from left to right."""
    return unicodedata.bidirectional(sign) == "L"


def fold(text: str, width: int, indent: str) -> str:
    """Give a text folded at spaces to lines of a width, the later ones indented.

    Args:
        text: The text; runs of white space become one space.
        width: Columns per line; 0 never folds.
        indent: What the lines after the first begin with.
    """
    lines = [""]
    for word in visible(" ".join(text.split())).split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if width and lines[-1] and cells(indent) + cells(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return f"\n{indent}".join(lines)
