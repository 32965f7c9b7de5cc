"""Turn a file's bytes into text, and see characters that don't say what they seem to say."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator

from kit.source.faults import Fault, clip
from kit.source.lines import Lines

LARGEST = 1_000_000
"""How many bytes one file may have."""

_HIDDEN_BREAKS = "\x85\u2028\u2029"
_BOM = "\ufeff"
ODD_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b"
    "\u202f\u205f\u2060\u3000"
)
"""Characters that look like a space, or like nothing, and count as letters."""
ODD_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2022\u00b7\u25aa\u25cf\u25e6\uf0b7"
"""Characters that a word processor puts where a list item's dash belongs."""

_CONTROL = re.compile(r"[^\t\n\r -~\x85\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE = re.compile(r"[^\r\n]*")
_OTHER_FILES = {
    b"PK\x03\x04": "Word, Excel or zip file",
    b"\xd0\xcf\x11\xe0": "Word or Excel file",
    b"%PDF-": "PDF file",
    b"{\\rtf": "word-processor file",
}
_OTHER_UNICODE = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def decode(data: bytes) -> tuple[str, Fault | None]:
    """Give a file's text and, when it isn't UTF-8, the fault; the text can then only be shown.

    A byte-order mark at the start is left out.
    """
    if len(data) > LARGEST:
        return "", Fault("too-large", 0, 0, {"size": f"{len(data) / 1_000_000:.1f}"})
    for beginning, found in _OTHER_FILES.items():
        if data.startswith(beginning):
            return "", Fault("not-text", 0, 0, {"found": found})
    other = _other_unicode(data)
    if other:
        text = data.decode(other, errors="replace").removeprefix(_BOM)
        return text, Fault("not-utf-8", 0, 0, {"found": f"as {other[:6]}"})
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode(), None
    except UnicodeDecodeError as error:
        begin = len(data[: error.start].decode())
        words = {"found": _older(data[error.start : error.start + 1])}
        return data.decode(errors="replace"), Fault("not-utf-8", begin, begin + 1, words)


def _other_unicode(data: bytes) -> str | None:
    for mark, name in _OTHER_UNICODE:
        if data.startswith(mark):
            return name
    if data[1:4:2] == b"\0\0":
        return "UTF-16-LE"
    return "UTF-16-BE" if data[0:1] == data[2:3] == b"\0" else None


def _older(byte: bytes) -> str:
    letter = byte.decode("cp1252", errors="replace")
    return f'in an older encoding (the byte {byte[0]:02X} here, perhaps meant as "{letter}")'


def forbidden(text: str) -> Fault | None:
    """Give the first character that breaks lines unseen or would hide text from the parser."""
    if text.isascii():
        return _directive(text)
    found = [at for sign in _HIDDEN_BREAKS + _BOM if (at := text.find(sign)) >= 0]
    if not found:
        return _directive(text)
    at = min(found)
    name = "stray-byte-order-mark" if text[at] == _BOM else "hidden-line-break"
    return Fault(name, at, at + 1, {"code": code_of(text[at])})


def _directive(text: str) -> Fault | None:
    at = next((at for at in each(text, "%") if not at or text[at - 1] in "\r\n"), None)
    if at is None:
        return None
    end = line_end(text, at)
    return Fault("directive", at, end, {"text": clip(text[at:end])})


def each(text: str, sign: str) -> Iterator[int]:
    """Give the offset of each place where a sign stands; far quicker than a pattern."""
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)


def line_end(text: str, offset: int) -> int:
    """Give the offset at which the line of an offset ends."""
    found = _LINE.match(text, offset)
    return found.end() if found else offset


def control_character(text: str) -> Fault:
    """Give the first character that no YAML text may hold."""
    found = _CONTROL.search(text)
    at = found.start() if found else 0
    return Fault("control-character", at, at + 1, {"code": code_of(text[at])})


def code_of(sign: str) -> str:
    """Give a character's number and name, such as ``U+00A0 no-break space``."""
    return f"U+{ord(sign):04X} {unicodedata.name(sign, '').lower()}".rstrip()


def odd_indent(lines: Lines, row: int) -> Fault | None:
    """See a tab, or a space that isn't one, in the indentation of a line."""
    text = lines.line(row)
    lead = text[: len(text) - len(text.lstrip(f"\t {ODD_SPACES}"))]
    plain = len(lead) - len(lead.lstrip(" "))
    if plain == len(lead):
        return None
    start = lines.starts[row - 1]
    if lead[plain] == "\t":
        return Fault("tab-indent", start + plain, start + len(lead))
    return odd_space(lines.text, start + plain, start + len(lead))


def odd_space(text: str, start: int, end: int) -> Fault:
    """Give the fault of a space that isn't one."""
    return Fault("odd-space-indent", start, end, {"code": code_of(text[start])})


def dashed(text: str, offset: int) -> bool:
    """Tell whether a word processor's dash or bullet, or a star, stands here before a space."""
    sign, behind = text[offset : offset + 1], text[offset + 1 : offset + 2]
    return bool(sign) and sign in f"*{ODD_DASHES}" and bool(behind) and behind in f" \t{ODD_SPACES}"


def odd_dash(text: str, offset: int) -> Fault:
    """Give the fault of a dash that isn't one."""
    sign = text[offset]
    words = {"code": code_of(sign), "text": clip(text[offset : line_end(text, offset)])}
    return Fault("odd-dash", offset, offset + 1, words, "-")
