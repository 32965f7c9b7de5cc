"""Measure what the rules cost beside reading and modeling, over a thousand distinct plans.

Rules that go through all situations of the criteria, that play the first months, or that set a card
to see whether it fits, are reported apart from those that look at fields.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.measure import Cost, Section, bar, compared, cost
from benchmarks.plans import full, rural, variant
from kit.model.parsing import parse
from kit.model.plan import Plan
from kit.rules import Choice, rules, run
from kit.source import Source, read_bytes

PLANS = 1_000
WARM = 5
"""Plans before the measurement, by which everything is loaded."""
LIMIT = 2.5
READ = "read and model"
FIELDS = "read, model and judge by all field rules"
PROOFS = "go through all situations and set the cards, above that"
PLAYED = "play the first months by chance, above that"
_PLAYING = "CAP-009"


def sections() -> Iterator[Section]:
    """Measure the full plan and the rural one."""
    yield _judging("full", full())
    yield _judging("rural", rural())


def _judging(name: str, text: str) -> Section:
    spent: dict[str, list[Cost]] = {PROOFS: [], PLAYED: [], FIELDS: [], READ: []}
    for number in range(PLANS + WARM):
        _one({"lead.yaml": variant(text, number).encode()}, spent)
    total = {step: _sum(taken[WARM:]) for step, taken in spent.items()}
    total[FIELDS] = _sum([total[READ], total[FIELDS]])
    held = bar(f"{FIELDS}, against read and model: {name} plan", LIMIT, total[FIELDS], total[READ])
    said = f"{PLANS:,} distinct plans, one process; the time for all of them."
    return Section(f"Judging the {name} plan", f"{compared(total)}\n\n{said}", (held,))


def _one(files: Mapping[str, bytes], spent: Mapping[str, list[Cost]]) -> None:
    """Read, model and judge one plan, and keep what each step took."""
    read: list[tuple[Plan, Source]] = []
    spent[READ].append(cost(lambda: read.append(_modeled(files))))
    plan, source = read[0]
    spent[FIELDS].append(cost(lambda: run(plan, source, Choice(proofs=False))))
    proofs = [one.code for one in rules() if one.proof and one.code != _PLAYING]
    spent[PROOFS].append(cost(lambda: run(plan, source, Choice(only=proofs, others=False))))
    spent[PLAYED].append(cost(lambda: run(plan, source, Choice(only=[_PLAYING], others=False))))


def _modeled(files: Mapping[str, bytes]) -> tuple[Plan, Source]:
    source = read_bytes(files).source
    plan = parse(source).plan if source else None
    if source is None or plan is None:
        sys.exit("a variant of the example can't be read")
    return plan, source


def _sum(taken: Sequence[Cost]) -> Cost:
    return Cost(sum(one.cpu for one in taken), sum(one.clock for one in taken))
