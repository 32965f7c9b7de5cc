"""Stable names for inputs and questions, fit for SQL columns and form fields."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2s

_OTHER = re.compile(r"[^a-z0-9]+")
_ASCII_SIGNS = re.compile(r"[^a-z0-9\x80-\U0010ffff]+")
_LONGEST = 40


def name(*parts: object) -> str:
    """Join parts into a name of small ASCII letters, digits and underscores.

    Text that would lose letters, or is long, ends in six digits of its own hash, so that two
    different texts never share a name; case, spaces and punctuation don't count.
    """
    return _name(" ".join(str(part) for part in parts if str(part)))


@lru_cache(maxsize=4096)
def _name(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    plain = _OTHER.sub("_", folded.encode("ascii", "ignore").decode()).strip("_")
    lost = any(letter.isalnum() and not letter.isascii() for letter in folded)
    if not lost and len(plain) <= _LONGEST:
        return plain
    mark = blake2s(_ASCII_SIGNS.sub(" ", folded).encode(), digest_size=3).hexdigest()
    return f"{plain[: _LONGEST - 7].strip('_')}_{mark}".lstrip("_")
