"""Reckon how many people each case manager would work with."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from kit.core import Pointer
from kit.reckoning.program import carries

if TYPE_CHECKING:
    from kit.model.case_management import Post
    from kit.rules.context import Context

_AT: Pointer = ("case_management",)


def on_average(context: Context) -> Iterator[tuple[Pointer, Decimal]]:
    """Give every average number of people for a case manager, with its place.

    Where no average is stated the most that is allowed stands for it.
    """
    section = context.plan.case_management
    if section is None:
        return
    key = "max_caseload" if section.average_caseload is None else "average_caseload"
    stated = getattr(section, key)
    if stated is not None:
        yield (*_AT, key), Decimal(stated)
    yield from _planned(context)


def at_most(context: Context) -> Iterator[tuple[Pointer, Decimal]]:
    """Give every number of people that one case manager may come to have, with its place."""
    section = context.plan.case_management
    for key in ("max_caseload", "average_caseload"):
        stated = getattr(section, key) if section else None
        if stated is not None:
            yield (*_AT, key), Decimal(stated)
    yield from _planned(context)


def _planned(context: Context) -> Iterator[tuple[Pointer, Decimal]]:
    """Divide the people planned by the posts; what is told of a real program may be a part."""
    section = context.plan.case_management
    posts = sum(
        (_share(post) for _, one in context.providers for post in one.posts or ()), Decimal(0)
    )
    planned = section.capacity.participants_planned if section and section.capacity else None
    if planned and posts and not context.reconstruction:
        yield (*_AT, "capacity", "participants_planned"), planned / posts


def _share(post: Post) -> Decimal:
    """Give the part of a full-time post that carries cases."""
    return post.fte if post.fte and carries(post) else Decimal(0)
