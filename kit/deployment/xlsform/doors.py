"""The doors that officers use, with what each asks."""

from __future__ import annotations

from dataclasses import dataclass

from kit.eligibility.compiling import agencies_of, criteria
from kit.eligibility.criteria import Criteria
from kit.eligibility.form import FormLogic, form_logic, merged
from kit.eligibility.naming import name
from kit.model.plan import Plan
from kit.model.referral_paths import Door, PathStatus, ReferralPath

PATH = "path"
_OFFICER_DOORS = frozenset({Door.ARREST_DIVERSION, Door.SOCIAL_CONTACT})
_SHUT = frozenset({PathStatus.CLOSED, PathStatus.REFUSED})


@dataclass(frozen=True, slots=True)
class DoorForm:
    """One door of the form: its path, what is asked there, and how its fields end."""

    path: ReferralPath
    criteria: Criteria
    logic: FormLogic
    suffix: str

    def own(self, plain: str) -> str:
        """Give the name of a field that belongs to this door alone."""
        return f"{plain}_{self.suffix}" if self.suffix else plain


def agencies(plan: Plan) -> tuple[str | None, ...]:
    """Give the agencies that need a form; None stands for officers of any agency."""
    found = [
        agency
        for path in plan.referral_paths or ()
        if _for_officers(path)
        for agency in agencies_of(plan, path) or (None,)
    ]
    return tuple(dict.fromkeys(found))


def doors_of(plan: Plan, agency: str | None) -> tuple[DoorForm, ...]:
    """Give the doors that officers of an agency use."""
    paths = {
        path.id: path
        for path in reversed(plan.referral_paths or ())
        if _for_officers(path) and agency in (agencies_of(plan, path) or (None,))
    }
    return tuple(
        _door(plan, path, agency, alone=len(paths) == 1) for path in reversed(paths.values())
    )


def joined(doors: tuple[DoorForm, ...]) -> FormLogic:
    """Give the logic of all doors together."""
    return doors[0].logic if len(doors) == 1 else merged(door.logic for door in doors)


def _for_officers(path: ReferralPath) -> bool:
    return path.door in _OFFICER_DOORS and path.status not in _SHUT


def _door(plan: Plan, path: ReferralPath, agency: str | None, *, alone: bool) -> DoorForm:
    found = criteria(plan, path.id, agency)
    suffix = "" if alone else name(path.id)
    guard = "" if alone else f"${{{PATH}}} = '{suffix}'"
    return DoorForm(path, found, form_logic(found, guard=guard, suffix=suffix), suffix)
