"""Run the rules over a plan and turn what they find into diagnostics."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from kit.core import Diagnostic, KitError, Pointer, Severity, Stage
from kit.rules import answering
from kit.rules.book import Explanation, explanation, rules
from kit.rules.context import Context
from kit.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from kit.model.plan import Plan
    from kit.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """How to judge a plan.

    Attributes:
        stage: Judge as if the plan stood at this stage; its own stage when None.
        as_of: Judge as of this day; the plan's own day when None.
        only: Codes, families or names to run; all when empty.
        pruned: Values left out because their shape was wrong; rules stay silent there.
    """

    stage: Stage | None = None
    as_of: date | None = None
    only: Collection[str] = ()
    pruned: Collection[Pointer] = ()


def run(plan: Plan, source: Source | None = None, choice: Choice | None = None) -> list[Diagnostic]:
    """Give everything that the rules find in a plan, most useful first."""
    choice = choice or Choice()
    context = Context(plan, choice.stage or plan.plan.stage, choice.as_of or plan.plan.as_of)
    chosen = list(select(choice.only))
    judged = [
        _place(diagnose(rule, finding, context), finding, source)
        for rule, finding in _found(chosen, context, choice.pruned)
    ]
    answered = answering.apply(judged, context, source)
    if not choice.only:
        context = replace(context, answered=frozenset(one.departure or "" for one in answered))
        answered += [
            _place(diagnose(rule, finding, context), finding, source)
            for rule in chosen
            if rule.last
            for finding in rule.check(context)
        ]
    return ranked(answered)


def _found(
    chosen: Iterable[Rule], context: Context, pruned: Collection[Pointer]
) -> Iterator[tuple[Rule, Finding]]:
    found = [
        (rule, finding)
        for rule in chosen
        if not rule.last
        for finding in rule.check(context)
        if not _under(finding.at, pruned)
    ]
    for rule, finding in _uncovered(found):
        if _judges(explanation(rule), context):
            yield rule, finding


def select(only: Collection[str]) -> Iterator[Rule]:
    """Give the rules that are asked for by code, code prefix, family or name.

    Raises:
        KitError: A word names no rule.
    """
    wanted = {word.lower() for word in only}
    used: set[str] = set()
    for rule in rules():
        names = {rule.code.lower(), rule.code.split("-")[0].lower(), rule.family, rule.name}
        if not wanted or names & wanted:
            used |= names & wanted
            yield rule
    if wanted - used:
        missing = ", ".join(sorted(wanted - used))
        raise KitError(f"No rule is called {missing}.", "See them with: leadkit explain --list")


def ranked(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Order diagnostics so that the first is the most useful to mend.

    What is wrong comes before what is only not decided yet, and slips of the pen before both,
    since one slip can be the cause of much that follows.
    """
    return sorted(diagnostics, key=_rank)


def _rank(one: Diagnostic) -> tuple[object, ...]:
    kind = _FIRST.get(one.code.partition("-")[0], _FIRST[""])
    open_yet = one.code == UNDECIDED
    return (one.departure is not None, one.severity.rank, open_yet, kind, one.sort_key)


_FIRST = {"SRC": 0, "SHP": 1, "REF": 2, "VAL": 2, "": 3}
UNDECIDED = "VAL-001"
"""Code of the finding on a value that is due and not decided."""


def diagnose(rule: Rule, finding: Finding, context: Context) -> Diagnostic:
    """Give the diagnostic of one finding, without its place."""
    told = explanation(rule)
    edition = context.plan.plan.edition
    due = finding.due or told.due
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=told.severity if context.stage >= due else Severity.NOTE,
        message=finding.says,
        why=finding.why or told.why,
        cure=finding.do or told.cure,
        owner=finding.owner or told.owner,
        source=told.source,
        pointer=finding.at,
        suggestion=finding.suggestion,
        due=due if told.severity is Severity.ERROR else None,
        edition=edition if edition in told.principles else "",
    )


def _judges(told: Explanation, context: Context) -> bool:
    """Tell whether a rule is for this plan's edition, and not on a reconstruction's silence."""
    if told.absence and context.reconstruction:
        return False
    return not told.editions or context.plan.plan.edition in told.editions


def _under(pointer: Pointer, roots: Iterable[Pointer]) -> bool:
    return any(pointer[: len(root)] == root for root in roots)


def _uncovered(found: list[tuple[Rule, Finding]]) -> Iterator[tuple[Rule, Finding]]:
    """Drop what another rule already says of the same cause."""
    covered: dict[str, list[Pointer]] = {}
    for rule, finding in found:
        for code in explanation(rule).covers:
            covered.setdefault(code, []).append(finding.at)
    for rule, finding in found:
        if not _under(finding.at, covered.get(rule.code, ())):
            yield rule, finding


def _place(diagnostic: Diagnostic, finding: Finding, source: Source | None) -> Diagnostic:
    if source is None:
        return diagnostic
    return replace(
        diagnostic,
        place=source.place(finding.at, key=finding.on_key),
        written=source.written(finding.at),
        related=tuple((words, source.place(at)) for words, at in finding.related),
    )
