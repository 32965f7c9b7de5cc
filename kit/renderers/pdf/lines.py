"""Lines of inlines as the template's model."""

from __future__ import annotations

import re
from typing import TypeAlias

from kit.doctree.nodes import (
    FillIn,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Reference,
    Text,
    UndecidedBox,
)
from kit.doctree.numbering import refer
from kit.doctree.text import fill_in_text, undecided_text, verify_text
from kit.renderers.fonts import missing
from kit.renderers.frame import Frame, anchor, printable

Json: TypeAlias = str | int | bool | list["Json"] | dict[str, "Json"] | None
Node: TypeAlias = dict[str, Json]

_LONG = re.compile(r"\S{18,}")
_JOINT = re.compile(r"(?<=[@/_\-=&?])(?=\w)|(?<=\w)(?=\.\w)")
_ENDLESS = re.compile(r"[^\u200b]{25,}")
_PART = re.compile(r".{10}(?=.)", re.DOTALL)
_BREAK_HERE = "\u200b"
"""Where a line may break within a word; the template turns it into space of no width."""


def safe(text: str) -> str:
    """Give ``text`` so that the fonts can draw it and lines can break within endless words.

    A character outside the fonts is printed as its code point, so that its loss is seen.
    """
    text = printable(text)
    for sign in missing(text):
        text = text.replace(sign, f"[U+{ord(sign):04X}]")
    return _LONG.sub(_breakable, text) if _LONG.search(text) else text


def _breakable(word: re.Match[str]) -> str:
    joints = _JOINT.sub(_BREAK_HERE, word[0])
    return _ENDLESS.sub(lambda run: _PART.sub(rf"\g<0>{_BREAK_HERE}", run[0]), joints)


def bare(text: str) -> str:
    """Give ``text`` for the file's properties, where no line breaks."""
    return safe(text).replace(_BREAK_HERE, "")


def inlines(content: Inlines, parts: Frame) -> list[Json]:
    """Give a line of inlines for the template."""
    return [inline(node, parts) for node in content]


def inline(node: Inline, parts: Frame) -> Json:
    """Give one inline for the template; plain words are bare text."""
    if isinstance(node, Text):
        text = safe(node.text)
        if not (node.strong or node.emphasis):
            return text
        return {"k": "t", "t": text, "s": node.strong, "e": node.emphasis}
    if isinstance(node, Reference):
        text = refer(parts.labels[node.target], parts.words, bare=node.bare)
        return {"k": "ref", "to": anchor(node.target), "t": safe(text)}
    if isinstance(node, Link):
        return {"k": "link", "to": node.url, "t": safe(node.text or node.url)}
    if isinstance(node, FillIn):
        return _fill_in(node)
    return _mark(node, parts)


def _mark(node: Inline, parts: Frame) -> Json:
    if isinstance(node, LineBreak):
        return {"k": "br"}
    if isinstance(node, UndecidedBox):
        return {"k": "box", "t": safe(undecided_text(node, parts.words))}
    return {"k": "verify", "t": safe(verify_text(parts.words))}


def _fill_in(control: FillIn) -> Node:
    text = safe(fill_in_text(control))
    if control.kind == "tick":
        return {"k": "tick", "t": text}
    return {"k": "fill", "t": text, "w": "medium" if control.kind == "date" else control.width}
