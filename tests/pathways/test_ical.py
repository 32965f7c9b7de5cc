"""Calendar files follow RFC 5545 and give back what was put in."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kit.pathways.ical import Event, calendar

AS_OF = date(2026, 11, 2)


def lines(content: bytes) -> list[str]:
    """Give the unfolded lines."""
    text = content.decode()
    assert text.endswith("\r\n")
    return re.sub(r"\r\n ", "", text).rstrip("\r\n").split("\r\n")


def unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: {"n": "\n"}.get(found[1], found[1]), text)


def test_a_day_is_one_day_and_a_phase_ends_after_its_last() -> None:
    events = (
        Event("a@x", "Signed", date(2027, 1, 15), note="Falls to us.", kind="milestone"),
        Event("b@x", "Start", date(2027, 3, 1), date(2027, 8, 31)),
    )
    found = lines(calendar("Harlow", events, AS_OF))
    assert found[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    assert found.count("BEGIN:VEVENT") == found.count("END:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20270115" in found
    assert "DTEND;VALUE=DATE:20270116" in found
    assert "DTEND;VALUE=DATE:20270901" in found
    assert found.count("DTSTAMP:20261102T000000Z") == 2
    assert found.count("DESCRIPTION:Falls to us.") == 1
    assert found.count("CATEGORIES:milestone") == 1


@given(text=st.text(alphabet=st.sampled_from("ab;,:\\\n\u00f1\u02b7\U0001f600 "), max_size=200))
def test_any_text_comes_back_and_no_line_is_too_long(text: str) -> None:
    content = calendar("x", (Event("a@x", text, AS_OF),), AS_OF)
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    (found,) = (line for line in lines(content) if line.startswith("SUMMARY:"))
    assert unescaped(found.removeprefix("SUMMARY:")) == text


def test_signs_that_no_calendar_shows_are_left_out() -> None:
    content = calendar("x", (Event("a@x", "a\r\x00b", AS_OF),), AS_OF)
    assert b"SUMMARY:ab\r\n" in content
