"""Look at the table of versions."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule


@rule("VAL-010")
def revisions_astray(context: Context) -> Iterator[Finding]:
    """The table of versions is out of order or does not reach the plan's version."""
    plan = context.plan.plan
    earlier = None
    for at, one in each(plan.revisions, "plan", "revisions"):
        if earlier and one.on and one.on < earlier:
            says = f"Version {one.version} is of {one.on}, after one of {earlier}."
            yield Finding((*at, "on"), says)
        earlier = one.on or earlier
    versions = [one.version for one in plan.revisions or ()]
    if versions and plan.version not in versions:
        says = (
            f"The plan is version {plan.version}; the last version in the table is {versions[-1]}."
        )
        at = ("plan", "revisions", len(versions) - 1, "version")
        yield Finding(at, says, related=(("the plan's version", ("plan", "version")),))
