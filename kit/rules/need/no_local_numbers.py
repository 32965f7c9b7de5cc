"""Your own numbers."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("NEE-002")
def no_local_numbers(context: Context) -> Iterator[Finding]:
    """The plan has no number of its own."""
    need = context.plan.need
    if (
        need
        and need.baselines == ()
        and (need.eligible_arrests is None or not need.eligible_arrests.count)
    ):
        yield Finding(("need", "baselines"), "The plan holds no number from before the start.")
