"""Look for small counts in tables that are published."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import threshold
from kit.core import Pointer
from kit.model.shared import Publication
from kit.rules import Context, Finding, each, rule


@rule("PRI-027")
def small_counts_published(context: Context) -> Iterator[Finding]:
    """A count below the plan's limit for small cells is published."""
    need, sharing = context.plan.need, context.plan.information_sharing
    limit = (sharing.small_cell if sharing else None) or threshold("small_cell")
    if need is None:
        return
    tables: list[tuple[Pointer, object]] = list(each(need.baselines, "need", "baselines"))
    if need.eligible_arrests:
        tables.append((("need", "eligible_arrests"), need.eligible_arrests))
    for at, table in tables:
        if getattr(table, "publication", None) is not Publication.PUBLISHED:
            continue
        for key in ("by_race", "by_gender", "by_group"):
            for where, one in each(getattr(table, key, None), *at, key):
                if one.count is not None and 0 < one.count < limit:
                    says = f"A count of {one.count} is published; the limit is {limit}."
                    yield Finding((*where, "count"), says)
