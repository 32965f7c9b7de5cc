"""Lines of inlines as WordprocessingML runs, fields and controls."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from html import escape

from kit.doctree.nodes import (
    FillIn,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Reference,
    Text,
    UndecidedBox,
    Verify,
)
from kit.doctree.numbering import NO_BREAK, kind_word, refer
from kit.doctree.text import clauses, fill_in_text, undecided_text, verify_text
from kit.renderers.frame import Frame, anchor, printable

_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_RUNS = re.compile(
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]"
    r"(?:[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\s\d.,]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff])?"
)
_PHONE = re.compile(r"(?<![\w-])(?:\d{3}-)?\d{3}-\d{4}(?![\w-])")
_UNBROKEN = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
"""A hyphen at which Word ends no line; telephone numbers stay whole in narrow cells."""
_BLANK = {"short": 8, "medium": 20, "long": 36}


def xml(text: str) -> str:
    """Give ``text`` as character data."""
    return escape(printable(text), quote=False)


def attribute(text: str) -> str:
    """Give ``text`` as the value of an attribute."""
    return escape(printable(text), quote=False).replace('"', "&quot;")


@lru_cache(maxsize=8192)
def number(name: str) -> int:
    """Give a positive 31-bit id that depends on ``name`` alone."""
    return int(hashlib.sha256(name.encode()).hexdigest()[:7], 16) + 1


def titled(key: str) -> str:
    """Give the bookmark of the heading of a clause without a number."""
    return f"{anchor(key)}h"


def run(text: str, look: str = "") -> str:
    """Give words as runs with the run properties ``look``."""
    if _RIGHT_TO_LEFT.search(text):
        return _mixed(text, look)
    head = f"<w:rPr>{look}</w:rPr>" if look else ""
    words = _PHONE.sub(lambda found: found[0].replace("-", _UNBROKEN), xml(text))
    return f'<w:r>{head}<w:t xml:space="preserve">{words}</w:t></w:r>'


def _mixed(text: str, look: str) -> str:
    """Mark the right-to-left stretches, so that Word picks their fonts and order."""
    text = printable(text)
    parts, place = [], 0
    for found in _RUNS.finditer(text):
        parts.append((text[place : found.start()], look))
        parts.append((found[0], f"{look}<w:rtl/>"))
        place = found.end()
    parts.append((text[place:], look))
    return "".join(
        f"<w:r>{f'<w:rPr>{its}</w:rPr>' if its else ''}"
        f'<w:t xml:space="preserve">{xml(part)}</w:t></w:r>'
        for part, its in parts
        if part
    )


def styled(text: str, style: str) -> str:
    """Give words in a character style."""
    return run(text, f'<w:rStyle w:val="{style}"/>')


def field(code: str, result: str) -> str:
    """Give a field with its last result as runs."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


class Lines:
    """Writes lines of one document and gathers the addresses that they link to."""

    def __init__(self, parts: Frame) -> None:
        self.parts = parts
        self.words = parts.words
        self.links: dict[str, str] = {}
        self.headed = {clause.key for clause in clauses(parts.document) if clause.heading}

    def line(self, content: Inlines) -> str:
        """Give a line of inlines as runs."""
        return "".join(map(self.inline, content))

    def inline(self, inline: Inline) -> str:
        """Give one inline as runs."""
        if isinstance(inline, Text):
            look = "<w:b/><w:bCs/>" if inline.strong else ""
            return run(inline.text, f"{look}<w:i/><w:iCs/>" if inline.emphasis else look)
        if isinstance(inline, Reference):
            return self._reference(inline)
        if isinstance(inline, Link):
            return self._link(inline)
        if isinstance(inline, FillIn):
            return fill_in(inline, self.words.tag)
        return self._mark(inline)

    def _mark(self, inline: LineBreak | UndecidedBox | Verify) -> str:
        if isinstance(inline, LineBreak):
            return "<w:r><w:br/></w:r>"
        if isinstance(inline, UndecidedBox):
            return styled(undecided_text(inline, self.words), "Undecided")
        return styled(verify_text(self.words), "VerifyMark")

    def _reference(self, reference: Reference) -> str:
        label, name = self.parts.labels[reference.target], anchor(reference.target)
        text = refer(label, self.words, bare=reference.bare)
        if not label.path:
            if label.kind == "clause" and reference.target not in self.headed:
                return run(text)
            name = titled(reference.target) if label.kind == "clause" else name
            return run("“") + field(f"REF {name} \\h", run(label.title)) + run("”")
        if label.kind in {"table", "figure"}:
            return run(text) if reference.bare else field(f"REF {name} \\h", run(text))
        if label.kind == "annex":
            return run(text) if reference.bare else field(f"REF {name} \\w \\h", run(text))
        word = "" if reference.bare else run(f"{kind_word(label, self.words)}{NO_BREAK}")
        return word + field(f"REF {name} \\w \\h", run(label.cite))

    def _link(self, link: Link) -> str:
        relation = self.links.setdefault(link.url, f"link{len(self.links) + 1}")
        return (
            f'<w:hyperlink r:id="{relation}" w:history="1">'
            f"{styled(link.text or link.url, 'Hyperlink')}</w:hyperlink>"
        )


def fill_in(control: FillIn, tag: str) -> str:
    """Give a control with its label behind it."""
    label = fill_in_text(control)
    if control.kind == "tick":
        return tick(control.id, control.label) + run(f" {label}")
    width = _BLANK["medium" if control.kind == "date" else control.width]
    return blank(control, tag, "_" * width) + styled(f" {label}", "FillInLabel")


def blank(control: FillIn, tag: str, prompt: str) -> str:
    """Give a control for a line of text or a date, which shows ``prompt`` while empty."""
    kind = "<w:text/>"
    if control.kind == "date":
        order = "MMMM d, yyyy" if tag == "en-US" else "d 'de' MMMM 'de' yyyy"
        kind = (
            f'<w:date><w:dateFormat w:val="{order}"/><w:lid w:val="{tag}"/>'
            '<w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>'
        )
    content = styled(prompt, "PlaceholderText")
    if prompt == "\t":
        content = "<w:r><w:tab/></w:r>"
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(control.label)}"/>'
        f'<w:tag w:val="{attribute(control.id)}"/><w:id w:val="{number(control.id)}"/>'
        f"<w:showingPlcHdr/>{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def tick(name: str, label: str) -> str:
    """Give a tick box."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(label)}"/>'
        f'<w:tag w:val="{attribute(name)}"/><w:id w:val="{number(name)}"/>'
        '<w14:checkbox><w14:checked w14:val="0"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        '<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic"'
        ' w:eastAsia="MS Gothic" w:hint="eastAsia"/></w:rPr><w:t>☐</w:t></w:r></w:sdtContent>'
        "</w:sdt>"
    )
