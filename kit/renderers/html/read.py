"""Read an HTML file that the kit wrote: what it says of itself, and what each clause says now."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from kit.core import KitError
from kit.doctree.text import fingerprint, normalize
from kit.renderers.html import seal

_VOID = {"br", "col", "img", "meta", "hr", "input", "link"}
_APART = {"p", "li", "td", "th", "caption", "figcaption", "dt", "dd", "div", "section", "br"}
_NUMBER = "n"
_NOT_WORDS = {"noted", "signatures"}
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)(?P<about>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+)>"
    r"|<!--(?:[^-<]|-(?!->))*+-->"
    r"|<![^<>]*>"
)
_ATTRIBUTE = re.compile(r"(?<![\w-])([a-zA-Z][\w-]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_DEEPEST = 40
_LIMIT = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ReturnedPage:
    """An HTML file of the kit.

    Attributes:
        claims: What its head says of its making, by name.
        texts: The words of each clause and section now, by key.
        digests: The fingerprints of those words when it was built.
        sealed: Whether not one byte has changed since.
        title: The document's title, as the page's head gives it.
        around: All else that a browser shows or obeys: every tag and the words outside of clauses.
    """

    claims: Mapping[str, str]
    texts: Mapping[str, str]
    digests: Mapping[str, str]
    sealed: bool
    title: str = ""
    around: str = ""

    @property
    def edited(self) -> tuple[str, ...]:
        """Keys of the clauses and sections whose words are not those the kit wrote."""
        return tuple(
            key for key, was in self.digests.items() if fingerprint(self.texts[key]) != was
        )


def read(data: bytes) -> ReturnedPage:
    """Give what an HTML file of the kit says now.

    Raises:
        KitError: If it is too large, or the kit did not write it.
    """
    if len(data) > _LIMIT:
        raise KitError("This page is larger than any agreement.")
    reader = _Reader()
    reader.feed(data.decode("utf-8", errors="replace"))
    if not reader.digests or "program-hash" not in reader.claims:
        raise KitError(
            "This page was not written by the kit, or its marks were removed.",
            "Ask for the file as it was sent out.",
        )
    texts = {key: normalize("".join(words)) for key, words in reader.words.items()}
    title, around = normalize("".join(reader.title)), normalize(" ".join(reader.around))
    return ReturnedPage(reader.claims, texts, reader.digests, seal.sealed(data), title, around)


class _Reader:
    """Gathers words under the innermost keyed element, and the names in the head.

    Tags are found in one pass, whatever a stranger may have written: nothing that opens with ``<``
    is looked at beyond the next one.
    """

    def __init__(self) -> None:
        self.claims: dict[str, str] = {}
        self.digests: dict[str, str] = {}
        self.words: dict[str, list[str]] = {}
        self.title: list[str] = []
        self.around: list[str] = []
        self._open: list[tuple[str, str, bool]] = [("", "", False)]

    def feed(self, text: str) -> None:
        """Take a whole page."""
        place = 0
        for tag in _TAG.finditer(text):
            self._said(text[place : tag.start()])
            place = tag.end()
            if tag["name"] and tag["end"]:
                self.around.append(f"</{tag['name'].lower()}>")
                self._end(tag["name"].lower())
            elif tag["name"]:
                self._start(tag["name"].lower(), tag["about"])
        self._said(text[place:])

    def _start(self, tag: str, written: str) -> None:
        _, key, silent = self._open[-1]
        about = {
            found[1].lower(): unescape(found[2] or found[3] or "")
            for found in _ATTRIBUTE.finditer(written)
        }
        kinds = set(about.get("class", "").split())
        if about.get("name") != "seal":
            self.around.append(f"<{tag} {normalize(written)}>")
        if tag == "html":
            self.claims["language"] = about.get("lang", "")[:2]
        if tag == "meta" and "name" in about:
            self.claims[about["name"]] = about.get("content", "")
        if "data-sha256" in about and "data-key" in about:
            key = about["data-key"]
            self.digests[key] = about["data-sha256"]
            self.words.setdefault(key, [])
        if tag in _APART:
            self._take(key, " ")
        if tag not in _VOID:
            silent = silent or _NUMBER in kinds or bool(kinds & _NOT_WORDS)
            self._open.append((tag, key, silent))

    def _end(self, tag: str) -> None:
        """Close an element, and whatever was left open in it; an end without a start is nothing."""
        if all(name != tag for name, _, _ in self._open[-_DEEPEST:]):
            return
        while len(self._open) > 1:
            name, key, _ = self._open.pop()
            if name in _APART:
                self._take(key, " ")
            if name == tag:
                return

    def _said(self, text: str) -> None:
        tag, key, silent = self._open[-1]
        if silent or not key:
            self.around.append(text)
        if tag == "title":
            self.title.append(unescape(text))
        if not silent and text:
            self._take(key, unescape(text))

    def _take(self, key: str, text: str) -> None:
        if key:
            self.words[key].append(text)
