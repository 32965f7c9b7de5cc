"""Put names and text of a plan into SQL so that they stay names and text."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

_LONGEST_NAME = 63
_TAG = 8


def identifier(name: str) -> str:
    """Give a quoted identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str | None) -> str:
    """Give a quoted string, or null; the scripts switch backslash escapes off."""
    return "null" if text is None else "'" + text.replace("'", "''") + "'"


def literals(texts: Iterable[str]) -> str:
    """Give quoted strings with commas between them."""
    return ", ".join(literal(text) for text in texts)


def array(texts: Iterable[str]) -> str:
    """Give an array of text."""
    return f"array[{literals(texts)}]::text[]"


def partner_role(partner: str) -> str:
    """Give the database role of a partner.

    The prefix keeps it apart from the register's own roles; a long id is cut and marked, so
    that two ids never meet in one name.
    """
    return fitted("lead_p_" + partner.replace("-", "_"))


def fitted(name: str) -> str:
    """Give a name that PostgreSQL keeps whole."""
    if len(name.encode()) <= _LONGEST_NAME:
        return name
    tag = sha256(name.encode()).hexdigest()[:_TAG]
    return f"{name[: _LONGEST_NAME - _TAG - 1]}_{tag}"
