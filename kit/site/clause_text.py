"""Show the text of a clause as Markdown of the site: its dialect read, its facts marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.doctree.inlines import Inline, Inlines, Link, Reference, Text, Verify
from kit.doctree.markdown import Value, parse
from kit.doctree.nodes import Block, ItemList, Paragraph
from kit.site.markdown import code, escape

_OPEN, _CLOSE = "\ue000", "\ue001"
_FACT = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_SIGNS = {"bullet": "-", "number": "1.", "check": "- &#9744;"}


def shown(text: str) -> str:
    """Give the clause's text as Markdown; facts stand in double braces, as code."""
    return "\n".join(_blocks(parse(text, _marked), ""))


def _marked(name: str) -> Value:
    return (Text(f"{_OPEN}{name}{_CLOSE}"),)


def _blocks(blocks: tuple[Block, ...], indent: str) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, ItemList):
            sign = _SIGNS[block.kind]
            for item in block.items:
                yield f"{indent}{sign} {_line(item.content)}\n"
                yield from _blocks(item.blocks, f"{indent}    ")
        elif isinstance(block, Paragraph):
            yield f"{indent}{_line(block.content)}\n"


def _line(inlines: Inlines) -> str:
    return "".join(map(_inline, inlines))


def _inline(one: Inline) -> str:
    if isinstance(one, Text):
        words = _words(one.text)
        return f"**{words}**" if one.strong else f"*{words}*" if one.emphasis else words
    if isinstance(one, Reference):
        return f"*see {escape(one.target)}*"
    if isinstance(one, Link):
        return f"[{escape(one.text or one.url)}]({one.url})"
    return "*[verify with counsel]*" if isinstance(one, Verify) else ""


def _words(text: str) -> str:
    """Escape words between facts, keeping the spaces at their ends."""
    parts = _FACT.split(text)
    return "".join(
        code(f"{{{{{part}}}}}") if index % 2 else _spaced(part) for index, part in enumerate(parts)
    )


def _spaced(text: str) -> str:
    words = escape(text)
    if not words:
        return " " if text else ""
    return f"{' ' * text[:1].isspace()}{words}{' ' * text[-1:].isspace()}"
