"""The state has a standard."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.law._profiles import lacks


@rule("LAW-102")
def state_standard_not_met(context: Context) -> Iterator[Finding]:
    """The plan lacks what the state asks of programs with its money."""
    for lack in lacks(context):
        if not lack.bound:
            url = next(iter(lack.rule.sources), "")
            yield Finding(lack.at, lack.says, lack.do, severity=lack.severity, source=url)
