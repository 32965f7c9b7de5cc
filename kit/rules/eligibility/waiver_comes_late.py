"""A waiver that comes after the person is booked."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.model.amounts import Duration
from kit.model.referral_paths import Door
from kit.rules import Context, Finding, rule

_HOUR = 60
_DAY = 1440


@rule("ELG-031")
def waiver_comes_late(context: Context) -> Iterator[Finding]:
    """A waiver or a check of records takes longer than an officer can wait at an arrest."""
    arrests = {path.id for _, path in context.open_paths if path.door is Door.ARREST_DIVERSION}
    for at, what, length in _waits(context, arrests):
        most = _DAY if at[-1] == "waiver_within" else _HOUR
        if length and length.minutes > most:
            yield Finding(at, f"{what} may take {length}.")


def _waits(context: Context, arrests: set[str]) -> Iterator[tuple[Pointer, str, Duration | None]]:
    for at, one in context.exclusions:
        if arrests & set(one.paths if one.paths is not None else arrests):
            yield (*at, "waiver_within"), f"The waiver of '{one.id}'", one.waiver_within
    section = context.plan.eligibility
    if section and section.record_check and arrests:
        at = ("eligibility", "record_check", "within")
        yield at, "The check of records", section.record_check.within
