"""The state has a standard."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Stage
from kit.rules import Context, Finding, rule
from kit.rules.law._profiles import lacks


@rule("LAW-102")
def state_standard_not_met(context: Context) -> Iterator[Finding]:
    """The plan lacks what the state asks of programs with its money."""
    if context.stage < Stage.BUREAU_REVIEW:
        return  # a standard that binds nobody is told when a reviewer would ask for it
    for lack in lacks(context):
        if not lack.bound:
            url = next(iter(lack.rule.sources), "")
            yield Finding(lack.at, lack.says, lack.do, severity=lack.severity, source=url)
