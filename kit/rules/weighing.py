"""Weigh what the rules found: who is judged, how much it counts, what comes first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from kit.core import Diagnostic, Pointer, Severity
from kit.rules.book import Explanation, explanation
from kit.rules.rule import Finding, Rule

if TYPE_CHECKING:
    from kit.rules.context import Context
    from kit.source import Source

UNDECIDED = "VAL-001"
"""Code of the finding on a value that is due and not decided."""

_FIRST = {"SRC": 0, "SHP": 1, "REF": 2, "VAL": 2, "": 3}

Found: TypeAlias = tuple[Rule, Finding]


def judges(told: Explanation, context: Context) -> bool:
    """Tell whether a rule is for this plan's edition, and not on a reconstruction's silence."""
    if told.absence and context.reconstruction:
        return False
    return not told.editions or context.plan.plan.edition in told.editions


def certain(found: Sequence[Found], pruned: frozenset[Pointer]) -> Iterator[Found]:
    """Drop what was concluded from values that could not be read, or from names of nothing.

    One slip of the pen would otherwise be told again as everything that follows from it.
    """
    doubtful = pruned.union(finding.at for rule, finding in found if rule.names)
    around = frozenset(outer for one in doubtful for outer in _outwards(one))
    for rule, finding in found:
        if rule.names or not (doubtful and _doubted(rule, finding, doubtful, around)):
            yield rule, finding


def _doubted(
    rule: Rule, finding: Finding, doubtful: frozenset[Pointer], around: frozenset[Pointer]
) -> bool:
    """Tell whether a finding rests on something doubtful, on what it lies in, or on a part of it.

    Args:
        rule: The rule that found it.
        finding: The finding.
        doubtful: What could not be read, and names of nothing.
        around: The same, and all that holds any of it.
    """
    return (explanation(rule).absence and finding.at in around) or any(
        root in around or not doubtful.isdisjoint(_outwards(root)) for root in finding.rests_on
    )


def _outwards(pointer: Pointer) -> Iterator[Pointer]:
    """Give a place, and every place that it lies in."""
    return (pointer[:end] for end in range(len(pointer), -1, -1))


def diagnose(rule: Rule, finding: Finding, context: Context) -> Diagnostic:
    """Give the diagnostic of one finding, without its place."""
    told = explanation(rule)
    edition = context.plan.plan.edition
    due = finding.due or told.due
    weight = finding.severity or told.severity
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=weight if context.stage >= due else Severity.NOTE,
        message=finding.says,
        why=finding.why or told.why,
        cure=finding.do or told.cure,
        owner=finding.owner or told.owner,
        source=finding.source or told.source,
        pointer=finding.at,
        suggestion=finding.suggestion,
        sure=finding.sure,
        address=context.address(finding.at),
        due=due if weight is Severity.ERROR else None,
        edition=edition if edition in told.principles else "",
    )


def placed(diagnostic: Diagnostic, finding: Finding, source: Source | None) -> Diagnostic:
    """Give a diagnostic with its place in the author's files."""
    if source is None:
        return diagnostic
    return replace(
        diagnostic,
        place=source.place(finding.at, key=finding.on_key),
        written=source.written(finding.at),
        related=tuple((words, source.place(at)) for words, at in finding.related),
    )


def uncovered(told: Sequence[tuple[Rule, Diagnostic]]) -> Iterator[Diagnostic]:
    """Drop what another rule already says of the same cause with at least the same weight."""
    covered: dict[str, list[Diagnostic]] = {}
    for rule, one in told:
        for code in explanation(rule).covers:
            covered.setdefault(code, []).append(one)
    for _, one in told:
        if not any(_covers(other, one) for other in covered.get(one.code, ())):
            yield one


def _covers(other: Diagnostic, one: Diagnostic) -> bool:
    return (
        one.pointer[: len(other.pointer)] == other.pointer
        and other.severity.rank <= one.severity.rank
    )


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
