"""Measure what the rules cost beside reading and modeling, over a thousand distinct plans.

Rules that go through all situations of the criteria, that play the first months, or that set a card
to see whether it fits, are reported apart from those that look at fields.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean

from benchmarks.measure import Cost, Section, bar, compared, cost
from benchmarks.plans import full, rural, variant
from kit.model.parsing import parse
from kit.model.plan import Plan
from kit.rules import Choice, rules, run
from kit.source import Source, read_bytes

PLANS = 1_000
WARM = 5
"""Plans before the measurement, by which everything is loaded."""
SLOW = 10
"""Every so many plans are judged by the slow rules, too, so that all of it ends in minutes."""
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
        kept = spent if number >= WARM else {step: [] for step in spent}
        _one({"lead.yaml": variant(text, number).encode()}, kept, slow=number % SLOW == 0)
    each = {step: _mean(taken) for step, taken in spent.items()}
    read, judged = each[READ], each[FIELDS]
    each[FIELDS] = Cost(read.cpu + judged.cpu, read.clock + judged.clock)
    held = bar(f"{FIELDS}, against read and model: {name} plan", LIMIT, each[FIELDS], read)
    said = (
        f"{PLANS:,} distinct plans, one process; the mean for a plan. The slow rules judged every "
        f"{SLOW}th of them."
    )
    return Section(f"Judging the {name} plan", f"{compared(each)}\n\n{said}", (held,))


def _one(files: Mapping[str, bytes], spent: Mapping[str, list[Cost]], *, slow: bool) -> None:
    """Read, model and judge one plan, and keep what each step took."""
    read: list[tuple[Plan, Source]] = []
    spent[READ].append(cost(lambda: read.append(_modeled(files))))
    plan, source = read[0]
    spent[FIELDS].append(cost(lambda: run(plan, source, Choice(proofs=False))))
    if not slow:
        return
    proofs = [one.code for one in rules() if one.proof and one.code != _PLAYING]
    spent[PROOFS].append(cost(lambda: run(plan, source, Choice(only=proofs, others=False))))
    spent[PLAYED].append(cost(lambda: run(plan, source, Choice(only=[_PLAYING], others=False))))


def _modeled(files: Mapping[str, bytes]) -> tuple[Plan, Source]:
    source = read_bytes(files).source
    plan = parse(source).plan if source else None
    if source is None or plan is None:
        sys.exit("a variant of the example can't be read")
    return plan, source


def _mean(taken: Sequence[Cost]) -> Cost:
    return Cost(fmean(one.cpu for one in taken), fmean(one.clock for one in taken))
