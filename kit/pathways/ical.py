"""Write days into a calendar file that every calendar program reads (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_OCTETS = 75
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True, slots=True)
class Event:
    """Something on one day or on several.

    Attributes:
        uid: Name that stays the same from version to version, unique in the world.
        title: What it is.
        first: First day.
        last: Last day; the first when None.
        note: More about it, or empty.
        kind: Word by which calendars may sort it, or empty.
    """

    uid: str
    title: str
    first: date
    last: date | None = None
    note: str = ""
    kind: str = ""


def calendar(name: str, events: Iterable[Event], as_of: date) -> bytes:
    """Give a calendar file; the same events always give the same bytes.

    Args:
        name: Name of the calendar.
        events: What happens, in any order.
        as_of: Day that the file speaks from; it stands in place of the time of writing.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//LEAD kit//Calendar//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(name)}",
        *(line for event in events for line in _event(event, as_of)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _event(event: Event, as_of: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"DTSTAMP:{_day(as_of)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(event.first)}"
    last = max(event.first, event.last or event.first)
    if last < date.max:
        yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"
    yield f"SUMMARY:{_text(event.title)}"
    if event.note:
        yield f"DESCRIPTION:{_text(event.note)}"
    if event.kind:
        yield f"CATEGORIES:{_text(event.kind)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(text: str) -> str:
    """Give text as the format wants it, without signs that no calendar shows."""
    lines = ("".join(filter(str.isprintable, line.expandtabs(1))) for line in text.split("\n"))
    return "\n".join(lines).translate(_ESCAPED)


def _folded(line: str) -> Iterator[str]:
    """Break a line into pieces of at most 75 octets, never within a character."""
    piece, used = "", 0
    for char in line:
        octets = len(char.encode())
        if used + octets > _OCTETS:
            yield piece
            piece, used = " ", 1
        piece += char
        used += octets
    yield piece
