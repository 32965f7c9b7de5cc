"""Tell apart from the findings what playing the first months of a program has shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kit.reckoning.program import Program
    from kit.reckoning.simulation import Simulation, Spread


def rows(played: Sequence[Simulation]) -> list[dict[str, object]]:
    """Give one row of plain data for each plan."""
    return [_row(one) for one in played]


def _row(one: Simulation) -> dict[str, object]:
    return {
        "plan": one.plan,
        "months": one.months,
        "runs": len(one.runs),
        "missing": list(one.missing),
        "given": _given(one.program) if one.program else None,
        "first_full_in_month": list(one.full),
        "runs_with_wait_or_refusal": one.held_up,
        "runs_past_intake_deadline_or_with_refusal": one.failed,
        "people_enrolling": _data(one.spread(lambda run: run.enrolled)),
        "people_waiting": _data(one.spread(lambda run: run.waited)),
        "people_turned_away": _data(one.spread(lambda run: run.turned_away)),
        "longest_wait_in_days": _data(one.spread(lambda run: run.longest)),
        "intakes_at_once": _data(one.spread(lambda run: run.busiest)),
        "intakes_at_once_for_each_post": _data(one.spread(lambda run: run.load)),
        "assumed": list(one.assumed),
        "left_out": list(one.left_out),
    }


def _given(program: Program) -> dict[str, object]:
    return {
        "launch_on": program.launch.isoformat() if program.launch else None,
        "doors": [
            {"path": door.path, "opens_after_days": door.opens, "per_month": door.per_month}
            for door in program.doors
        ],
        "staffing": [asdict(step) for step in program.steps],
        "acceptance": program.acceptance,
        "stay_in_days": program.stay,
        "intake_within_days": program.deadline,
        "active_in_the_end": round(program.active, 1),
    }


def _data(spread: Spread | None) -> dict[str, float] | None:
    return {"middle": round(spread.middle, 2), "most": round(spread.most, 2)} if spread else None


def lines(played: Sequence[Simulation]) -> Iterator[str]:
    """Give a heading and some lines for each plan."""
    for one in played:
        if one.program is None:
            yield f"The first {one.months} months were not played; {_why_not(one)}."
        else:
            yield f"The first {one.months} months, played {len(one.runs)} times by chance:"
            yield f"  room: {_room(one.program)}"
            yield f"  full: {_full(one)}"
            yield f"  waiting: {_waiting(one)}"
            yield f"  intake: {_intake(one, one.program)}"
            yield f"  taken for granted: {'; '.join(one.assumed)}"
            yield f"  not tried: {'; '.join(one.left_out)}"


def _why_not(one: Simulation) -> str:
    if one.missing:
        return f"not said yet: {', '.join(one.missing)}"
    return f"more than {one.largest} referrals a month are expected"


def _room(program: Program) -> str:
    first, *later = program.steps
    more = "".join(f", {step.places} from day {step.day:.0f}" for step in later)
    in_the_end = f"about {program.active:.0f} people would be active in the end"
    return f"{first.places} places at the launch{more}; {in_the_end}"


def _full(one: Simulation) -> str:
    if not one.full:
        return "in no run is every place taken"
    half = one.full[(len(one.full) - 1) // 2]
    when = f"the earliest in month {one.full[0]}, half of them by month {half}"
    return f"in {len(one.full)} of {len(one.runs)} runs every place is taken, {when}"


def _waiting(one: Simulation) -> str:
    if not one.held_up:
        return "in no run does anyone wait or get turned away"
    said = f"in {one.held_up} of {len(one.runs)} runs people wait or are turned away"
    hard = f"in {one.failed} they are turned away or wait past the intake deadline"
    return f"{said}; {hard}; the longest wait is {max(run.longest for run in one.runs):.0f} days"


def _intake(one: Simulation, program: Program) -> str:
    people, load = one.spread(lambda run: run.busiest), one.spread(lambda run: run.load)
    span = f"{program.deadline:.0f} days" if program.deadline else "a month"
    each = f", {load.middle:.1f} for each case manager," if load else ""
    middle, most = (people.middle, people.most) if people else (0, 0)
    half = f"in half of the runs at most {middle:.0f} people{each} begin within {span}"
    return f"{half}; never more than {most:.0f}"
