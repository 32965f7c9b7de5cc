"""Read an HTML file that the kit wrote: what each clause says now."""

from __future__ import annotations

from html.parser import HTMLParser

from kit.doctree.text import fingerprint, normalize

_VOID = {"br", "col", "img", "meta", "hr", "input", "link"}
_APART = {"p", "li", "td", "th", "caption", "figcaption", "dt", "dd", "div", "section", "br"}
_NUMBER = "n"
_NOT_WORDS = {"noted", "signatures"}


def edited(data: bytes) -> tuple[str, ...]:
    """Give the keys of the clauses and sections whose words are not those the kit wrote."""
    reader = _Reader()
    reader.feed(data.decode("utf-8", errors="replace"))
    reader.close()
    return tuple(
        key for key, digest in reader.digests.items() if fingerprint(reader.text(key)) != digest
    )


class _Reader(HTMLParser):
    """Gathers words under the innermost keyed element."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.digests: dict[str, str] = {}
        self._words: dict[str, list[str]] = {}
        self._open: list[tuple[str, str, bool]] = [("", "", False)]

    def text(self, key: str) -> str:
        """Give the normalized words of a keyed element."""
        return normalize("".join(self._words[key]))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        _, key, silent = self._open[-1]
        about = {name: value or "" for name, value in attrs}
        kinds = set(about.get("class", "").split())
        if "data-sha256" in about:
            key = about["data-key"]
            self.digests[key] = about["data-sha256"]
            self._words[key] = []
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
            self._words[key].append(text)
