"""Count for a reason."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("EVA-011")
def measure_shows_nothing(context: Context) -> Iterator[Finding]:
    """A measure shows neither a promise nor a goal."""
    promised = {name for _, one in context.commitments for name in one.measures or ()}
    aimed = {
        indicator.measure for _, goal in context.goals for indicator in goal.indicators or ()
    } - {None}
    if not promised and not aimed:
        return
    for at, one in context.measures:
        if one.id not in promised and one.measure not in aimed:
            says = f"No promise and no indicator of a goal names the measure '{one.id}'."
            yield Finding(at, says)
