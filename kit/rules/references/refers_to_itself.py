"""Look for entries that name themselves."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.rules import Context, Finding, each, rule


@rule("REF-004")
def refers_to_itself(context: Context) -> Iterator[Finding]:
    """An entry refers to itself."""
    for at, partner in context.partners:
        yield from _own((*at, "bilateral_with"), partner.bilateral_with, partner.id)
    for at, one in context.milestones:
        yield from _own((*at, "after"), one.after, one.id)
    for at, source in context.money_sources:
        if source.follows == source.id:
            yield Finding((*at, "follows"), f"'{source.id}' refers to itself.")


def _own(at: Pointer, named: tuple[str, ...] | None, own: str) -> Iterator[Finding]:
    for where, one in each(named, *at):
        if one == own:
            yield Finding(where, f"'{own}' refers to itself.")
