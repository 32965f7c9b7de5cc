"""A whole document as one HTML file: head, front page, contents, notes, foot."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from kit.doctree.nodes import Inlines
from kit.doctree.numbering import PLAIN, refer, starts
from kit.doctree.text import content_hash
from kit.renderers.frame import (
    anchor,
    undecided_rows,
)
from kit.renderers.html import seal
from kit.renderers.html.body import Body, safe

_STYLE = files(__package__).joinpath("page.css").read_text(encoding="utf-8")


class Page(Body):
    """Writes one document."""

    def page(self) -> str:
        """Give the whole file."""
        document, meta = self.parts.document, self.parts.document.meta
        for block, _ in starts(document.blocks, PLAIN):
            self.block(block, PLAIN, 2)
        body = "".join(self.out)
        style = f"{_STYLE}{''.join(self.rules)}"
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        card = " card" if document.layout == "card" else ""
        return (
            f'<!DOCTYPE html>\n<html lang="{self.words.tag}">\n<head>\n<meta charset="utf-8">\n'
            '<meta http-equiv="Content-Security-Policy" '
            f"content=\"default-src 'none'; img-src data:; style-src 'sha256-{digest}'\">\n"
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{safe(document.title)}</title>\n"
            f'<meta name="author" content="{safe(meta.author or meta.organization)}">\n'
            f'<meta name="generator" content="lead-kit {safe(meta.kit_version)}">\n'
            f"{self._identity()}"
            f"<style>{style}</style>\n</head>\n"
            f'<body class="{document.numbering}{card}">\n'
            f'<a class="skip" href="#text">{safe(self.words.skip)}</a>\n'
            f"{self._header()}{self._front()}{self._contents()}"
            f'<main id="text" tabindex="-1">\n{body}{self._notes()}</main>\n'
            f"{self._footer()}</body>\n</html>\n"
        )

    def _identity(self) -> str:
        """Say what the file was built from, with a blank seal."""
        document, meta = self.parts.document, self.parts.document.meta
        said = {
            "document": document.key,
            "plan-version": meta.plan_version,
            "program-hash": meta.program_hash,
            "content-hash": content_hash(document),
            "library-version": meta.library_version,
            "seal": seal.BLANK,
        }
        return "".join(
            f'<meta name="{name}" content="{safe(value)}">\n' for name, value in said.items()
        )

    def _header(self) -> str:
        document, meta = self.parts.document, self.parts.document.meta
        lines = []
        if document.letterhead:
            lines.append(self._letterhead())
        if meta.watermark:
            lines.append(f'<p class="mark">{safe(meta.watermark)}</p>\n')
        lines.append(f"<h1>{safe(document.title)}</h1>\n")
        if document.subtitle:
            lines.append(f'<p class="subtitle">{safe(document.subtitle)}</p>\n')
        lines += [f'<p class="meta">{safe(line)}</p>\n' for line in self.parts.facts]
        return f"<header>\n{''.join(lines)}</header>\n"

    def _letterhead(self) -> str:
        letterhead = self.parts.document.letterhead
        if not letterhead:
            return ""
        seal = ""
        if letterhead.image:
            data = base64.b64encode(letterhead.image).decode()
            words = safe(letterhead.description)
            seal = f'<img src="data:image/png;base64,{data}" alt="{words}">'
        lines = "<br>".join(map(safe, letterhead.lines))
        return f'<div class="letterhead">{seal}<p>{lines}</p></div>\n'

    def _contents(self) -> str:
        if not self.parts.document.toc:
            return ""
        rows = "".join(
            f'<li class="t{level}"><a href="#{name}">{title}</a></li>\n'
            for level, name, title in self.contents
        )
        head = safe(self.words.contents)
        return (
            f'<nav aria-labelledby="contents"><h2 id="contents">{head}</h2>\n'
            f'<ol role="list">\n{rows}</ol></nav>\n'
        )

    def _front(self) -> str:
        document, labels = self.parts.document, self.words
        text = ""
        if document.undecided:
            rows = "".join(self._missing(row) for row in undecided_rows(self.parts))
            text += (
                f'<section class="callout undecided" aria-labelledby="undecided">'
                f'<h2 id="undecided">{safe(labels.undecided)}</h2>'
                f"<p>{safe(labels.undecided_intro)}</p>"
                f'<div class="wide" tabindex="0" role="group" aria-labelledby="undecided">'
                f"{_head(labels.what, labels.owner, labels.due, labels.where)}"
                f"{rows}</tbody></table></div></section>\n"
            )
        if document.revisions:
            rows = "".join(
                f'<tr><th scope="row">{safe(row.version)}</th><td>{safe(row.date)}</td>'
                f"<td>{safe(row.office)}</td><td>{safe(row.change)}</td></tr>"
                for row in document.revisions
            )
            text += (
                f'<section aria-labelledby="revisions"><h2 id="revisions">'
                f"{safe(labels.revisions)}</h2>"
                f"{_head(labels.version, labels.date, labels.office, labels.change)}"
                f"{rows}</tbody></table></section>\n"
            )
        return text

    def _missing(self, row: tuple[Inlines, ...]) -> str:
        what, *others = map(self.inlines, row)
        cells = "".join(f"<td>{cell}</td>" for cell in others)
        return f'<tr><th scope="row">{what}</th>{cells}</tr>'

    def _notes(self) -> str:
        comments = self.parts.comments
        if not comments:
            return ""
        rows = "".join(
            f'<li id="note{number}"><a href="#{anchor(key)}">{self._place(key, number)}</a> '
            f"<i>{safe(comment.author)}</i>: {safe(comment.text)}</li>\n"
            for number, (key, comment) in enumerate(comments, 1)
        )
        head = safe(self.words.notes)
        return (
            f'<section class="notes" aria-labelledby="notes"><h2 id="notes">{head}</h2>'
            f"<ol>\n{rows}</ol></section>\n"
        )

    def _place(self, key: str, number: int) -> str:
        label = self.parts.labels[key]
        return safe(refer(label, self.words)) if label.path else f"{number}"

    def _footer(self) -> str:
        meta = self.parts.document.meta
        return f"<footer><p>{safe(meta.status)} · {safe(self.parts.footer)}</p></footer>\n"


def _head(*titles: str) -> str:
    cells = "".join(f'<th scope="col">{safe(title)}</th>' for title in titles)
    return f"<table><thead><tr>{cells}</tr></thead><tbody>"
