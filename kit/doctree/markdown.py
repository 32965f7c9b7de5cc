"""Read clause text: a small, safe dialect of Markdown, with named facts and cross-references.

Paragraphs, nested lists with ``-`` or ``1.``, check lists with ``- [ ]``, ``**strong**`` and
``*emphasis*``, links to web and mail addresses, ``{{fact}}`` within a line or alone on its own, and
``[[key]]`` for a cross-reference. A backslash takes the next sign literally. No HTML, no headings,
no images.

Values of facts enter as nodes, after the text was read, so nothing a plan says is ever markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from kit.doctree import joining
from kit.doctree.nodes import (
    Block,
    Inline,
    Inlines,
    Item,
    ItemList,
    Link,
    Paragraph,
    Reference,
    Text,
    Verify,
)

Value: TypeAlias = tuple[Inline, ...] | tuple[Block, ...]
"""What a fact stands for: words within a line, or blocks that stand alone."""


class MarkupError(Exception):
    """Clause text that the dialect does not allow.

    Attributes:
        line: Line of the text, from 1.
        message: What is wrong, in one sentence.
    """

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"line {line}: {message}")
        self.line = line
        self.message = message


def parse(text: str, resolve: Callable[[str], Value]) -> tuple[Block, ...]:
    """Give the blocks that ``text`` says.

    Args:
        text: Clause text in the dialect.
        resolve: Gives the inlines or the blocks of a fact by its name; it may raise ``KeyError``.

    Raises:
        MarkupError: At the first line that the dialect does not allow.
    """
    return _Parser(text.split("\n"), resolve).blocks(0)


def uses(text: str) -> tuple[str, ...]:
    """Give the names of the facts that ``text`` uses, each once, in order."""
    return tuple(dict.fromkeys(_FACT.findall(text)))


_FACT = re.compile(r"\{\{\s*([a-z][a-z0-9_.]*)\s*\}\}")
_ALONE = re.compile(rf"^{_FACT.pattern}$")
_ITEM = re.compile(r"^( *)(-|\d+[.)])( +)(\[ \] )?(?=\S)")
_TOKEN = re.compile(
    r"\\(?P<literal>[\\*\[\]{}<>_`#-])"
    r"|\{\{\s*(?P<fact>[a-z][a-z0-9_.]*)\s*\}\}"
    r"|\[\[(?P<key>[^\[\]\n]+)\]\]"
    r"|\[(?P<label>[^\[\]\n]+)\]\((?P<url>[^()\s]+)\)"
    r"|<(?P<address>(?:https?://|mailto:)[^<>\s]+)>"
    r"|(?P<strong>\*\*)|(?P<emphasis>\*)"
    r"|(?P<bad>\{\{|\}\}|\[\[|<(?=[A-Za-z/!?])|!\[|`)"
)
_SAFE = ("https://", "http://", "mailto:")
VERIFY = "verify_with_counsel"
"""Stands for the mark that counsel must check; it is no value of the plan."""


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    indent: int
    text: str


class _Parser:
    """Reads lines into blocks by indentation; lives for one call of ``parse``."""

    def __init__(self, raw: list[str], resolve: Callable[[str], Value]) -> None:
        self._resolve = resolve
        self._next = 0
        self._lines: list[_Line] = []
        for number, line in enumerate(raw, 1):
            body = line.rstrip()
            if "\t" in body:
                raise MarkupError(number, "a tab; use spaces")
            stripped = body.lstrip(" ")
            self._lines.append(_Line(number, len(body) - len(stripped), stripped))

    def _peek(self) -> _Line | None:
        """Give the next line with text, past the blank ones; None at the end."""
        while self._next < len(self._lines):
            line = self._lines[self._next]
            if line.text:
                return line
            self._next += 1
        return None

    def blocks(self, indent: int) -> tuple[Block, ...]:
        """Give the blocks that stand at ``indent`` until the text steps out again."""
        found: list[Block] = []
        while (line := self._peek()) and line.indent >= indent:
            if line.indent > indent:
                raise MarkupError(line.number, "this line is indented further than its block")
            if fact := _ALONE.match(line.text):
                self._next += 1
                found += self._fact_blocks(fact[1], line.number)
            elif _ITEM.match(line.text):
                found.append(self._list(indent))
            else:
                found.append(Paragraph(self._paragraph(indent)))
        return tuple(found)

    def _paragraph(self, indent: int) -> Inlines:
        first = self._lines[self._next]
        _refuse_heading(first)
        pieces: list[str] = []
        while self._next < len(self._lines):
            line = self._lines[self._next]
            ends = line.indent != indent or _ITEM.match(line.text) or _ALONE.match(line.text)
            if not line.text or (pieces and ends):
                break
            pieces.append(line.text)
            self._next += 1
        return self._inlines("\n".join(pieces), first.number)

    def _list(self, indent: int) -> ItemList:
        items: list[Item] = []
        kind = ""
        while (line := self._peek()) and line.indent == indent and (head := _ITEM.match(line.text)):
            its_kind = _list_kind(head)
            kind = kind or its_kind
            if its_kind != kind:
                break
            items.append(self._item(line, head))
        if kind == "number":
            return ItemList(tuple(items), "number")
        return ItemList(tuple(items), "check" if kind == "check" else "bullet")

    def _item(self, line: _Line, head: re.Match[str]) -> Item:
        inner = line.indent + head.end() - len(head[4] or "")
        self._lines[self._next] = replace(line, indent=inner, text=line.text[head.end() :])
        content: Inlines = ()
        if not _ALONE.match(self._lines[self._next].text):
            content = self._paragraph(inner)
        blocks = self.blocks(inner)
        if not content and blocks and isinstance(blocks[0], Paragraph):
            content, blocks = blocks[0].content, blocks[1:]
        return Item(content, blocks)

    def _fact_blocks(self, name: str, number: int) -> tuple[Block, ...]:
        value = self._value(name, number)
        inlines = tuple(node for node in value if isinstance(node, Inline))
        if inlines:
            return (Paragraph(joining.alone(inlines)),)
        return tuple(node for node in value if not isinstance(node, Inline))

    def _value(self, name: str, number: int) -> Value:
        if name == VERIFY:
            return (Verify(),)
        try:
            return self._resolve(name)
        except KeyError as error:
            raise MarkupError(number, f"there is no fact named {name!r}") from error

    def _inlines(self, text: str, number: int) -> Inlines:
        scan = _Scan(number)
        place = 0
        for token in _TOKEN.finditer(text):
            scan.words(text[place : token.start()])
            place = token.end()
            scan.line = number + text.count("\n", 0, token.start())
            if name := token["fact"]:
                value = tuple(self._inline_fact(name, scan))
                scan.found += joining.fitted(value, text[: token.start()], text[token.end() :])
            else:
                scan.token(token)
        scan.words(text[place:])
        return scan.done()

    def _inline_fact(self, name: str, scan: _Scan) -> list[Inline]:
        found: list[Inline] = []
        for node in self._value(name, scan.line):
            if not isinstance(node, Inline):
                message = f"the fact {name!r} is a block; it must stand alone on its line"
                raise MarkupError(scan.line, message)
            found.append(scan.dress(node))
        return found


class _Scan:
    """Gathers the inlines of one paragraph."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.found: list[Inline] = []
        self._strong = self._emphasis = False

    def words(self, text: str) -> None:
        """Take literal words in the present style."""
        text = joining.following(self.found, text)
        if text:
            self._add(text.replace("\n", " "))

    def _add(self, text: str) -> None:
        last = self.found[-1] if self.found else None
        node = Text(text, strong=self._strong, emphasis=self._emphasis)
        if isinstance(last, Text) and replace(last, text="") == replace(node, text=""):
            self.found[-1] = replace(node, text=last.text + text)
        else:
            self.found.append(node)

    def dress(self, node: Inline) -> Inline:
        """Give a fact's words the style of the words around them."""
        if not isinstance(node, Text):
            return node
        return Text(
            node.text,
            strong=node.strong or self._strong,
            emphasis=node.emphasis or self._emphasis,
        )

    def token(self, token: re.Match[str]) -> None:
        """Take one sign of the dialect other than a fact."""
        if token["bad"]:
            raise MarkupError(self.line, f"{token['bad']!r} has no meaning here")
        if token["strong"]:
            self._strong = not self._strong
        elif token["emphasis"]:
            self._emphasis = not self._emphasis
        elif token["literal"]:
            self._add(token["literal"])
        elif token["key"]:
            self.found.append(Reference(token["key"].strip()))
        else:
            self._link(token["url"] or token["address"], token["label"] or "")

    def _link(self, url: str, label: str) -> None:
        if not url.startswith(_SAFE):
            raise MarkupError(self.line, f"{url!r} is neither a web nor a mail address")
        self.found.append(Link(url, label))

    def done(self) -> Inlines:
        """Give what was gathered; every style must be closed."""
        if self._strong or self._emphasis:
            raise MarkupError(self.line, "a * has no partner; write \\* for the sign itself")
        return tuple(self.found)


def _list_kind(head: re.Match[str]) -> str:
    if head[2] != "-":
        return "number"
    return "check" if head[4] else "bullet"


def _refuse_heading(line: _Line) -> None:
    if re.match(r"(#{1,6} |\||>|```|---+$|\* |\+ )", line.text):
        raise MarkupError(line.number, "only paragraphs, lists and facts are allowed here")
