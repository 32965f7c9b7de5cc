"""A document as GitHub-flavored Markdown, every sign of its text made harmless."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kit.doctree.nodes import (
    Block,
    Callout,
    Clause,
    Definitions,
    Document,
    Fields,
    Figure,
    FillIn,
    Inline,
    Inlines,
    ItemList,
    LineBreak,
    Link,
    PageBreak,
    Panel,
    Paragraph,
    Reference,
    Section,
    Side,
    Signatures,
    Table,
    Text,
    UndecidedBox,
    Verify,
)
from kit.doctree.numbering import PLAIN, Label, below, kind_word, refer, starts
from kit.doctree.text import (
    callout_title,
    fill_in_text,
    fingerprint,
    normalize,
    run_in,
    undecided_text,
    verify_text,
)
from kit.renderers.frame import (
    Frame,
    anchor,
    frame,
    printable,
    signature_lines,
    undecided_rows,
)

_SIGNS = re.compile(r"([\\`*_{}\[\]<>&|~$#])")
_START = re.compile(r"^(\d+)([.)])(?=\s|$)|^([-+=:])")
_AUTOLINK = re.compile(r"(?i)\b(https?|ftp|www)(?=[:.])")
_WORD = re.compile(r"\w")
_LISTS_APART = "<!-- -->"
_BLANK = r"\_\_\_\_\_\_\_\_\_\_"


def render(document: Document) -> bytes:
    """Give the document as a UTF-8 Markdown file."""
    return _Writer(frame(document)).page().encode()


def _safe(text: str) -> str:
    return _SIGNS.sub(r"\\\1", printable(text))


def _guard(line: str) -> str:
    """Keep the start of a paragraph from reading as a list, a heading or a table."""
    return _START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", line.lstrip())


def _mark(key: str) -> str:
    return f'<a id="{anchor(key)}"></a>'


def seal(text: str) -> str:
    """Give the comment that ends a file and proves that nobody edited what stands above it."""
    return f"<!-- lead-kit sha256:{fingerprint(text)} -->"


def sealed(data: bytes) -> bool:
    """Tell whether a Markdown file of the kit still says what the kit wrote."""
    text, _, end = data.decode("utf-8", errors="replace").rstrip().rpartition("\n")
    return end == seal(text)


class _Writer:
    """Writes one document; lives for one call of ``render``."""

    def __init__(self, parts: Frame) -> None:
        self.parts = parts
        self.words = parts.words
        self.out: list[str] = []
        self.contents: list[str] = []
        self.notes = 0

    # ------------------------------------------------------------- the page

    def page(self) -> str:
        """Give the whole file."""
        self.blocks(self.parts.document.blocks, PLAIN, 2)
        body, self.out = self.out, []
        self._front()
        front, self.out = self.out, []
        self._end()
        text = "\n\n".join((*front, *body, *self.out))
        return f"{text}\n\n{seal(text)}\n"

    def put(self, text: str) -> None:
        """Write one paragraph, unless it is empty."""
        if text.strip():
            self.out.append(text)

    def _front(self) -> None:
        document, meta = self.parts.document, self.parts.document.meta
        if document.letterhead:
            self.put("\\\n".join(_guard(_safe(line)) for line in document.letterhead.lines))
        if meta.watermark:
            self.put(f"**{_safe(meta.watermark)}**")
        self.put(f"# {_safe(document.title)}")
        self.put(_guard(_safe(document.subtitle)))
        self.put("\\\n".join(_guard(_safe(line)) for line in self.parts.facts))
        if document.undecided:
            self._undecided()
        if document.revisions:
            self._revisions()
        if document.toc:
            self.put(f"## {_safe(self.words.contents)}")
            self.put("\n".join(self.contents))

    def _undecided(self) -> None:
        labels = self.words
        self.put(f"## {_safe(labels.undecided)}")
        self.put(_safe(labels.undecided_intro))
        rows = [tuple(map(self.inlines, row)) for row in undecided_rows(self.parts)]
        self.put(_grid((labels.what, labels.owner, labels.due, labels.where), rows))

    def _revisions(self) -> None:
        labels = self.words
        self.put(f"## {_safe(labels.revisions)}")
        rows = [
            (_safe(row.version), _safe(row.date), _safe(row.office), _safe(row.change))
            for row in self.parts.document.revisions
        ]
        self.put(_grid((labels.version, labels.date, labels.office, labels.change), rows))

    def _end(self) -> None:
        notes = [
            f"{number}. {_safe(comment.author)}: {_safe(comment.text)}"
            for number, (_, comment) in enumerate(self.parts.comments, 1)
        ]
        if notes:
            self.put(f"## {_safe(self.words.notes)}")
            self.put("\n".join(notes))
        self.put("---")
        self.put(_safe(f"{self.parts.document.meta.status} · {self.parts.footer}"))

    # -------------------------------------------------------------- inlines

    def inlines(self, content: Inlines) -> str:
        """Give a line of inlines as Markdown, without space at its ends."""
        text = ""
        for place, inline in enumerate(content):
            if isinstance(inline, Text) and (inline.strong or inline.emphasis):
                after = content[place + 1] if place + 1 < len(content) else None
                text += _styled(inline, text, after)
            else:
                text += self.inline(inline)
        return text.strip()

    def inline(self, inline: Inline) -> str:
        """Give one inline as Markdown, without its style."""
        if isinstance(inline, Text):
            return _safe(inline.text)
        if isinstance(inline, Reference):
            text = refer(self.parts.labels[inline.target], self.words, bare=inline.bare)
            return f"[{_safe(text)}](#{anchor(inline.target)})"
        if isinstance(inline, Link):
            return f"[{_safe(inline.text or inline.url)}](<{printable(inline.url)}>)"
        return self._sign(inline)

    def _sign(self, inline: UndecidedBox | FillIn | LineBreak | Verify) -> str:
        if isinstance(inline, UndecidedBox):
            return f"**{_safe(undecided_text(inline, self.words))}**"
        if isinstance(inline, FillIn):
            return _blank(inline)
        return "<br>" if isinstance(inline, LineBreak) else f"*{_safe(verify_text(self.words))}*"

    # --------------------------------------------------------------- blocks

    def blocks(self, blocks: tuple[Block, ...], parent: Label, depth: int) -> None:
        """Write blocks under ``parent``; ``depth`` is the level of a heading here."""
        previous: Block | None = None
        for block, before in starts(blocks, parent):
            if isinstance(block, ItemList):
                self.put(_LISTS_APART if isinstance(previous, ItemList) else "")
                self.put(self._list(block, parent, before))
            elif isinstance(block, Paragraph):
                self.put(_guard(self.inlines(block.content)))
            elif isinstance(block, Clause):
                self._clause(block, depth)
            elif isinstance(block, Section):
                self._section(block, depth)
            elif isinstance(block, Panel | Side):
                mark = _mark(block.key) if block.key else ""
                self.put(f"{'#' * min(depth, 6)} {mark}{_safe(block.title)}")
                self.blocks(block.blocks, PLAIN, depth + 1)
            else:
                self._leaf(block)
            previous = block

    def _leaf(self, block: Block) -> None:
        if isinstance(block, Table):
            self._table(block)
        elif isinstance(block, Callout):
            self._callout(block)
        elif isinstance(block, Figure):
            self._figure(block)
        else:
            self._form(block)

    def _form(self, block: Block) -> None:
        if isinstance(block, Definitions):
            for entry in block.entries:
                self.put(f"**{_safe(normalize(entry.term))}** {self.inlines(entry.meaning)}")
        elif isinstance(block, Fields):
            self.put("\n".join(_field(entry) for entry in block.entries))
        elif isinstance(block, Signatures):
            self._signatures(block)
        elif isinstance(block, PageBreak):
            self.put("---")

    def _section(self, section: Section, depth: int) -> None:
        label = self.parts.labels[section.key]
        number = label.marker
        if label.kind == "annex":
            number = f"{kind_word(label, self.words)} {number}."
        title = _safe(normalize(f"{number} {section.title}"))
        indent = "  " * (depth - 2)
        self.contents.append(f"{indent}- [{title}](#{anchor(section.key)})")
        self.put(f"{'#' * min(depth, 6)} {_mark(section.key)}{title}")
        self.blocks(section.blocks, PLAIN, depth + 1)

    def _clause(self, clause: Clause, depth: int) -> None:
        label = self.parts.labels[clause.key]
        lead = _mark(clause.key)
        if label.path:
            lead += f"**{label.marker}** "
        if clause.heading:
            lead += f"**{_safe(normalize(run_in(clause.heading)))}** "
        for _ in clause.comments:
            self.notes += 1
            lead += f"<sup>{self.notes}</sup> "
        blocks = clause.blocks
        if blocks and isinstance(blocks[0], Paragraph):
            lead += self.inlines(blocks[0].content)
            blocks = blocks[1:]
        self.put(lead)
        self.blocks(blocks, below(label), depth)

    def _list(self, block: ItemList, parent: Label, before: int) -> str:
        lines = []
        for number, item in enumerate(block.items, before + 1):
            label = parent.child(number)
            lead = "- "
            if block.kind == "number":
                native = label.style == "list" and len(label.path) == 1
                lead = f"{label.marker} " if native else f"- {label.marker} "
            elif block.kind == "check":
                lead = "- [ ] "
            mark = _mark(item.key) if item.key else ""
            text = _guard(self.inlines(item.content))
            inside = self._inside(item.blocks, label if block.kind == "number" else PLAIN)
            pad = " " * (len(label.marker) + 1 if lead[0].isdigit() else 2)
            lines.append(f"{lead}{mark}{text}{_indent(inside, pad)}")
        return "\n".join(lines)

    def _inside(self, blocks: tuple[Block, ...], parent: Label) -> str:
        if not blocks:
            return ""
        outer, self.out = self.out, []
        self.blocks(blocks, parent, 6)
        inner, self.out = self.out, outer
        return "\n\n".join(inner)

    def _table(self, table: Table) -> None:
        label = self.parts.labels[table.key]
        caption = _safe(normalize(table.caption))
        self.put(f"{_mark(table.key)}**{self.words.table} {label.cite}.** {caption}")
        header = tuple(self.inlines(cell) for cell in table.header)
        rows = [tuple(map(self.inlines, row)) for row in table.rows]
        if table.row_header:
            rows = [(f"**{row[0]}**" if _plain(row[0]) else row[0], *row[1:]) for row in rows]
        self.put(_grid(header, rows))

    def _figure(self, figure: Figure) -> None:
        label = self.parts.labels[figure.key]
        caption = _safe(normalize(figure.caption or figure.title))
        self.put(f"{_mark(figure.key)}**{self.words.figure} {label.cite}.** {caption}")
        self.put(_quote(_guard(_safe(figure.description))))

    def _callout(self, callout: Callout) -> None:
        title = _safe(normalize(callout_title(callout, self.words)))
        inner = self._inside(callout.blocks, PLAIN)
        self.put(_quote(f"**{title}**\n\n{inner}"))

    def _signatures(self, block: Signatures) -> None:
        for signatory in block.parties:
            lines = [f"**{_safe(normalize(signatory.party))}**"]
            if signatory.role:
                lines.append(_guard(_safe(signatory.role)))
            lines += (
                f"{_safe(line.label)}: {_safe(line.value) or _BLANK}"
                for line in signature_lines(signatory, self.words)
            )
            self.put("\\\n".join(lines))


def _plain(text: str) -> bool:
    """Tell whether ``text`` can be wrapped in strong marks as it is."""
    return bool(text) and "*" not in text and bool(_WORD.match(text[0]) and _WORD.match(text[-1]))


def _styled(inline: Text, before: str, after: Inline | None) -> str:
    """Give styled words; where the marks would not read as marks, plain words."""
    text = _safe(inline.text)
    core = text.strip()
    if not core:
        return text
    marks = "***" if inline.strong and inline.emphasis else "**" if inline.strong else "*"
    follows = after.text[:1] if isinstance(after, Text) else " " if after is None else "["
    tight = core == text
    opens = _WORD.match(core[0]) or not before or before[-1].isspace() or not tight
    closes = _WORD.match(core[-1]) or not follows or follows.isspace() or not tight
    if not (opens and closes) or before.endswith("*"):
        return text
    lead = text[: len(text) - len(text.lstrip())]
    return f"{lead}{marks}{core}{marks}{text[len(text.rstrip()) :]}"


def _blank(control: FillIn) -> str:
    label = _safe(fill_in_text(control))
    return f"☐ {label}" if control.kind == "tick" else f"{_BLANK} {label}"


def _field(entry: FillIn) -> str:
    label = _safe(normalize(entry.label))
    return f"- [ ] {label}" if entry.kind == "tick" else f"- {label} {_BLANK}"


def _indent(text: str, pad: str) -> str:
    if not text:
        return ""
    lines = (f"{pad}{line}" if line else "" for line in text.split("\n"))
    return "\n\n" + "\n".join(lines)


def _quote(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _grid(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [_row(header), f"|{' --- |' * len(header)}"]
    lines += map(_row, rows)
    return "\n".join(lines)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
