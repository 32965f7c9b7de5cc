"""Name pages in the browser's title bar and in the search by their first heading.

The site's builder looks for it in the first line only, where these pages have the way up.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace

from kit.core import Artifact

_HEAD = re.compile(r"^# (.+?)(?: \{ #[\w-]+ \})?$", re.MULTILINE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]#!>])")
_FRONT = "---\n"


def titled(page: Artifact) -> Artifact:
    """Give a page that says its title; anything else as it is."""
    text = page.content.decode() if page.path.endswith(".md") else ""
    head = _HEAD.search(text)
    if head is None:
        return page
    line = f"title: {json.dumps(_plain(head[1]), ensure_ascii=False)}\n"
    rest = text.removeprefix(_FRONT) if text.startswith(_FRONT) else f"{_FRONT}\n{text}"
    return replace(page, content=f"{_FRONT}{line}{rest}".encode())


def _plain(head: str) -> str:
    """Give a heading's words without their marks."""
    return html.unescape(_ESCAPED.sub(r"\1", head)).replace("`", "").strip()
