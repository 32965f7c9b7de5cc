"""The line of time is sound, steady and legible, whatever the days."""

from __future__ import annotations

from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.pathways.diagram import TALLEST, WIDEST
from kit.pathways.gantt import Bar, Gantt, Words, drawn, ordered, pictures

SVG = "{http://www.w3.org/2000/svg}"
WORDS = Words(
    ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "phase", "done", "open", "first referral",
)  # fmt: skip
LAUNCH = date(2027, 3, 1)


def bar(name: str, starts: date, *after: str, done: bool = False) -> Bar:
    return Bar(name, f"Row {name}", "soon", "soon", starts, done=done, after=after)


def phase(name: str, starts: date, ends: date | None) -> Bar:
    return Bar(name, f"Phase {name}", "soon", "soon", starts, ends, phase=True)


ROWS = (
    bar("b", date(2027, 2, 1), "a"),
    bar("a", date(2026, 12, 15), done=True),
    bar("go", LAUNCH, "a", "b"),
    phase("p", date(2026, 11, 1), None),
)


def chart(bars: tuple[Bar, ...], launch: date | None = LAUNCH) -> Gantt:
    return Gantt("line-1", "Timeline <1>", 'All & "more"', ordered(bars), WORDS, launch)


def test_the_chart_names_itself_for_those_who_listen() -> None:
    root = ET.fromstring(drawn(chart(ROWS)).svg)  # noqa: S314 - our own text
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert desc is not None
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert (title.text, desc.text) == ("Timeline <1>", 'All & "more"')


def test_phases_stand_first_and_rows_by_day() -> None:
    assert [one.id for one in ordered(ROWS)] == ["p", "a", "b", "go"]


def test_done_marks_are_filled_and_every_wait_has_a_line() -> None:
    svg = drawn(chart(ROWS)).svg
    filled = 'fill="#1a1a1a" stroke="#1a1a1a"'
    assert svg.count(filled) == 2
    assert svg.count('stroke="#6b6b6b"') == 6
    assert "first referral" in svg


def test_milestones_on_nearly_the_same_day_are_joined_by_one_line() -> None:
    rows = (bar("a", LAUNCH), bar("b", LAUNCH + timedelta(days=1), "a"), bar("c", date(2028, 1, 1)))
    assert drawn(chart(rows, None)).svg.count('stroke="#6b6b6b"') == 1


def test_a_milestone_set_before_the_one_it_waits_for_is_drawn_all_the_same() -> None:
    rows = (bar("late", date(2027, 6, 1)), bar("early", date(2027, 1, 1), "late"))
    assert "Row early" in drawn(chart(rows, None)).svg


@pytest.mark.parametrize(("years", "names"), [(1, 12), (3, 4), (8, 1)])
def test_long_charts_name_fewer_months(years: int, names: int) -> None:
    rows = (bar("a", date(2027, 1, 1)), bar("b", date(2026 + years, 12, 20)))
    svg = drawn(chart(rows, None)).svg
    shown = {name for name in WORDS.months if f">{name}<" in svg}
    assert len(shown) == names


def test_nothing_to_draw_is_our_own_fault() -> None:
    with pytest.raises(ValueError, match="needs a day"):
        drawn(chart(()))


def test_few_rows_stay_together_and_many_part_at_the_launch() -> None:
    assert len(pictures(ROWS, LAUNCH)) == 1
    many = (
        *ROWS,
        phase("q", LAUNCH, date(2028, 3, 1)),
        *(bar(f"m{at}", date(2026, 6, 1) + timedelta(days=30 * at)) for at in range(20)),
    )
    before, after = pictures(many, LAUNCH)
    assert max(one.starts for one in before) == LAUNCH == min(one.starts for one in after)
    assert {one.id for one in before} | {one.id for one in after} == {one.id for one in many}
    assert "go" in {one.id for one in before} & {one.id for one in after}
    assert next(one for one in after if one.id == "p").starts == LAUNCH


DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@given(days=st.lists(DAYS, min_size=1, max_size=90), launch=st.none() | DAYS)
def test_every_picture_fits_a_page_and_no_row_is_lost(
    days: list[date], launch: date | None
) -> None:
    rows = tuple(bar(f"m{at}", day, f"m{at - 1}") for at, day in enumerate(days))
    groups = [group for group in pictures(rows, launch) if group]
    assert {one.id for group in groups for one in group} == {one.id for one in rows}
    for group in groups:
        found = drawn(chart(group, launch))
        ET.fromstring(found.svg)  # noqa: S314 - our own text
        assert found.width <= WIDEST
        assert found.height <= TALLEST
        assert found == drawn(chart(group, launch))
