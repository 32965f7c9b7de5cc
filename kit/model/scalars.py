"""Turn the text that an author typed into values, refusing what only looks right."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, TypeAlias

from pydantic_core import PydanticCustomError

_YES = {"yes", "true"}
_NO = {"no", "false"}
_WHOLE = re.compile(r"\d{1,3}(,\d{3})+|\d{1,12}", re.ASCII)
_DECIMAL = re.compile(r"(\d{1,3}(,\d{3})+|\d{1,12})(\.\d{1,6})?", re.ASCII)
_MONEY = re.compile(r"\$?(\d{1,3}(,\d{3})+|\d{1,12})(\.\d{2})?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_LONGEST_SLUG = 64


@dataclass(frozen=True, slots=True, eq=False)
class Reads:
    """Says how one kind of plain value is read from text.

    Attributes:
        kind: Name of the kind, which is also the name of its fault.
        read: Gives the value, or raises a fault.
        typed: JSON Schema of what a typed reader makes of the same text.
    """

    kind: str
    read: Callable[[object], object]
    typed: Mapping[str, Any]


def fault(kind: str) -> PydanticCustomError:
    """Give the fault of a value that is no such kind; the parser puts it into words."""
    return PydanticCustomError(kind, "unreadable")


def typed(value: object, kind: str) -> str:
    """Give the author's text; refuse lists, groups and blanks in a value's place."""
    if isinstance(value, str) and (text := value.strip()):
        return text
    raise fault(kind)


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    word = typed(value, "flag").lower()
    if word in _YES or word in _NO:
        return word in _YES
    raise fault("flag")


def _count(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = typed(value, "count")
    if not _WHOLE.fullmatch(text):
        raise fault("count")
    return int(text.replace(",", ""))


def _number(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    text = typed(value, "number")
    if not _DECIMAL.fullmatch(text):
        raise fault("number")
    return Decimal(text.replace(",", ""))


def _percent(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    text = typed(value, "percent").removesuffix("%").rstrip()
    if not _DECIMAL.fullmatch(text) or "," in text or Decimal(text) > 100:  # noqa: PLR2004
        raise fault("percent")
    return Decimal(text)


def _money(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    text = typed(value, "money")
    if not _MONEY.fullmatch(text):
        raise fault("money")
    return Decimal(text.lstrip("$").replace(",", ""))


def _day(value: object) -> date:
    if isinstance(value, date):
        return value
    text = typed(value, "day")
    if not _DAY.fullmatch(text):
        raise fault("day")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise fault("day") from None


def _text(value: object) -> str:
    typed(value, "text")
    return str(value)


def _slug(value: object) -> str:
    if isinstance(value, str) and len(value) <= _LONGEST_SLUG and _SLUG.fullmatch(value):
        return value
    raise fault("slug")


_ANY = {"type": ["string", "number", "boolean"], "minLength": 1}
_NUMERAL = {"type": "number", "minimum": 0}


def _like(pattern: str) -> dict[str, Any]:
    """Give the schema of text of one form, with space around it."""
    return {"type": "string", "pattern": rf"^\s*({pattern})\s*$"}


_GROUPED = "[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,12}"
_FLAG = "[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]"

Text: TypeAlias = Annotated[str, Reads("text", _text, _ANY)]
"""Text of at least one visible character, kept exactly as typed."""
Slug: TypeAlias = Annotated[
    str,
    Reads(
        "slug",
        _slug,
        {
            "type": ["string", "number", "boolean"],
            "pattern": f"^{_SLUG.pattern}$",
            "maxLength": _LONGEST_SLUG,
        },
    ),
]
"""A short name of small letters, digits and single hyphens; other entries refer to it."""
Flag: TypeAlias = Annotated[
    bool, Reads("flag", _flag, {"anyOf": [{"type": "boolean"}, _like(_FLAG)]})
]
Count: TypeAlias = Annotated[
    int,
    Reads("count", _count, {"anyOf": [{"type": "integer", "minimum": 0}, _like(_GROUPED)]}),
]
Number: TypeAlias = Annotated[
    Decimal,
    Reads("number", _number, {"anyOf": [_NUMERAL, _like(rf"({_GROUPED})(\.[0-9]{{1,6}})?")]}),
]
Percent: TypeAlias = Annotated[
    Decimal,
    Reads(
        "percent",
        _percent,
        {"anyOf": [{**_NUMERAL, "maximum": 100}, _like(r"[0-9]{1,12}(\.[0-9]{1,6})?\s*%?")]},
    ),
]
"""A share of a whole, in percent from 0 to 100."""
Money: TypeAlias = Annotated[
    Decimal,
    Reads("money", _money, {"anyOf": [_NUMERAL, _like(rf"\$?({_GROUPED})(\.[0-9]{{2}})?")]}),
]
"""US dollars."""
Day: TypeAlias = Annotated[date, Reads("day", _day, _like("[0-9]{4}-[0-9]{2}-[0-9]{2}"))]


class Word(StrEnum):
    """A closed list of words; the values are spelled as authors type them."""

    @property
    def words(self) -> str:
        """The value as written in a sentence."""
        return self.value.replace("_", " ")


def listed(value: Any) -> Any:  # noqa: ANN401 - any tree of the reader passes through
    """Read ``none`` as a decided empty list and a single value as a list of one."""
    if isinstance(value, str):
        return () if value.strip().lower() == "none" else (value,)
    if isinstance(value, dict):
        return (value,)
    return value
