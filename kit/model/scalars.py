"""Turn the text that an author typed into values, refusing what only looks right."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

_YES = {"yes", "true"}
_NO = {"no", "false"}
_WHOLE = re.compile(r"\d{1,12}", re.ASCII)
_DECIMAL = re.compile(r"\d{1,12}(\.\d{1,6})?", re.ASCII)
_MONEY = re.compile(r"\$?(\d{1,3}(,\d{3})+|\d{1,12})(\.\d{2})?", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(r"([01]?\d|2[0-3]):[0-5]\d|24:00", re.ASCII)


def _fault(kind: str, message: str) -> PydanticCustomError:
    return PydanticCustomError(kind, message)


def _typed(value: object) -> str:
    """Give the author's text; refuse lists and mappings in a scalar's place."""
    if isinstance(value, str):
        return value.strip()
    raise _fault("one_value", "one value is expected here, not a list or a group")


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    word = _typed(value).lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise _fault("flag", "write yes or no")


def _count(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = _typed(value)
    if not _WHOLE.fullmatch(text):
        raise _fault("count", "write a whole number in digits, such as 12")
    return int(text)


def _number(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    text = _typed(value)
    if not _DECIMAL.fullmatch(text):
        raise _fault("number", "write a number in digits, such as 0.5 or 12")
    return Decimal(text)


def _percent(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    number = _number(_typed(value).removesuffix("%").rstrip())
    if number > 100:  # noqa: PLR2004 - a share of a whole
        raise _fault("percent", "write a share between 0% and 100%")
    return number


def _money(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    text = _typed(value)
    if not _MONEY.fullmatch(text):
        raise _fault("money", "write dollars in digits, such as 125000 or $125,000.50")
    return Decimal(text.lstrip("$").replace(",", ""))


def _day(value: object) -> date:
    if isinstance(value, date):
        return value
    text = _typed(value)
    if not _DAY.fullmatch(text):
        raise _fault("day", "write a date as year-month-day, such as 2027-03-01")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _fault("day", "that date does not exist in the calendar") from None


def _time(value: object) -> str:
    text = _typed(value)
    if not _TIME.fullmatch(text):
        raise _fault("time", "write a time of day on the 24-hour clock, such as 22:00")
    return text.zfill(5)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _fault("one_value", "text is expected here, not a list or a group")
    if not value.strip():
        raise _fault("empty_text", "the text is empty; leave the key out while it is undecided")
    return value


_ANY_SCALAR = {"type": ["string", "number", "boolean", "integer"]}

Text: TypeAlias = Annotated[str, BeforeValidator(_text), WithJsonSchema(_ANY_SCALAR)]
"""Text of at least one visible character, kept exactly as typed."""
Slug: TypeAlias = Annotated[
    str,
    BeforeValidator(_text),
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64),
]
"""A short name of small letters, digits and single hyphens; other entries refer to it."""
Flag: TypeAlias = Annotated[
    bool,
    BeforeValidator(_flag),
    WithJsonSchema(
        {"anyOf": [{"type": "boolean"}, {"enum": ["yes", "no", "Yes", "No", "YES", "NO"]}]}
    ),
]
Count: TypeAlias = Annotated[
    int,
    BeforeValidator(_count),
    WithJsonSchema(
        {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": r"^\d{1,12}$"}]}
    ),
]
Number: TypeAlias = Annotated[
    Decimal,
    BeforeValidator(_number),
    WithJsonSchema({"type": ["number", "string"], "minimum": 0, "pattern": r"^\d"}),
]
Percent: TypeAlias = Annotated[
    Decimal,
    BeforeValidator(_percent),
    WithJsonSchema({"type": ["number", "string"], "minimum": 0, "maximum": 100}),
]
"""A share of a whole, in percent from 0 to 100."""
Money: TypeAlias = Annotated[
    Decimal,
    BeforeValidator(_money),
    WithJsonSchema({"type": ["number", "string"], "minimum": 0, "pattern": r"^\$?\d"}),
]
"""US dollars."""
Day: TypeAlias = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
]
TimeOfDay: TypeAlias = Annotated[str, BeforeValidator(_time), WithJsonSchema(_ANY_SCALAR)]
"""``HH:MM`` on the 24-hour clock; 24:00 is the end of the day."""


class Word(str, Enum):
    """A closed list of words; the values are spelled as authors type them."""

    def __str__(self) -> str:
        return str(self.value)

    @property
    def words(self) -> str:
        """The value as written in a sentence."""
        return str(self.value).replace("_", " ")


def listed(value: Any) -> Any:  # noqa: ANN401 - any tree of the reader passes through
    """Read ``none`` as a decided empty list and a single value as a list of one."""
    if isinstance(value, str):
        return () if value.strip().lower() == "none" else (value,)
    if isinstance(value, dict):
        return (value,)
    return value
