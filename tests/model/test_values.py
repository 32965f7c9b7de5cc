"""Text turns into values only where nothing has to be guessed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from kit.core import Stage
from kit.model.amounts import Amount, Duration, Hours
from kit.model.budget import MoneyUse
from kit.model.fields import about
from kit.model.information_sharing import Flow
from kit.model.jurisdiction import JurisdictionKind, Setting
from kit.model.partners import Partner
from kit.model.plan import Plan
from kit.model.scalars import Reads
from kit.model.shapes import shapes
from kit.model.shared import LocalText
from kit.model.times import Period
from kit.source.sections import SECTIONS
from tests.model.trees import groups

READERS: dict[str, Callable[[object], object]] = {
    shape.leaf.kind: shape.leaf.read
    for group in groups()
    for shape in shapes(group).values()
    if isinstance(shape.leaf, Reads)
}


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("flag", "Yes", True),
        ("flag", "FALSE", False),
        ("count", "007", 7),
        ("count", "1,100", 1100),
        ("number", "0.5", Decimal("0.5")),
        ("number", "11,502", Decimal(11502)),
        ("percent", "83 %", Decimal(83)),
        ("percent", "0.5", Decimal("0.5")),
        ("money", "$125,000.50", Decimal("125000.50")),
        ("day", " 2027-03-01 ", date(2027, 3, 1)),
        ("text", " 06037", " 06037"),
        ("slug", "harlow-police", "harlow-police"),
        ("duration", "5 Business Days", Duration(5, "business day")),
        ("duration", "1 hour", Duration(1, "hour")),
        ("amount", "6 g", Amount(Decimal(6), "grams")),
        ("amount", "50 dosage  units", Amount(Decimal(50), "dosage units")),
        ("period", "2014-04-21", Period("2014-04-21", date(2014, 4, 21), date(2014, 4, 21))),
        ("period", "2011-10", Period("2011-10", date(2011, 10, 1), date(2011, 10, 31))),
        ("period", "fall 2016", Period("fall 2016", date(2016, 9, 1), date(2016, 11, 30))),
        ("period", "FY2021", Period("FY2021", date(2020, 7, 1), date(2021, 9, 30))),
        ("period", "2015 to 2019", Period("2015 to 2019", date(2015, 1, 1), date(2019, 12, 31))),
        ("period", "about 2014", Period("about 2014", date(2014, 1, 1), date(2014, 12, 31))),
    ],
)
def test_a_value_is_read_as_it_was_meant(kind: str, text: str, value: object) -> None:
    found = READERS[kind](text)
    assert found == value
    assert READERS[kind](found) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *(("flag", text) for text in ("y", "on", "1", "")),
        *(
            ("count", text)
            for text in ("1_000", "1.0", "-1", "+1", "1e3", "\u0661", "1,10", "9" * 13)
        ),
        *(("number", text) for text in ("nan", "inf", "1e999", ".5", "5.", "1,10.0")),
        *(("percent", text) for text in ("101", "120%", "1,0", "%", "half")),
        *(("money", text) for text in ("5.9M", "12.5", "-1", "$ 5", "1,00", "\uff11")),
        *(
            ("day", text)
            for text in ("2027-02-30", "2027-3-1", "03/04/2027", "2027-03-01T00:00:00")
        ),
        *(("slug", text) for text in ("A", "a_b", "-a", "a--b", "a b", "x" * 65, "ə", " a")),
        *(("duration", text) for text in ("30", "days", "-1 days", "1.5 hours", "30 dayss")),
        *(("amount", text) for text in ("6", "grams", "-6 g", "6e3 g", "0xA")),
        *(
            ("hours", text)
            for text in ("", "noon", "mon", "mon 8-9", "mon 25:00-26:00", "mon 8:60-9:00")
        ),
        *(("period", text) for text in ("last year", "2019 to 2015", "2014-13", "2014-02-30")),
        *(("period", text) for text in ("fall 2016-10", "16", "1 to 2 to 3", "to", "2015 to")),
        *(("text", text) for text in ("", " \t", "\n")),
    ],
)
def test_what_only_looks_right_is_refused(kind: str, text: str) -> None:
    with pytest.raises(PydanticCustomError):
        READERS[kind](text)


@pytest.mark.parametrize("kind", sorted(READERS))
@pytest.mark.parametrize("value", [None, (), ("a",), {}, {"a": "b"}], ids=str)
def test_lists_and_groups_are_no_plain_values(kind: str, value: object) -> None:
    with pytest.raises(PydanticCustomError):
        READERS[kind](value)


def test_words_of_a_closed_list_can_be_said() -> None:
    assert Setting.URBAN.words == "urban"
    assert JurisdictionKind.CITY_AND_COUNTY.words == "city and county"


def test_local_text_reads_as_english_first() -> None:
    assert str(LocalText(en="Help", es="Ayuda")) == "Help"
    assert str(LocalText(es="Ayuda")) == "Ayuda"


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in READERS.values():
        try:
            read(text)
        except PydanticCustomError:
            continue


def hours(text: str) -> Hours:
    found = READERS["hours"](text)
    assert isinstance(found, Hours)
    return found


def test_hours_run_over_midnight_and_over_the_end_of_the_week() -> None:
    night = hours("sun 22:00-02:00").open_minutes()
    assert len(night) == 4 * 60
    assert {0, 119} <= night
    assert 120 not in night
    assert (
        hours("fri-mon 0:00-24:00").open_minutes()
        == hours("fri 0:00-24:00; sat 0:00-24:00, sun-mon 0:00-24:00").open_minutes()
    )


def test_always_is_every_minute_of_the_week() -> None:
    assert hours("24/7").always
    assert hours("daily 0:00-24:00").always
    assert not hours("daily 0:00-23:59").always
    assert str(hours("mon  8:00-9:00")) == "mon 8:00-9:00"
    assert READERS["hours"](hours("24/7")) == hours("24/7")


def test_lengths_and_amounts_can_be_compared_and_shown() -> None:
    assert Duration(2, "week").days == 14
    assert Duration(90, "minute").minutes == 90
    assert [str(Duration(1, "day")), str(Duration(2, "day"))] == ["1 day", "2 days"]
    assert str(Amount(Decimal("6.50"), "grams")) == "6.5 grams"
    assert str(Period("fall 2016", date(2016, 9, 1), date(2016, 11, 30))) == "fall 2016"
    assert not Period("2015", date(2015, 1, 1), date(2015, 12, 31)).exact


def test_values_can_be_given_ready_made() -> None:
    partner = Partner(id="a", party=True, roles=("law_enforcement",))
    assert partner.party is True
    use = MoneyUse(id="a", amount=Decimal(5))
    assert use.amount == 5
    assert Flow.model_validate({"id": "a", "from": "b"}).from_ == "b"


def test_plans_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Partner(id="a").legal_name = "b"  # type: ignore[misc] # what the test is about


def test_the_reader_and_the_model_know_the_same_sections() -> None:
    assert tuple(shapes(Plan)) == SECTIONS


def test_every_field_says_what_to_write_with_an_example() -> None:
    for group in groups():
        for shape in shapes(group).values():
            said = about(group, shape.name)
            assert said.description.endswith((".", "?")), (group, shape.name)
            assert said.example, (group, shape.name)
            assert said.audience in {"public", "partners", "bureau"}
            assert said.due is None or isinstance(said.due, Stage)
