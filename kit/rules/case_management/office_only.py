"""Care happens outside."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_MOSTLY = 50


@rule("CMG-008")
def office_only(context: Context) -> Iterator[Finding]:
    """Case managers work mostly in the office."""
    for at, provider in context.providers:
        if provider.field_share is not None and provider.field_share < _MOSTLY:
            share = f"{provider.field_share.normalize():f}%"
            says = f"'{provider.id}' spends {share} of its time in the field."
            yield Finding((*at, "field_share"), says)
