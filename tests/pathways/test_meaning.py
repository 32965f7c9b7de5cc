"""Early telling, deadlines, approvals, hours and calendar."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.model.amounts import Duration, Hours
from kit.model.budget import Timeline
from kit.model.intake import Intake
from kit.model.need import ArrestHours
from kit.model.plan import Plan
from kit.model.referral_paths import ReferralPath, Step
from kit.pathways.approvals import approvals
from kit.pathways.calendar import Calendar
from kit.pathways.coverage import coverage, open_week, written
from kit.pathways.deadlines import latest_minutes, until_intake
from kit.pathways.telling import early_tells
from kit.source import load
from tests.pathways.paths import HARLOW, plan

DAY = 1440


def opening(text: str) -> Hours:
    hours = ReferralPath.model_validate({"id": "p", "hours": text}).hours
    assert hours is not None
    return hours


def first(whole: Plan) -> ReferralPath:
    return (whole.referral_paths or ())[0]


# ------------------------------------------------------------------ telling


def test_telling_after_the_signature_on_every_route_is_fine() -> None:
    assert early_tells(plan(), first(plan())) == ()


def test_one_route_without_a_signature_is_enough() -> None:
    told = "- id: screening\n        tells: [{elements: [intake_completion], to: harlow-police}]"
    whole = plan(HARLOW.replace("- id: screening", told))
    (found,) = early_tells(whole, first(whole))
    assert (found.step, found.to, found.elements) == (
        "screening",
        "harlow-police",
        ("intake_completion",),
    )
    assert found.route == ("stop", "check", "offer", "call", "handoff", "screening")
    assert not found.same_step


def test_another_consent_does_not_count_for_a_named_one() -> None:
    whole = plan(HARLOW.replace("signs: [team-release]", "signs: [photo-release]"))
    (found,) = early_tells(whole, first(whole))
    assert (found.step, found.consent) == ("notice", "team-release")


def test_signing_and_telling_in_one_step_is_told_apart() -> None:
    told = "signs: [team-release]\n        tells: [{elements: [engagement], to: prosecutor}]"
    whole = plan(HARLOW.replace("signs: [team-release]", told))
    (found,) = early_tells(whole, first(whole))
    assert (found.step, found.same_step) == ("consent", True)


def test_officers_may_pass_on_their_own_report_but_not_intake() -> None:
    whole = plan(HARLOW.replace("[referral_facts, police_report]", "[identity, enrollment_status]"))
    (found,) = early_tells(whole, first(whole))
    assert found.elements == ("enrollment_status",)


def test_telling_case_management_needs_nothing() -> None:
    whole = plan(HARLOW.replace("police_report], to: prosecutor", "engagement], to: riverside"))
    assert early_tells(whole, first(whole)) == ()


# ---------------------------------------------------------------- deadlines


def length(text: str) -> Duration:
    within = Step.model_validate({"id": "s", "within": text}).within
    assert within is not None
    return within


@pytest.mark.parametrize(
    ("text", "days"),
    [("1 business day", 3), ("4 business days", 6), ("5 business days", 7), ("6 business days", 10),
     ("7 days", 7), ("0 business days", 0)],
)  # fmt: skip
def test_business_days_count_their_weekends(text: str, days: int) -> None:
    assert latest_minutes(length(text)) == days * DAY


def test_the_longest_and_the_shortest_route_add_up() -> None:
    whole = plan()
    found = until_intake(first(whole), whole.intake)
    assert found is not None
    assert found.shortest.minutes == 15 + 10 + 5 + 30 + DAY + DAY + 7 * DAY + 14 * DAY
    assert found.longest.minutes == found.shortest.minutes + 60 + 10
    assert found.longest.route[2:4] == ("waiver", "offer")
    assert found.longest.open_steps == ("stop",)
    assert found.loops
    assert not found.over


def test_steps_that_take_longer_than_the_deadline() -> None:
    found = until_intake(first(plan()), Intake.model_validate({"within": "14 days"}))
    assert found is not None
    assert found.over


@pytest.mark.parametrize(
    ("clock", "start"), [("handoff", "handoff"), ("release", "consent"), ("screening", "screening")]
)
def test_the_clock_starts_when_the_named_step_ends(clock: str, start: str) -> None:
    intake = Intake.model_validate({"within": "30 days", "clock_start": clock})
    found = until_intake(first(plan()), intake)
    assert found is not None
    assert found.longest.route[0] == start
    assert start not in found.longest.open_steps
    assert found.longest.minutes <= 23 * DAY


def test_a_path_without_intake_has_no_deadline_to_meet() -> None:
    whole = plan(HARLOW.replace("kind: intake", "kind: services"))
    assert until_intake(first(whole), whole.intake) is None
    assert until_intake(ReferralPath.model_validate({"id": "p"}), None) is None
    apart = ReferralPath.model_validate(
        load("{id: p, steps: [{id: a, kind: end}, {id: b, kind: intake}]}", "path")
    )
    assert until_intake(apart, None) is None


# ---------------------------------------------------------------- approvals


def test_everybody_who_must_agree_is_counted_once() -> None:
    whole = plan()
    agency = (whole.law_enforcement or ())[0]
    assert [one.who for one in approvals(whole, first(whole), agency)] == [
        "shift sergeant",
        "project manager",
        "prosecutor",
    ]
    assert [one.may_refuse for one in approvals(whole, first(whole), None)] == [True, None]


def test_an_approver_who_is_also_a_step_is_one() -> None:
    text = HARLOW.replace("{partner: justice-services,", "{partner: prosecutor,")
    whole = plan(text)
    assert len(approvals(whole, first(whole), None)) == 1


def test_approval_after_the_handoff_is_no_veto() -> None:
    text = HARLOW.replace("before_handoff: yes", "before_handoff: no").replace(
        "timing: before", "timing: after"
    )
    whole = plan(text.replace("kind: approval", "kind: decision"))
    assert approvals(whole, first(whole), (whole.law_enforcement or ())[0]) == ()


def test_an_agency_in_which_the_prosecutor_decides() -> None:
    agency = [{"id": "police", "discretion": "prosecutor_decides"}]
    whole = plan(law_enforcement=agency)
    found = approvals(whole, first(whole), (whole.law_enforcement or ())[0])
    assert (found[0].who, found[0].pointer) == ("prosecutor", ("law_enforcement", 0, "discretion"))


# ------------------------------------------------------------------- hours


def arrests(*rows: dict[str, str]) -> tuple[ArrestHours, ...]:
    return tuple(ArrestHours.model_validate(row) for row in rows)


def test_the_share_of_arrests_in_open_hours() -> None:
    when = arrests(
        {"hours": "daily 18:00-02:00", "share": "60%"},
        {"hours": "daily 02:00-18:00", "share": "20%"},
    )
    found = coverage([opening("daily 08:00-22:00")], when)
    assert found is not None
    assert found.share == Decimal("0.6") * Decimal("0.5") / Decimal("0.8") + Decimal("0.2") * (
        Decimal(10) / 16
    ) / Decimal("0.8")
    assert found.stated == Decimal("0.8")
    assert found.parts[0].closed == "daily 22:00-02:00"


def test_counts_weigh_like_shares_and_several_lines_add_up() -> None:
    when = arrests(
        {"hours": "mon 00:00-12:00", "count": "30"}, {"hours": "tue 00:00-12:00", "count": "10"}
    )
    hours = [opening(text) for text in ("mon 00:00-06:00", "mon 06:00-12:00")]
    found = coverage([*hours, None], when)
    assert found is not None
    assert found.share == Decimal("0.75")
    assert found.stated is None


def test_without_arrest_hours_nothing_is_said() -> None:
    assert coverage([opening("always")], None) is None
    assert coverage([], arrests({"hours": "always"})) is None


@given(
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 1439), st.integers(1, 1440)), max_size=5)
)
def test_written_hours_read_back_as_the_same_week(spans: list[tuple[int, int, int]]) -> None:
    week = 0
    for day, start, long in spans:
        for minute in range(start, start + long):
            week |= 1 << ((day * DAY + minute) % (7 * DAY))
    text = written(week)
    assert open_week([opening(text)] if text else []) == week


def test_a_whole_week_is_always() -> None:
    assert written(open_week([opening("daily 00:00-24:00")])) == "always"


# ---------------------------------------------------------------- calendar


def calendar(text: str) -> Calendar:
    return Calendar.of(Timeline.model_validate({"milestones": load(text, "milestones")}))


def test_milestones_stand_after_those_they_wait_for() -> None:
    found = Calendar.of(plan().timeline)
    assert found.in_order == ("mou", "training", "launch")
    assert found.before("mou", "launch")
    assert not found.before("launch", "mou")
    assert not found.loops
    assert not found.clashes
    assert Calendar.of(None).in_order == ()


def test_milestones_that_wait_for_each_other() -> None:
    found = calendar("[{id: a, after: [b]}, {id: b, after: [a]}, {id: c, after: [ghost]}]")
    assert found.loops == (("a", "b"),)
    assert found.in_order == ("c",)


def test_dates_the_wrong_way_round_even_through_an_undated_one() -> None:
    found = calendar(
        "[{id: a, on: 2027-02-01, kind: mou_signed}, {id: b, after: [a]}, "
        "{id: c, after: [b], on: 2027-01-01}, {id: d, after: [a], done_on: 2027-03-01}]"
    )
    (clash,) = found.clashes
    assert (clash.earlier, clash.later, clash.through) == ("a", "c", ("b",))
    assert clash.later_on == date(2027, 1, 1)
    assert [one.id for one in found.of_kind("mou_signed")] == ["a"]


def test_a_clash_is_told_once_however_many_ways_lead_to_it() -> None:
    found = calendar(
        "[{id: a, on: 2027-02-01}, {id: b, after: [a]}, {id: c, after: [a]}, "
        "{id: d, after: [b, c], on: 2027-01-01}, {id: e, on: 2027-01-02, after: [d]}]"
    )
    assert [(one.earlier, one.later) for one in found.clashes] == [("a", "d")]


def test_closed_hours_name_days_that_stand_apart() -> None:
    when = arrests({"hours": "daily 08:00-10:00", "count": "7"})
    found = coverage([opening("mon 08:00-10:00, thu-fri 08:00-10:00")], when)
    assert found is not None
    assert found.parts[0].closed == "tue-wed 08:00-10:00, sat-sun 08:00-10:00"


def test_a_clock_that_starts_with_a_step_that_is_not_there() -> None:
    whole = plan(HARLOW.replace("kind: screening", "kind: services"))
    intake = Intake.model_validate({"within": "30 days", "clock_start": "screening"})
    assert until_intake(first(whole), intake) is None


def test_hours_longer_than_a_day_are_cut_at_midnight() -> None:
    week = open_week([opening("fri 20:00-24:00, sat-sun 00:00-24:00, mon 00:00-08:00")])
    text = "fri 20:00-24:00, sat-sun 00:00-24:00, mon 00:00-08:00"
    assert written(week) == text
