"""The seal of an HTML file: a hash over the whole of it, in its head.

It shows that a file is as it was built. It is no signature: whoever means to deceive can make a new
one, so proof needs the plan.
"""

from __future__ import annotations

import hashlib
import re

BLANK = "0" * 64
"""Stands where the seal goes while it is computed."""

_MARK = re.compile(rb'<meta name="seal" content="([0-9a-f]{64})">')


def seal(data: bytes) -> bytes:
    """Give the file with its seal in place of the blank one."""
    found = _MARK.search(data)
    return _filled(data, found, _digest(data, found)) if found else data


def sealed(data: bytes) -> bool:
    """Tell whether a file is as it was built."""
    found = _MARK.search(data)
    return found is not None and found[1] == _digest(data, found)


def _digest(data: bytes, found: re.Match[bytes]) -> bytes:
    return hashlib.sha256(_filled(data, found, BLANK.encode())).hexdigest().encode()


def _filled(data: bytes, found: re.Match[bytes], digest: bytes) -> bytes:
    return data[: found.start(1)] + digest + data[found.end(1) :]
