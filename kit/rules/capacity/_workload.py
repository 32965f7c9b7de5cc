"""How many people each case manager would work with."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from kit.core import Pointer

if TYPE_CHECKING:
    from kit.model.case_management import Post
    from kit.rules.context import Context


def workload(context: Context) -> Iterator[tuple[Pointer, Decimal]]:
    """Give every stated or implied number of people per case manager, with its place."""
    section = context.plan.case_management
    if section is None:
        return
    at = ("case_management", "max_caseload")
    if section.max_caseload is not None:
        yield at, Decimal(section.max_caseload)
    posts = sum(
        (_share(post) for _, one in context.providers for post in one.posts or ()),
        Decimal(0),
    )
    planned = section.capacity.participants_planned if section.capacity else None
    if planned and posts:
        yield ("case_management", "capacity", "participants_planned"), planned / posts


def _share(post: Post) -> Decimal:
    carries = post.function is not None and post.function.value == "case_manager"
    return post.fte if carries and post.fte else Decimal(0)
