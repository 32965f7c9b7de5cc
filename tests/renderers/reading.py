"""Read the words of rendered files with programs that know nothing of the renderers.

White space is compared after every run of it became one space; a no-break space counts as space.
In a PDF lines end anywhere and a word over fifty letters is broken, so there white space, the
zero-width space and the signs that steer text direction are left out on both sides.
"""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET

from markdown_it import MarkdownIt
from markdown_it.token import Token

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STEERING = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def normal(text: str) -> str:
    """Give ``text`` with runs of white space as one space."""
    return " ".join(text.split())


def solid(text: str) -> str:
    """Give ``text`` without white space and steering signs."""
    return _STEERING.sub("", "".join(text.split()))


def html_words(data: bytes) -> str:
    """Give the words that a browser would show."""

    class Reader(HTMLParser):
        words: list[str]

        def handle_data(self, data: str) -> None:
            self.words.append(data)

    reader = Reader()
    reader.words = []
    reader.feed(data.decode())
    return normal("".join(reader.words))


def markdown_words(data: bytes) -> str:
    """Give the words that a Markdown reader would show."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return normal(" ".join(_token_words(token) for token in parser.parse(data.decode())))


def _token_words(token: Token) -> str:
    if token.type in {"text", "code_inline", "code_block", "fence"}:
        return token.content
    if token.type in {"softbreak", "hardbreak"}:
        return " "
    if token.children:
        return "".join(map(_token_words, token.children))
    return ""


def docx_words(data: bytes) -> str:
    """Give the words of a Word file: body, header, footer and comments."""
    words: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in ("header1", "document", "comments", "footer1"):
            content = archive.read(f"word/{name}.xml")
            root = ET.fromstring(content)  # noqa: S314 - our own file
            for element in root.iter():
                if element.tag == f"{_W}t":
                    words.append(element.text or "")
                elif element.tag in {f"{_W}p", f"{_W}br", f"{_W}tab"}:
                    words.append(" ")
    return normal("".join(words))


def pdf_words(data: bytes) -> str:
    """Give the words of a PDF in the order in which they are drawn, without white space.

    Right-to-left words are spelled right; a row of them is drawn from its last word to its first.
    """
    return _poppler(data, "-raw")


def pdf_read_aloud(data: bytes) -> str:
    """Give the words of a PDF in the order that poppler takes for reading."""
    return _poppler(data)


def _poppler(data: bytes, *options: str) -> str:
    with TemporaryDirectory() as folder:
        path = Path(folder, "file.pdf")
        path.write_bytes(data)
        said = subprocess.run(
            ["pdftotext", *options, "-enc", "UTF-8", str(path), "-"],
            check=True,
            capture_output=True,
        )
    return solid(said.stdout.decode())
