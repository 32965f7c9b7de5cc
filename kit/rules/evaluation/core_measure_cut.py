"""A core measure is counted as the core set says."""

from __future__ import annotations

from collections.abc import Iterator

from kit.catalog import measures
from kit.rules import Context, Finding, rule

_NONE = {"none", "nothing", "-"}


@rule("EVA-014")
def core_measure_cut(context: Context) -> Iterator[Finding]:
    """A core measure has lost what it is divided by."""
    for at, one in context.measures:
        core = measures().get(one.measure or "")
        if core and core.denominator and (one.denominator or "").casefold().strip() in _NONE:
            says = f"'{one.id}' is {core.number} ({core.label}) and is divided by nothing."
            yield Finding((*at, "denominator"), says)
