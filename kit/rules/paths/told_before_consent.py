"""Consent comes before telling."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.model.referral_paths import ReferralPath
from kit.pathways.telling import EarlyTell, early_tells
from kit.rules import Context, Finding, rule


@rule("PTH-006")
def told_before_consent(context: Context) -> Iterator[Finding]:
    """Police or prosecutor hear about intake before the person has signed."""
    for at, path in context.paths:
        for told in early_tells(context.plan, path):
            what = ", ".join(told.elements).replace("_", " ")
            says = f"Step '{told.step}' tells '{told.to}' of {what} before a consent is signed."
            yield Finding((*at, *told.pointer), says, _cure(told), rests_on=_read(at, path))


def _read(at: Pointer, path: ReferralPath) -> tuple[Pointer, ...]:
    """Give where the path says who signs what, and which way it goes."""
    keys = ("signs", "next", "tells")
    return tuple(
        (*at, "steps", index, key) for index in range(len(path.steps or ())) for key in keys
    )


def _cure(told: EarlyTell) -> str:
    if told.same_step:
        return "Sign the release in an earlier step than the one that tells."
    return f"Sign a release in a step before this one; now a route leads: {', '.join(told.route)}."
