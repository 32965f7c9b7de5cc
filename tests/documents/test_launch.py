"""The days of a plan go with it as a calendar file."""

from __future__ import annotations

import re
from datetime import date
from typing import cast

import icalendar

from kit.core import Artifact
from kit.documents.launch import calendar
from kit.review.package import Wanted, artifacts
from tests.documents.plans import example, plan_with

HOSTILE = "Sign; now, \\n\nBEGIN:VEVENT\nX: \u02b7\u0259 \U0001f600 " + "long " * 40 + "end"
NEEDED = ("UID", "DTSTAMP", "DTSTART", "SUMMARY")


def read(found: Artifact | None) -> icalendar.Calendar:
    """Read a file as a calendar program does; it must take every line."""
    assert found is not None
    read = icalendar.Calendar.from_ical(found.content)
    assert isinstance(read, icalendar.Calendar)
    assert not read.errors
    assert all(not event.errors for event in read.walk("VEVENT"))
    return read


def day(event: icalendar.Component, name: str) -> date:
    return cast("date", event.decoded(name))


def test_the_calendar_holds_milestones_phases_and_first_reports() -> None:
    found = calendar(example("harlow"))
    assert found is not None
    assert (found.path, found.media_type) == ("launch-timeline/launch.ics", "text/calendar")
    text = found.content.decode()
    assert text.count("BEGIN:VEVENT") == 26 + 4 + 4
    assert "SUMMARY:First referral" in text
    assert "DTSTART;VALUE=DATE:20270301" in text
    assert "Falls to Civic Bridge." in text
    assert "UID:report-quarterly@harlow-lead" in text


def test_each_event_has_a_name_of_its_own() -> None:
    found = calendar(example("harlow"))
    assert found is not None
    names = [line for line in found.content.decode().split("\r\n") if line.startswith("UID:")]
    assert len(names) == len(set(names)) == 34


def test_the_calendar_is_the_same_each_time() -> None:
    assert calendar(example("harlow")) == calendar(example("harlow"))


def test_a_plan_without_days_has_no_calendar() -> None:
    assert calendar(plan_with()) is None


def test_a_calendar_program_reads_every_day() -> None:
    found = read(calendar(example("harlow")))
    assert found["VERSION"] == "2.0"
    assert found["PRODID"]
    events = found.walk("VEVENT")
    assert len(events) == 34
    for event in events:
        assert all(event.get(name) is not None for name in NEEDED)
        assert type(day(event, "DTSTART")) is date
        assert day(event, "DTEND") > day(event, "DTSTART")


def test_text_cannot_break_out_of_its_line() -> None:
    milestones = [{"id": "a", "title": HOSTILE, "on": "2027-01-15", "owner": "x"}]
    found = calendar(plan_with(timeline={"milestones": milestones}, plan=_titled(HOSTILE)))
    (event,) = read(found).walk("VEVENT")
    assert re.sub(r"\s+", " ", str(event["SUMMARY"])) == re.sub(r"\s+", " ", HOSTILE)
    assert found is not None
    for line in found.content.split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line


def _titled(title: str) -> dict[str, str]:
    return {
        "id": "bare",
        "title": title,
        "version": "0.1",
        "kind": "program",
        "stage": "drafting",
        "edition": "toolkit-2023-07-01",
        "as_of": "2026-11-02",
    }


def test_odd_days_make_a_file_that_still_reads() -> None:
    phases = [
        {"id": "back", "name": "Backward", "starts_on": "2027-05-01", "ends_on": "2027-04-01"},
        {"id": "end", "name": "End of days", "starts_on": "9999-12-31"},
    ]
    back, end = read(calendar(plan_with(timeline={"phases": phases}))).walk("VEVENT")
    assert day(back, "DTEND") == date(2027, 5, 2)
    assert day(end, "DTSTART") == date.max
    assert "DTEND" not in end


def test_the_package_holds_the_calendar_beside_the_timeline() -> None:
    plan = example("harlow")
    wanted = Wanted(only=("launch-timeline",), formats=("markdown",))
    files = {file.path: file.content for file in artifacts(plan, wanted)}
    found = calendar(plan)
    assert found is not None
    assert files["launch-timeline/launch.ics"] == found.content
    assert b"launch-timeline/launch.ics" in files["README.md"]


def test_a_plan_without_days_has_no_calendar_in_its_package() -> None:
    wanted = Wanted(only=("launch-timeline",), formats=("markdown",))
    paths = [file.path for file in artifacts(plan_with(), wanted)]
    assert "launch-timeline/launch-timeline.md" in paths
    assert not [path for path in paths if path.endswith(".ics")]
