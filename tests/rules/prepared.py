"""The cases of the rules, made ready once, so that any check can be tried on them."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from kit import source
from kit.core import Stage
from kit.model.parsing import parse
from kit.rules import Context, Finding, Rule, explanation, rules, run
from kit.rules.answering import address
from kit.rules.rule import Check
from kit.rules.weighing import certain, judges
from kit.source import Tree
from tests.rules.patching import cases_of, listed, patched

EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True)
class Case:
    """A case of a rule.

    Attributes:
        rule: The rule.
        name: What the case says in words.
        data: The plan as written.
        context: The plan as rules see it.
        expect: Where the rule must speak.
        says: What one of its messages must hold, or empty.
        names: Findings of the rules on words that stand for nothing.
    """

    rule: Rule
    name: str
    data: dict[str, Tree]
    context: Context
    expect: list[str]
    says: str
    names: tuple[tuple[Rule, Finding], ...]

    def fails(self, check: Check) -> bool:
        """Tell whether a check in place of the rule's own finds anything else, or breaks."""
        fresh = copy(self.context)
        if self.rule.family in {"claims", "privacy", "eligibility"}:
            shared = self.context.shared  # what these share is made by modules beside the rules
        else:
            shared = {}
        object.__setattr__(fresh, "shared", shared)
        try:
            found = tuple(check(fresh))
            return self._spots(found) != self.expect or not self._said(found)
        except Exception:  # noqa: BLE001 - a slip may break a check in any way
            return True

    def _spots(self, found: tuple[Finding, ...]) -> list[str]:
        if not judges(explanation(self.rule), self.context):
            return []
        told = [(self.rule, one) for one in found]
        kept = certain([*self.names, *told], frozenset())
        return sorted(address(self.data, one.at) for rule, one in kept if rule is self.rule)

    def _said(self, found: tuple[Finding, ...]) -> bool:
        return not self.says or any(self.says in one.says for one in found)


@cache
def base(name: str) -> dict[str, Tree]:
    """Give an example's data."""
    reading = source.read(EXAMPLES / name)
    assert reading.source is not None, reading.diagnostics
    return dict(reading.source.data)


@cache
def cases(rule: Rule) -> tuple[Case, ...]:
    """Give the cases of a rule, made ready."""
    text = rule.path.with_suffix(".yaml").read_text("utf-8")
    return tuple(_case(rule, case) for case in cases_of(text, rule.path.stem))


def _case(rule: Rule, case: dict[str, Tree]) -> Case:
    data = patched(base(str(case.get("plan", "harlow"))), case.get("change") or {})
    assert isinstance(data, dict)
    written = source.Source(data, {"lead.yaml": ""}, {})
    parsed = parse(written)
    plan = parsed.plan
    assert plan is not None
    assert not parsed.diagnostics, [one.message for one in parsed.diagnostics]
    stage = Stage(str(case["stage"])) if "stage" in case else plan.plan.stage
    context = Context(plan, stage, plan.plan.as_of)
    if rule.last:
        used = (one.departure for one in run(plan, written))
        context = replace(context, answered=frozenset(one for one in used if one))
    names = tuple(
        (other, finding)
        for other in rules()
        if other.names and not rule.names
        for finding in other.check(context)
    )
    says = str(case.get("says") or "")
    return Case(rule, str(case["name"]), data, context, listed(case["expect"]), says, names)
