"""Money by month adds up to the cent, whatever the dates."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.model.budget import Budget, Timeline
from kit.reckoning.money import Ledger, by_year, fiscal_month, in_cents, ledger, yearly
from tests.documents.plans import example


def ledger_of(**budget: Any) -> Ledger:  # noqa: ANN401 - as an author would type it
    found = ledger(Budget.model_validate(budget))
    assert found is not None
    return found


GRANT = {
    "id": "grant",
    "amount": "100000",
    "starts_on": "2027-01-01",
    "ends_on": "2027-07-31",
}
COUNTY = {"id": "county", "amount": "1000", "basis": "per_year", "starts_on": "2027-03-15"}
LINE = {"id": "line", "amount": "700.01", "starts_on": "2027-02-01", "paid_from": ["grant"]}


def test_a_total_is_spread_over_its_months_without_losing_a_cent() -> None:
    brings = ledger_of(money_sources=[GRANT]).sources["grant"]
    assert sum(brings) == 100_000_00
    assert brings[7:] == (0,) * 5
    assert max(brings[:7]) - min(brings[:7]) == 100
    assert not any(cents % 100 for cents in brings)


def test_a_yearly_amount_comes_whole_in_every_twelve_months() -> None:
    brings = ledger_of(money_sources=[COUNTY]).sources["county"]
    assert brings[:2] == (0, 0)
    assert sum(brings[2:14]) == 1000_00
    assert sum(brings[14:26]) == 1000_00


def test_a_line_costs_its_yearly_amount_from_its_start() -> None:
    found = ledger_of(money_sources=[GRANT], uses=[LINE])
    assert found.uses["line"][0] == 0
    assert sum(found.uses["line"]) == 700_01 * 11 // 12


def test_what_is_spent_once_is_spent_in_one_month() -> None:
    found = ledger_of(uses=[{**LINE, "one_time": "yes"}])
    assert [cents for cents in found.uses["line"] if cents] == [700_01]


def test_a_line_ends_on_its_last_day() -> None:
    found = ledger_of(uses=[{**LINE, "ends_on": "2027-04-30"}])
    assert [at for at, cents in enumerate(found.uses["line"]) if cents] == [1, 2, 3]


def test_the_first_source_that_brings_money_pays_and_then_the_next() -> None:
    uses = [{**LINE, "paid_from": ["grant", "county"]}]
    found = ledger_of(money_sources=[GRANT, COUNTY], uses=uses)
    assert found.payers["line"][1:9] == ("grant",) * 6 + ("county",) * 2
    assert sum(found.asked("grant")) + sum(found.asked("county")) == sum(found.costs)
    assert sum(found.unpaid("line")) == 0


def test_a_line_whose_source_has_ended_is_unpaid() -> None:
    found = ledger_of(money_sources=[GRANT], uses=[LINE])
    assert found.unpaid("line")[:7] == (0,) * 7
    assert found.unpaid("line")[7] == found.uses["line"][7] > 0
    assert found.reserve[-1] == sum(found.income) - sum(found.costs)


def test_without_any_day_there_is_no_ledger() -> None:
    assert ledger(None) is None
    assert ledger(Budget.model_validate({"uses": [{"id": "line", "amount": "5"}]})) is None


def test_lines_without_a_day_begin_with_the_program() -> None:
    budget = Budget.model_validate({"uses": [{"id": "line", "amount": "1200"}]})
    timeline = Timeline.model_validate({"launch_on": "2027-05-01"})
    found = ledger(budget, timeline)
    assert found is not None
    assert found.uses["line"][3:5] == (0, 100_00)
    assert len(found.years) == 3


def test_sources_without_a_day_or_an_amount_bring_nothing() -> None:
    bare = [{"id": "a", "amount": "5"}, {"id": "b", "starts_on": "2027-01-01"}]
    assert ledger_of(money_sources=bare).income == (0,) * 36


def test_a_source_that_says_how_long_it_lasts_ends_then() -> None:
    source = {"id": "a", "amount": "2600", "starts_on": "2027-01-01", "lasts": "26 months"}
    found = ledger_of(money_sources=[source])
    assert found.sources["a"][:26] == (100_00,) * 26
    assert found.sources["a"][26:] == (0,) * 10


def test_a_total_without_an_end_is_for_the_first_year() -> None:
    source = {"id": "a", "amount": "1200", "basis": "total", "starts_on": "2027-01-01"}
    assert sum(ledger_of(money_sources=[source]).income) == 1200_00


def test_years_are_fiscal_years() -> None:
    found = ledger_of(fiscal_year_starts="July 1", money_sources=[GRANT])
    assert found.years == (date(2026, 7, 1), date(2027, 7, 1))
    assert sum(by_year(found.income)) == sum(found.income)


@pytest.mark.parametrize(
    ("words", "month"),
    [("July 1", 7), ("january", 1), ("Oct. 1", 10), ("1 July", 7), ("", 1), (None, 1), ("Zzz", 1)],
)
def test_the_start_of_the_fiscal_year_is_read_from_words(words: str | None, month: int) -> None:
    assert fiscal_month(words) == month


def test_the_full_plan_is_covered_in_every_month() -> None:
    plan = example("harlow")
    found = ledger(plan.budget, plan.timeline)
    assert found is not None
    assert len(found.years) == 5
    assert min(found.reserve) >= 0
    assert all(not any(found.unpaid(use)) for use in found.uses)
    assert plan.budget is not None
    assert yearly(plan.budget.uses or ()) == 1322000_00


DAYS = st.dates(date(2026, 1, 1), date(2031, 12, 31))
MONEY = st.decimals(0, 10_000_000, places=2)


@given(amount=MONEY, start=DAYS, length=st.integers(0, 1800), lines=st.lists(MONEY, max_size=5))
def test_whatever_the_dates_the_parts_make_the_whole(
    amount: Decimal, start: date, length: int, lines: list[Decimal]
) -> None:
    end = start + timedelta(days=length)
    source = {"id": "s", "amount": str(amount), "starts_on": str(start), "ends_on": str(end)}
    uses = [
        {"id": f"u{at}", "amount": str(cost), "starts_on": str(start), "paid_from": ["s"]}
        for at, cost in enumerate(lines)
    ]
    found = ledger_of(money_sources=[source], uses=uses)
    if end < date(start.year + 5, 1, 1):
        assert sum(found.income) == in_cents(amount)
    assert sum(by_year(found.costs)) == sum(map(sum, found.uses.values()))
    asked, unpaid = sum(found.asked("s")), sum(sum(found.unpaid(use)) for use in found.uses)
    assert asked + unpaid == sum(found.costs)
