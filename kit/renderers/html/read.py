"""Read an HTML file that the kit wrote: what it says of itself, and what each clause says now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from kit.core import KitError
from kit.doctree.text import fingerprint, normalize
from kit.renderers.html import seal

_VOID = {"br", "col", "img", "meta", "hr", "input", "link"}
_APART = {"p", "li", "td", "th", "caption", "figcaption", "dt", "dd", "div", "section", "br"}
_NUMBER = "n"
_NOT_WORDS = {"noted", "signatures"}
_LIMIT = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ReturnedPage:
    """An HTML file of the kit.

    Attributes:
        claims: What its head says of its making, by name.
        texts: The words of each clause and section now, by key.
        digests: The fingerprints of those words when it was built.
        sealed: Whether not one byte has changed since.
    """

    claims: Mapping[str, str]
    texts: Mapping[str, str]
    digests: Mapping[str, str]
    sealed: bool

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
    reader.close()
    if not reader.digests or "program-hash" not in reader.claims:
        raise KitError(
            "This page was not written by the kit, or its marks were removed.",
            "Ask for the file as it was sent out.",
        )
    texts = {key: normalize("".join(words)) for key, words in reader.words.items()}
    return ReturnedPage(reader.claims, texts, reader.digests, seal.sealed(data))


class _Reader(HTMLParser):
    """Gathers words under the innermost keyed element, and the names in the head."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.claims: dict[str, str] = {}
        self.digests: dict[str, str] = {}
        self.words: dict[str, list[str]] = {}
        self._open: list[tuple[str, str, bool]] = [("", "", False)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        _, key, silent = self._open[-1]
        about = {name: value or "" for name, value in attrs}
        kinds = set(about.get("class", "").split())
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

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and whatever was left open in it."""
        while len(self._open) > 1:
            name, key, _ = self._open.pop()
            if name in _APART:
                self._take(key, " ")
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        """Take words."""
        _, key, silent = self._open[-1]
        if not silent:
            self._take(key, data)

    def _take(self, key: str, text: str) -> None:
        if key:
            self.words[key].append(text)
