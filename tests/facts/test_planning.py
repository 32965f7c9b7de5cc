"""Facts of planning documents: their tables add up and say what the plan says."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kit.doctree.nodes import Inlines, ItemList, Table, Text
from kit.facts import Scene, tell
from kit.facts.phrases import plain
from kit.model.plan import Plan
from tests.documents.plans import example, plan_with


def table(plan: Plan, name: str) -> Table:
    value = tell(Scene(plan), name).value
    assert isinstance(value, tuple)
    (block,) = value
    assert isinstance(block, Table)
    return block


def lines(plan: Plan, name: str) -> list[str]:
    value = tell(Scene(plan), name).value
    assert isinstance(value, tuple)
    (block,) = value
    assert isinstance(block, ItemList)
    return [plain(item.content) for item in block.items]


def words(plan: Plan, name: str) -> str:
    value = tell(Scene(plan), name).value
    assert isinstance(value, tuple)
    return plain(tuple(node for node in value if isinstance(node, Text)))


def holds(plan: Plan, name: str) -> bool:
    value = tell(Scene(plan), name).value
    assert isinstance(value, bool)
    return value


def dollars(cell: Inlines) -> Decimal:
    typed = plain(cell).replace("$", "").replace(",", "").replace("\N{MINUS SIGN}", "-")
    return Decimal(typed)


# ---------------------------------------------------------------------- money


@pytest.mark.parametrize("name", ["uses_by_category_table", "uses_by_function_table"])
def test_groups_of_lines_add_up_to_the_whole(name: str) -> None:
    plan = example("harlow")
    *groups, total = table(plan, name).rows
    assert sum(dollars(row[-1]) for row in groups) == dollars(total[-1])
    assert plain(total[-1]) == words(plan, "uses_total") == "$1,322,000"


def test_posts_add_up() -> None:
    *posts, total = table(example("harlow"), "posts_table").rows
    assert sum(Decimal(plain(row[2])) for row in posts) == Decimal(plain(total[2]))
    assert sum(dollars(row[3]) for row in posts) == dollars(total[3])


def test_years_add_up_down_and_across() -> None:
    rows = {plain(row[0]): [dollars(cell) for cell in row[1:]] for row in money_by_year()}
    names = list(rows)
    at = names.index("All that comes in")
    out = names.index("All that goes out")
    for year in range(5):
        income = sum(rows[name][year] for name in names[:at])
        costs = sum(rows[name][year] for name in names[at + 1 : out])
        assert income == rows["All that comes in"][year]
        assert costs == rows["All that goes out"][year]
        assert rows["Left over in the year"][year] == income - costs
        kept = sum(rows["Left over in the year"][: year + 1])
        assert rows["Left at the end of the year"][year] == kept


def money_by_year() -> tuple[tuple[Inlines, ...], ...]:
    return table(example("harlow"), "money_by_year_table").rows


def test_months_add_up_to_the_years() -> None:
    months = table(example("harlow"), "money_by_month_table").rows
    assert len(months) == 60
    years = {plain(row[0]): row[1:] for row in money_by_year()}
    first = months[:12]
    income = sum(dollars(row[1]) + dollars(row[2]) for row in first)
    assert income == dollars(years["All that comes in"][0])
    assert sum(dollars(row[3]) for row in first) == dollars(years["All that goes out"][0])
    assert dollars(months[-1][4]) == dollars(years["Left at the end of the year"][-1])


def test_what_sources_keep_adds_up_to_what_is_left() -> None:
    kept = table(example("harlow"), "source_balance_table").rows
    years = {plain(row[0]): row[1:] for row in money_by_year()}
    for at, cell in enumerate(years["Left over in the year"]):
        assert sum(dollars(row[at + 1]) for row in kept) == dollars(cell)


def test_a_full_year_for_each_person_is_rounded_to_the_dollar() -> None:
    assert words(example("harlow"), "cost_per_person") == "$11,804"


GRANT = {
    "id": "grant",
    "name": "Grant",
    "amount": "1200",
    "status": "applied",
    "starts_on": "2027-07-01",
    "ends_on": "2028-06-30",
}
RENT = {"id": "rent", "name": "Rent", "amount": "1200", "paid_from": ["grant"]}
VAN = {"id": "van", "name": "Van", "amount": "100", "one_time": "yes", "paid_from": ["grant"]}


def test_money_that_does_not_reach_is_told_by_its_months() -> None:
    plan = plan_with(
        budget={"money_sources": [GRANT], "uses": [RENT, VAN], "fiscal_year_starts": "July 1"}
    )
    assert holds(plan, "money_runs_short")
    assert lines(plan, "short_months") == ["July 2027 to June 2028: at the worst $100 is missing."]
    assert table(plan, "money_by_year_table").header[1] == (Text("July 2027 to June 2028"),)
    assert plain(table(plan, "uses_by_category_table").rows[-1][-1]) == "$100"


def test_a_line_whose_source_ends_is_told_with_its_months() -> None:
    county = {**GRANT, "id": "county", "amount": "12", "ends_on": "2028-12-31"}
    plan = plan_with(
        budget={"money_sources": [GRANT, county], "uses": [RENT], "fiscal_year_starts": "July 1"}
    )
    assert holds(plan, "lines_go_unpaid")
    assert lines(plan, "unpaid_lines") == ["Rent, July 2028 to June 2029: $1,200 has no source."]
    rows = table(plan, "ending_sources_table").rows
    assert plain(rows[0][3]) == "No source named"


def test_the_full_plan_has_no_gap_and_every_grant_a_successor() -> None:
    plan = example("harlow")
    assert not holds(plan, "money_runs_short")
    assert not holds(plan, "lines_go_unpaid")
    first = table(plan, "ending_sources_table").rows[0]
    assert plain(first[3]) == "Behavioral health sales tax"


def test_sources_without_a_day_show_what_to_decide_in_place_of_months() -> None:
    plan = example("rio-claro")
    assert not holds(plan, "money_has_days")
    told = tell(Scene(plan), "money_by_month_table")
    assert {gap.pointer[-1] for gap in told.missing} == {"starts_on"}


# ---------------------------------------------------------------------- sample


def test_what_the_study_can_show_uses_the_plans_own_numbers() -> None:
    plan = example("harlow")
    rows = [[plain(cell) for cell in row] for row in table(plan, "detectable_table").rows]
    assert ["58% (this plan)", "40%", "18", "0.49"] in rows
    assert holds(plan, "shows_large_effects_only")
    assert words(plan, "sample_groups").startswith("84 participants and 250 people")


def test_a_comparison_group_that_nobody_has_sized_counts_as_equal() -> None:
    plan = plan_with(evaluation={"sample": {"expected_enrolled": "4000"}})
    assert "as many people in it" in words(plan, "sample_groups")
    assert not holds(plan, "shows_large_effects_only")


def test_a_study_that_can_show_nothing_says_so() -> None:
    plan = plan_with(evaluation={"sample": {"expected_enrolled": "5"}})
    cells = [plain(row[1]) for row in table(plan, "detectable_table").rows]
    assert cells[0] == "None shows"


# ------------------------------------------------------------------ evaluation


def test_effects_elsewhere_carry_their_source_and_promise_nothing() -> None:
    found = lines(example("tiny"), "known_effects")
    assert any("without random assignment" in line and "odds" in line for line in found)
    assert not any("58% less likely" in line for line in found)


def test_core_measures_that_a_plan_leaves_out_are_named() -> None:
    assert not holds(example("harlow"), "leaves_out_core_measures")
    plan = plan_with(evaluation={"measures": [{"id": "one", "measure": "M1"}]})
    assert holds(plan, "leaves_out_core_measures")
    assert "Offer rate (M2)" in lines(plan, "core_measures_left_out")


def test_offenses_that_national_data_miss_are_named() -> None:
    assert "Trespass in a building (90J)" in lines(example("harlow"), "group_b_offenses")
    assert holds(example("harlow"), "has_group_b_offenses")


def test_a_column_that_no_entry_fills_is_left_out() -> None:
    heads = [plain(head) for head in table(example("harlow"), "restrictions_table").header]
    assert heads == ["Source", "May not pay for"]


# ------------------------------------------------------------------------ time


def test_what_is_late_and_what_is_next_is_seen_from_the_plans_own_day() -> None:
    milestones = [
        {"id": "a", "title": "Signed", "on": "2026-10-01"},
        {"id": "b", "title": "Trained", "on": "2026-12-01", "after": ["a"]},
        {"id": "c", "title": "Met", "on": "2026-09-01", "done_on": "2026-09-01"},
    ]
    plan = plan_with(timeline={"milestones": milestones})
    assert lines(plan, "overdue_milestones") == [
        "Signed: was due on October 1, 2026, and falls to nobody yet"
    ]
    assert lines(plan, "next_milestones") == [
        "Trained: due on December 1, 2026, and falls to nobody yet"
    ]
    assert not holds(plan, "milestones_clash")


def test_days_the_wrong_way_round_are_told() -> None:
    milestones = [
        {"id": "a", "title": "Signed", "on": "2026-12-01"},
        {"id": "b", "title": "Trained", "on": "2026-10-01", "after": ["a"]},
    ]
    plan = plan_with(timeline={"milestones": milestones})
    assert holds(plan, "milestones_clash")
    assert lines(plan, "milestone_clashes") == [
        "Trained is set for October 1, 2026, before Signed on December 1, 2026"
    ]


def test_milestones_stand_in_the_order_of_their_days_and_those_without_come_last() -> None:
    milestones = [
        {"id": "c", "title": "C"},
        {"id": "b", "title": "B", "on": "2027-03-01"},
        {"id": "a", "title": "A", "on": "2027-01-15"},
    ]
    value = tell(Scene(plan_with(timeline={"milestones": milestones})), "milestones_table").value
    assert isinstance(value, tuple)
    (table,) = value
    assert isinstance(table, Table)
    assert [plain(row[0]) for row in table.rows] == ["A", "B", "C"]
