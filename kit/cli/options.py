"""Options that several commands share, so that the same word means the same thing everywhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from kit.core.stages import Stage

Command = TypeVar("Command", bound=Callable[..., Any])

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def as_stage(_ctx: click.Context, _option: click.Parameter, value: str | None) -> Stage | None:
    """Give the stage that the word names."""
    return None if value is None else Stage(value)


def as_day(_ctx: click.Context, _option: click.Parameter, value: str | None) -> date | None:
    """Give the date that is written as year-month-day, or say how to write one."""
    if value is None:
        return None
    if not _DAY.fullmatch(value):
        raise click.BadParameter(f"{value!r} isn't a day. Write it like 2027-03-01.")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value} isn't in the calendar.") from None


def plan_argument(command: Command) -> Command:
    """One plan: a folder, a file, or ``-``."""
    return click.argument("plan", metavar="PLAN")(command)


def against_option(command: Command) -> Command:
    """``--plan``: the plan that a file is compared with."""
    return click.option(
        "--plan", metavar="PLAN", help="Compare with what this plan gives: a folder or file."
    )(command)


def stage_option(command: Command) -> Command:
    """``--stage``: judge as if the plan were at another stage."""
    return click.option(
        "--stage",
        type=click.Choice([stage.value for stage in Stage]),
        callback=as_stage,
        help="Judge as if the plan were at this stage: would it pass there?",
    )(command)


def as_of_option(command: Command) -> Command:
    """``--as-of``: judge expiry dates by another day."""
    return click.option(
        "--as-of",
        metavar="DAY",
        callback=as_day,
        help="Judge expiry dates by this day instead of the plan's own as_of.",
    )(command)


def output_option(what: str) -> Callable[[Command], Command]:
    """``--output``: write to a file or folder instead of the screen."""
    return click.option("-o", "--output", metavar="PATH", default="-", help=what)


def quiet_option(command: Command) -> Command:
    """``--quiet``: no word beyond what was asked for."""
    return click.option(
        "-q", "--quiet", is_flag=True, help="Say nothing beyond what was asked for."
    )(command)


def color_option(command: Command) -> Command:
    """``--color/--no-color``: overrule the terminal and NO_COLOR."""
    return click.option(
        "--color/--no-color",
        default=None,
        help="Color the text; without either, as the terminal and NO_COLOR say.",
    )(command)
