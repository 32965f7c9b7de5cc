"""The money has conditions."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule
from kit.rules.law._profiles import lacks


@rule("LAW-101")
def state_law_not_met(context: Context) -> Iterator[Finding]:
    """The plan lacks what the law or grant that it builds on asks."""
    for lack in lacks(context):
        if lack.bound:
            url = next(iter(lack.rule.sources), "")
            yield Finding(lack.at, lack.says, lack.do, severity=lack.severity, source=url)
