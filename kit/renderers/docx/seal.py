"""The seal of a Word file: a hash over all its parts, which any later save breaks.

It shows that a file is as it was built. It is no signature: whoever means to deceive can make a new
one, so proof needs the plan.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

BLANK = "0" * 64
"""Stands where the seal goes while it is computed."""

_IDENTITY = re.compile(r"customXml/item\d+\.xml")
_SEAL = re.compile(rb' seal="([0-9a-f]{64})"')


def seal(parts: Mapping[str, str | bytes]) -> str:
    """Give the seal of a file whose identity part carries a blank one."""
    total = hashlib.sha256()
    for name in sorted(parts):
        content = parts[name]
        data = content.encode() if isinstance(content, str) else content
        total.update(f"{name} {len(data)} ".encode())
        total.update(data)
    return total.hexdigest()


def sealed(parts: Mapping[str, bytes]) -> bool:
    """Tell whether the parts of a file are those that its seal was made for."""
    for name in filter(_IDENTITY.fullmatch, parts):
        found = _SEAL.search(parts[name])
        if found:
            blank = _SEAL.sub(f' seal="{BLANK}"'.encode(), parts[name], count=1)
            return seal({**parts, name: blank}) == found[1].decode()
    return False
