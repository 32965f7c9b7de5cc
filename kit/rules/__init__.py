"""Design checks: what the LEAD model, the law and hard lessons ask of a plan."""

from kit.rules.book import Explanation, explanation, rule_named, rules
from kit.rules.context import Context, each
from kit.rules.engine import Choice, run, select
from kit.rules.rule import Finding, Rule, rule

__all__ = [
    "Choice",
    "Context",
    "Explanation",
    "Finding",
    "Rule",
    "each",
    "explanation",
    "rule",
    "rule_named",
    "rules",
    "run",
    "select",
]
