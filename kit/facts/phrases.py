"""Word numbers, dates, durations, money and lists in English and Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal, cast

from kit.core import Stage
from kit.doctree import joining
from kit.doctree.nodes import Inlines, Item, ItemList, Text
from kit.model.amounts import Amount, Duration, Hours, Window
from kit.model.scalars import Word
from kit.source import load

_MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August",
        "September", "October", "November", "December",
    ),
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
        "septiembre", "octubre", "noviembre", "diciembre",
    ),
}  # fmt: skip
_UNITS = {
    "minute": ("minuto", "minutos"),
    "hour": ("hora", "horas"),
    "day": ("día", "días"),
    "business day": ("día hábil", "días hábiles"),
    "week": ("semana", "semanas"),
    "month": ("mes", "meses"),
    "year": ("año", "años"),
}
_AMOUNTS = {"grams": "gramos", "milligrams": "miligramos", "pills": "pastillas"}


def day(value: date, language: str) -> str:
    """Give a date as people write it: "March 1, 2027" or "1 de marzo de 2027"."""
    month = _MONTHS[language][value.month - 1]
    if language == "es":
        return f"{value.day} de {month} de {value.year}"
    return f"{month} {value.day}, {value.year}"


def month(value: date, language: str) -> str:
    """Give a month: "March 2027" or "marzo de 2027"."""
    name = _MONTHS[language][value.month - 1]
    return f"{name} de {value.year}" if language == "es" else f"{name} {value.year}"


def duration(value: Duration, language: str) -> str:
    """Give a length of time: "30 days" or "30 días"."""
    if language == "es":
        return f"{value.amount} {_UNITS[value.unit][value.amount != 1]}"
    return str(value)


def every(value: Duration, language: str) -> str:
    """Give a rhythm: "every 2 weeks", "every month", "cada mes"."""
    first = "cada" if language == "es" else "every"
    said = duration(value, language)
    return f"{first} {said.removeprefix('1 ') if value.amount == 1 else said}"


def amount(value: Amount, language: str) -> str:
    """Give a quantity: "6 grams" or "6 gramos"."""
    if language == "es":
        return f"{value.value.normalize():f} {_AMOUNTS.get(value.unit, value.unit)}"
    return str(value)


def money(value: Decimal) -> str:
    """Give dollars: "$125,000" or "$1,250.50"."""
    cents = value == value.to_integral_value()
    return f"${value:,.0f}" if cents else f"${value:,.2f}"


def dollars(cents: int) -> str:
    """Give cents as dollars, "$1,250.50", with a minus sign before what is missing."""
    sign = "\N{MINUS SIGN}" if cents < 0 else ""
    return f"{sign}{money(Decimal(abs(cents)) / 100)}"


def number(value: Decimal) -> str:
    """Give a number without needless zeros: "1,250" or "0.8"."""
    return f"{value.normalize():,f}"


def full_time(share: Decimal, language: str) -> str:
    """Give a share of a full-time post: "full time", "half time", "20% of full time"."""
    spanish = language == "es"
    if share > 1:
        return f"{number(share)} {'puestos de tiempo completo' if spanish else 'full-time posts'}"
    known = {"1": ("full time", "tiempo completo"), "0.5": ("half time", "medio tiempo")}
    words = known.get(number(share))
    if words is not None:
        return words[spanish]
    percent = f"{number(share * 100)}%"
    return f"{percent} {'de tiempo completo' if spanish else 'of full time'}"


_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
}


def hours(value: Hours, language: str) -> str:
    """Give opening hours: "Monday to Friday, 8:00 to 17:00"; "at all hours" when always open."""
    if value.always:
        return label(language, "always")
    return "; ".join(_window(window, language) for window in value.windows)


def _window(window: Window, language: str) -> str:
    names, to = _DAYS[language], "a" if language == "es" else "to"
    first, last = names[window.days[0]], names[window.days[-1]]
    days = first if first == last else f"{first} {to} {last}"
    if len(window.days) == len(names):
        days = label(language, "every_day")
    return f"{days}, {_clock(window.start)} {to} {_clock(window.until)}"


def _clock(minute: int) -> str:
    hour = minute // 60 % 24 if minute != 24 * 60 else 24
    return f"{hour}:{minute % 60:02d}"


_COMMA = re.compile(r"[,;]")
_LINK = re.compile(r" and | or | y | o ")
_DATE = re.compile(r"\w+ \d{1,2}, \d{4}")


def joined(
    parts: Iterable[str], language: str, word: Literal["and", "or"] = "and", *, apart: bool = False
) -> str:
    """Join with commas and a last word: "a, b, and c" or "a, b y c".

    Parts that hold commas are set apart by semicolons, and always when ``apart``; parts that hold
    an "and" of their own get a comma before the last word in both languages.
    """
    words = list(parts)
    if len(words) < 2:  # noqa: PLR2004 - a pair needs a word between
        return "".join(words)
    pair = len(words) == 2  # noqa: PLR2004 - a pair
    commas = any(_COMMA.search(_DATE.sub("", one) if pair else one) for one in words)
    mark = ";" if apart or commas else ","
    split = any(_LINK.search(one) or _COMMA.search(one) for one in words)
    many = split or apart or (language == "en" and not pair)
    link = _link(word, words[-1], language)
    return f"{f'{mark} '.join(words[:-1])}{mark if many else ''} {link} {words[-1]}"


def in_a_row(titles: Iterable[str], language: str) -> str:
    """Join titles into a phrase: "Theft, trespass, and selling sex"."""
    first, *others = titles
    return joined((first, *(lower(one) for one in others)), language)


def _link(word: str, following: str, language: str) -> str:
    if language == "en":
        return word
    return _and_es(following) if word == "and" else "o"


def label(language: str, name: str) -> str:
    """Give one of the few words that facts print themselves."""
    return _labels()["words"][name][language]


def lower(words: str) -> str:
    """Give words as they stand within a sentence; names and initials keep their capitals."""
    first, *rest = words.split(" ", 1)
    following = rest[0] if rest else ""
    if first[1:] != first[1:].lower() or following[:1].isupper():
        return words
    return words[:1].lower() + words[1:]


def plain(line: Inlines) -> str:
    """Give the words of a line, without its marks."""
    return "".join(node.text for node in line if isinstance(node, Text))


def listed(
    lines: Iterable[Inlines], kind: Literal["bullet", "number", "check"] = "bullet"
) -> ItemList:
    """Give lines as a list: capitals first, and stops at all ends as soon as one line has one."""
    shown = [joining.capital(line) for line in lines]
    if any(isinstance(line[-1], Text) and joining.closed(line[-1].text) for line in shown if line):
        shown = [joining.stopped(line) for line in shown]
    return ItemList(tuple(Item(line) for line in shown), kind)


def _and_es(following: str) -> str:
    start = following.lower()
    return "e" if start.startswith(("i", "hi", "í")) and not start.startswith("hie") else "y"


@cache
def _labels() -> dict[str, dict[str, dict[str, str]]]:
    path = Path(__file__).with_name("labels.yaml")
    tree = load(path.read_text(encoding="utf-8"), path.name)
    return cast("dict[str, dict[str, dict[str, str]]]", tree)


def own_label(field: str, value: str, language: str) -> str | None:
    """Give the words that documents prefer for a value of one field, or None."""
    known = _labels().get(field, {}).get(value)
    return known[language] if known else None


def word(value: Word | Stage, language: str) -> str:
    """Give a closed-list word as a noun phrase or clause in a language."""
    group = "stage" if isinstance(value, Stage) else type(value).__name__
    return own_label(group, value.value, language) or value.words
