"""Whoever must be there must have agreed."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer, Stage
from kit.model.partners import Partner
from kit.rules import Context, Finding, rule

_OUT = {"none", "briefed", "declined", "withdrawn"}


@rule("TIM-002")
def launch_unsigned(context: Context) -> Iterator[Finding]:
    """The start is set and a partner that is needed has not agreed."""
    timeline = context.plan.timeline
    if not timeline or not timeline.launch_on:
        return
    for at, partner in _needed(context):
        status = partner.agreement.value if partner.agreement else ""
        signing = context.stage >= Stage.SIGNED
        if status in _OUT or (signing and status != "signed"):
            said = status.replace("_", " ") or "not stated"
            says = f"The start is set for {timeline.launch_on}; the agreement of '{partner.id}': "
            yield Finding((*at, "agreement"), f"{says}{said}.")


def _needed(context: Context) -> Iterator[tuple[Pointer, Partner]]:
    """Give whom the plan calls needed; police and prosecutor unless it says that they are not."""
    core = {partner.id for _, partner in context.partners_as("law_enforcement", "prosecutor")}
    for at, partner in context.partners:
        needed = partner.needed_to_launch
        if needed or (needed is None and partner.id in core):
            yield at, partner
