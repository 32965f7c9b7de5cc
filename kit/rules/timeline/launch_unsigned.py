"""No start without police and prosecutor."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Stage
from kit.rules import Context, Finding, rule

_OUT = {"none", "briefed", "declined", "withdrawn"}


@rule("TIM-002")
def launch_unsigned(context: Context) -> Iterator[Finding]:
    """The start is set and police or prosecutor have not agreed."""
    timeline = context.plan.timeline
    if not timeline or not timeline.launch_on:
        return
    for at, partner in context.partners_as("law_enforcement", "prosecutor"):
        status = partner.agreement.value if partner.agreement else "none"
        if status in _OUT or (context.stage >= Stage.SIGNED and status != "signed"):
            said = f"the agreement of '{partner.id}' is: {status.replace('_', ' ')}"
            says = f"The start is set for {timeline.launch_on}; {said}."
            yield Finding((*at, "agreement"), says)
