"""What a plan says of how many people come, how long they stay and how many it has room for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import TYPE_CHECKING

from kit.model.case_management import PostFunction

if TYPE_CHECKING:
    from kit.model.case_management import Capacity, CaseManagement, Post, Provider
    from kit.model.plan import Plan
    from kit.model.referral_paths import ReferralPath

MONTH = 365.25 / 12
"""Days in a month, on average."""
_ABOVE = (PostFunction.SUPERVISOR, PostFunction.MANAGER)
_SHUT = ("closed", "refused")
_LAST = 1_000_000
"""Rank of a door that has none."""


@dataclass(frozen=True, slots=True)
class Door:
    """One way in.

    Attributes:
        path: Id of the referral path; None for referrals that no path counts.
        opens: Days after the launch.
        per_month: Referrals expected in a month.
        rank: Who comes first when all places are taken; the lowest does.
        waits: Whether people wait when all places are taken, or are turned away.
    """

    path: str | None
    opens: float
    per_month: int
    rank: int = _LAST
    waits: bool = True


@dataclass(frozen=True, slots=True)
class Step:
    """From some day on there are this many posts and places.

    Attributes:
        day: Days after the launch.
        posts: Full-time posts that carry cases, filled by then.
        places: People they can work with at once.
    """

    day: float
    posts: float
    places: int


@dataclass(frozen=True, slots=True)
class Program:
    """A program as a stream of people.

    Attributes:
        launch: Day of the first referral, or None while the plan has none.
        doors: Ways in.
        steps: Posts and places, in the order of their days; the first is at the launch.
        acceptance: Share of the referrals that enroll, from 0 to 1.
        stay: Days that a person stays active, on average.
        deadline: Days for full intake; None when not decided.
    """

    launch: date | None
    doors: tuple[Door, ...]
    steps: tuple[Step, ...]
    acceptance: float
    stay: float
    deadline: float | None

    @property
    def active(self) -> float:
        """People who will be active in the end if nobody is held up (Little's law)."""
        return self.enrolling * self.stay / MONTH

    @property
    def enrolling(self) -> float:
        """People who enroll in a month with all doors open."""
        return sum(door.per_month for door in self.doors) * self.acceptance


def program(plan: Plan) -> Program | tuple[str, ...]:
    """Give a plan's program, or what the plan does not say yet, in words."""
    section = plan.case_management
    capacity = section.capacity if section else None
    launch = _launch(plan)
    doors = tuple(_doors(plan, launch))
    steps = tuple(_steps(plan, launch))
    missing = tuple(_missing(doors, steps, capacity))
    if missing or capacity is None or capacity.acceptance is None or capacity.stay is None:
        return missing
    within = plan.intake.within if plan.intake else None
    return Program(
        launch,
        doors,
        steps,
        float(capacity.acceptance / 100),
        float(capacity.stay.days),
        float(within.days) if within else None,
    )


def _missing(
    doors: tuple[Door, ...], steps: tuple[Step, ...], capacity: Capacity | None
) -> Iterator[str]:
    if not doors:
        yield "referrals in a month"
    if not (capacity and capacity.acceptance):
        yield "the share that enrolls"
    if not (capacity and capacity.stay and capacity.stay.minutes):
        yield "the average stay"
    if not steps or not steps[-1].places:
        yield "places or posts with a caseload limit"


# ---------------------------------------------------------------------- doors


def _launch(plan: Plan) -> date | None:
    if plan.timeline and plan.timeline.launch_on:
        return plan.timeline.launch_on
    return min((path.opens_on for path in _open(plan) if path.opens_on), default=None)


def _open(plan: Plan) -> tuple[ReferralPath, ...]:
    paths = plan.referral_paths or ()
    return tuple(one for one in paths if one.status is None or one.status.value not in _SHUT)


def _doors(plan: Plan, launch: date | None) -> Iterator[Door]:
    """Give each open path that expects people, and what capacity counts above these."""
    counted = 0
    for path in _open(plan):
        if path.expected_per_month:
            counted += path.expected_per_month
            rank = path.priority or _LAST
            waits = not path.only_with_capacity
            yield Door(path.id, _after(launch, path.opens_on), path.expected_per_month, rank, waits)
    capacity = plan.case_management.capacity if plan.case_management else None
    more = (capacity.referrals_per_month or 0) - counted if capacity else 0
    if more > 0:
        yield Door(None, 0.0, more)


def _after(launch: date | None, day: date | None) -> float:
    return float(max(0, (day - launch).days)) if launch and day else 0.0


# --------------------------------------------------------------------- places


def _steps(plan: Plan, launch: date | None) -> Iterator[Step]:
    """Give posts and places from the launch on; the planned number where nothing else is said."""
    section = plan.case_management
    if section is None:
        return
    hired = _hired(plan, launch)
    found = [_provided(one, section, hired, launch) for one in section.providers or ()]
    if found and None not in found:
        days = sorted({0.0, *(step.day for each in found for step in each or ())})
        for day in days:
            now = [_standing(each or (), day) for each in found]
            yield Step(day, sum(one.posts for one in now), sum(one.places for one in now))
    elif section.capacity and section.capacity.participants_planned:
        yield Step(0.0, 0.0, section.capacity.participants_planned)


def _standing(steps: tuple[Step, ...], day: float) -> Step:
    return [step for step in steps if step.day <= day][-1]


def _hired(plan: Plan, launch: date | None) -> float:
    """Give the day by which staff are hired, as the milestones say."""
    milestones = plan.timeline.milestones if plan.timeline else None
    days = [one.done_on or one.on for one in milestones or () if one.kind == "staff_hired"]
    return max((_after(launch, day) for day in days if day), default=0.0)


def _provided(
    provider: Provider, section: CaseManagement, hired: float, launch: date | None
) -> tuple[Step, ...] | None:
    """Give what one provider has room for from day to day; None when nothing tells."""
    limit = section.max_caseload or section.average_caseload
    posts = [one for one in provider.posts or () if carries(one)]
    if not posts or limit is None or any(one.fte is None for one in posts):
        return (Step(0.0, 0.0, provider.places),) if provider.places is not None else None
    filled = sorted(
        (_after(launch, one.filled_from) if one.filled_from else hired, one.fte or Decimal(0))
        for one in posts
    )
    days = [0.0, *(day for day, _ in filled)]
    sums = accumulate((fte for _, fte in filled), initial=Decimal(0))
    return tuple(
        Step(day, float(fte), _room(fte, limit, provider.places))
        for day, fte in dict(zip(days, sums, strict=True)).items()
    )


def _room(posts: Decimal, limit: int, places: int | None) -> int:
    room = int(posts * limit)
    return room if places is None else min(room, places)


def carries(post: Post) -> bool:
    """Tell whether a post carries cases; supervisors do not count."""
    manages = post.function is PostFunction.CASE_MANAGER and post.carries_cases is not False
    return manages or (bool(post.carries_cases) and post.function not in _ABOVE)
