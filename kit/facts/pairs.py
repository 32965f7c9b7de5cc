"""Pairs of partners that sign an agreement of their own beside the memorandum."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.model.fields import field
from kit.model.plan import Plan
from kit.model.scalars import Text
from kit.model.shared import Entry


class Pair(Entry):
    """Two partners with an agreement between them; the plan names it at either of them."""

    name: Text | None = field("Both names.", "Harlow Police and Riverside")
    first: Text | None = field("One partner.", "harlow-police", refers="partner")
    second: Text | None = field("The other.", "riverside-health", refers="partner")

    @property
    def both(self) -> frozenset[str]:
        """The ids of both partners."""
        return frozenset(filter(None, (self.first, self.second)))


def pairs(plan: Plan) -> Iterator[tuple[Pointer, Pair]]:
    """Give every pair once, where the plan first asks for it; a missing partner makes none."""
    partners = {one.id: one for one in plan.partners or ()}
    seen: set[frozenset[str]] = set()
    for at, one in enumerate(plan.partners or ()):
        for place, other in enumerate(one.bilateral_with or ()):
            both = frozenset((one.id, other))
            if other in partners and len(both) > 1 and both not in seen:
                seen.add(both)
                names = (
                    each.short_name or each.legal_name or each.id for each in (one, partners[other])
                )
                pair = Pair(
                    id=f"{one.id}-{other}", name=" and ".join(names), first=one.id, second=other
                )
                yield ("partners", at, "bilateral_with", place), pair
