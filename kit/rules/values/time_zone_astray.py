"""Look at the name of the time zone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import cast

from kit.catalog import states
from kit.rules import Context, Finding, rule
from kit.source import load


@rule("VAL-009")
def time_zone_astray(context: Context) -> Iterator[Finding]:
    """The time zone is not known or not that of the plan's states."""
    place = context.plan.jurisdiction
    zone = place.time_zone if place else None
    if zone is None:
        return
    at, lying = ("jurisdiction", "time_zone"), zones().get(zone)
    near = next((name for name, held in zones().items() if set(held) & set(context.states)), None)
    if lying is None and not zone.startswith(_REGIONS):
        yield Finding(at, f"'{zone}' is no time zone that computers know.", suggestion=near)
    elif lying and _known(context) and not set(lying) & set(context.states):
        states = ", ".join(context.states)
        yield Finding(at, f"'{zone}' is not the time of {states}.", suggestion=near)


def _known(context: Context) -> bool:
    return bool(context.states) and all(code in states() for code in context.states)


_REGIONS = ("America/", "Pacific/")


@cache
def zones() -> Mapping[str, tuple[str, ...]]:
    """Give the states of each zone, from the table beside this rule."""
    text = files("kit.rules.values").joinpath("zones.yaml").read_text(encoding="utf-8")
    return cast("dict[str, tuple[str, ...]]", load(text, "zones.yaml"))
