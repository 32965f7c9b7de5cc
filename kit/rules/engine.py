"""Run the rules over a plan and turn what they find into diagnostics."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from kit.core import Diagnostic, Pointer, Severity, Stage, UnknownNameError
from kit.rules import answering, local
from kit.rules.book import explanation, rules
from kit.rules.context import Context
from kit.rules.local import LocalRule
from kit.rules.rule import Finding, Rule
from kit.rules.weighing import (
    Found,
    certain,
    diagnose,
    judges,
    placed,
    ranked,
    uncovered,
)

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
        proofs: Go through all situations of the eligibility criteria, which takes its time.
        local: Further rules of a jurisdiction or of the bureau.
        others: Run the rules that are no proofs, too.
        shared: Takes up what the rules work out together.
    """

    stage: Stage | None = None
    as_of: date | None = None
    only: Collection[str] = ()
    pruned: Collection[Pointer] = ()
    proofs: bool = True
    local: Sequence[LocalRule] = ()
    others: bool = True
    shared: dict[str, object] = field(default_factory=dict, repr=False, compare=False)


def run(plan: Plan, source: Source | None = None, choice: Choice | None = None) -> list[Diagnostic]:
    """Give everything that the rules find in a plan, most useful first."""
    choice = choice or Choice()
    context = Context(
        plan,
        choice.stage or plan.plan.stage,
        choice.as_of or plan.plan.as_of,
        pruned=frozenset(choice.pruned),
        local=frozenset(rule.code for rule in choice.local),
        shared=choice.shared,
    )
    wanted = list(select(choice.only, choice.local))
    chosen = frozenset(one for one in wanted if (choice.proofs if one.proof else choice.others))
    last = [rule for rule in rules() if rule.last and rule in chosen]
    running = frozenset(rules()) if last else chosen
    if not choice.proofs:
        running = frozenset(rule for rule in running if not rule.proof)
    told = list(uncovered(_told(_found(running, context), context, source)))
    told += local.found(choice.local, context, source) if choice.others else []
    answered = answering.apply(told, context, source)
    asked = {rule.code for rule in chosen}
    asked |= {rule.code for rule in local.asked(choice.local, choice.only)}
    found = [one for one in answered if one.code in asked]
    if last and not context.pruned:
        context = replace(context, answered=_used(answered, context, choice))
        late = [(rule, one) for rule in last for one in _checked(rule, context)]
        found += [one for _, one in _told(late, context, source)]
    return ranked(found)


def _used(answered: Iterable[Diagnostic], context: Context, choice: Choice) -> frozenset[str]:
    """Give the departures that answered something, or might have, had everything been run."""
    used = {one.departure for one in answered if one.departure}
    if not choice.proofs:
        proofs = {rule.code for rule in rules() if rule.proof}
        used |= {entry.id for _, entry in context.departures if (entry.rule or "") in proofs}
    return frozenset(used)


def _told(
    found: Iterable[Found], context: Context, source: Source | None
) -> list[tuple[Rule, Diagnostic]]:
    return [
        (rule, placed(diagnose(rule, finding, context), finding, source)) for rule, finding in found
    ]


def _found(asked: Collection[Rule], context: Context) -> Iterator[Found]:
    found = [
        (rule, finding)
        for rule in rules()
        if (rule in asked or rule.names) and not rule.last
        for finding in _checked(rule, context)
        if not _under(finding.at, context.pruned)
    ]
    for rule, finding in certain(found, context.pruned):
        if rule in asked and judges(explanation(rule), context):
            yield rule, finding


def _checked(rule: Rule, context: Context) -> tuple[Finding, ...]:
    """Run one rule; where it breaks, say so and let the others go on."""
    try:
        return tuple(rule.check(context))
    except Exception as fault:  # noqa: BLE001 - one broken check must not hide all the others
        says = f"The check {rule.code} could not be done ({type(fault).__name__}: {fault})."
        why = "What has not been checked is not known to be right."
        do = "This is a fault of the kit, not of the plan; please report it with these words."
        return (Finding((), says, do, why=why, severity=Severity.WARNING, owner="kit"),)


def _under(pointer: Pointer, roots: Iterable[Pointer]) -> bool:
    return any(pointer[: len(root)] == root for root in roots)


def select(only: Collection[str], further: Iterable[LocalRule] = ()) -> Iterator[Rule]:
    """Give the rules that are asked for by code, code prefix, family or name.

    Raises:
        UnknownNameError: A word names no rule, also none of the further ones.
    """
    if not only:
        yield from rules()
        return
    asked = {word.lower(): word for word in only}
    wanted = asked.keys()
    used = {word for rule in further for word in local.names(rule) & wanted}
    for rule in rules():
        names = {rule.code.lower(), rule.code.split("-")[0].lower(), rule.family, rule.name}
        if names & wanted:
            used |= names & wanted
            yield rule
    if wanted - used:
        missing = ", ".join(asked[word] for word in sorted(wanted - used))
        cure = "See them with: leadkit explain --list"
        raise UnknownNameError(f"No rule is called {missing}.", cure)
