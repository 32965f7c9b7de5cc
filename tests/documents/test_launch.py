"""The days of a plan go with it as a calendar file."""

from __future__ import annotations

from kit.documents.launch import calendar
from tests.documents.plans import example, plan_with


def test_the_calendar_holds_milestones_phases_and_first_reports() -> None:
    found = calendar(example("harlow"))
    assert found is not None
    assert (found.path, found.media_type) == ("launch.ics", "text/calendar")
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
