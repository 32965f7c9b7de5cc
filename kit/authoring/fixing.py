"""Mend what can be mended safely: try, judge the whole plan again, keep only what made it better.

A fault is mended by an edit of the very span, so comments, order and layout stay. An edit counts
only when fewer faults block the plan afterwards; quotes count only when the plan says exactly the
same afterwards. When the whole isn't better than before, nothing is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from kit.authoring.edits import Edit, apart, edited
from kit.authoring.quoting import Quoting, quotings
from kit.authoring.repairs import Repair, repairs
from kit.core import Diagnostic, Severity
from kit.model.plan import Plan
from kit.source import Source, read_bytes

_ROUNDS = 60

Files: TypeAlias = Mapping[str, bytes]


class Judgement(Protocol):
    """What a check says of a plan."""

    @property
    def source(self) -> Source | None:
        """What was written, or None when it could not be read."""

    @property
    def plan(self) -> Plan | None:
        """What it means, or None when its heart is missing."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything that is said."""


Judge: TypeAlias = Callable[[Files], Judgement]


@dataclass(frozen=True, slots=True)
class Fixed:
    """What came of mending a plan.

    Attributes:
        before: The files as they were.
        after: The files as they shall be; the same when nothing was mended.
        mended: The repairs that were kept.
        quoted: The quotes that were added.
        refused: Repairs that were not kept, for the check would find more than before.
        uncertain: Faults with a suggestion that only a person can take.
        faults: How many faults blocked the plan before, and after.
    """

    before: Files
    after: Files
    mended: tuple[Repair, ...]
    quoted: tuple[Quoting, ...]
    refused: tuple[Repair, ...]
    uncertain: tuple[Diagnostic, ...]
    faults: tuple[int, int]

    @property
    def changed(self) -> Mapping[str, bytes]:
        """The files that shall be written."""
        return {name: data for name, data in self.after.items() if data != self.before[name]}


def fix(files: Files, judge: Judge) -> Fixed:
    """Give a plan's files with all safe repairs made.

    Args:
        files: The files by name.
        judge: Checks files; called several times.
    """
    first = _State(files, judge(files))
    last, mended = _careful(first, judge)
    deeper, more = _bold(last, judge)
    if deeper.weight < last.weight:
        last, mended = deeper, [*mended, *more]
    if not last.weight < first.weight:
        last, mended = first, []
    quoted, after = _quoted(last)
    refused = tuple(_repairs(last))
    return Fixed(
        before=files,
        after=after,
        mended=tuple(mended),
        quoted=quoted,
        refused=refused,
        uncertain=tuple(_uncertain(last, refused)),
        faults=(first.blocking, last.blocking),
    )


def _careful(state: _State, judge: Judge) -> tuple[_State, list[Repair]]:
    """Make repairs as long as each makes the plan better."""
    mended: list[Repair] = []
    tried: set[Edit] = set()
    for _ in range(_ROUNDS):
        wanted = [one for one in _repairs(state) if one.edit not in tried]
        tried |= {one.edit for one in wanted}
        state, kept = _step(state, wanted, judge)
        mended += kept
        if not kept:
            break
    return state, mended


def _bold(state: _State, judge: Judge) -> tuple[_State, list[Repair]]:
    """Make all repairs, also of faults that only come to light by repairs; for the end to judge."""
    mended: list[Repair] = []
    for _ in range(_ROUNDS):
        wanted = _together(_repairs(state))
        if not wanted:
            break
        state, mended = _after(state, wanted, judge), [*mended, *wanted]
    return state, mended


def _uncertain(state: _State, refused: Sequence[Repair]) -> Iterator[Diagnostic]:
    for one in state.judgement.diagnostics:
        if one.suggestion and not one.departure and all(one != other.fault for other in refused):
            yield one


@dataclass(frozen=True, slots=True)
class _State:
    files: Files
    judgement: Judgement

    @property
    def blocking(self) -> int:
        return sum(_blocks(one) for one in self.judgement.diagnostics)

    @property
    def weight(self) -> tuple[bool, bool, int, int]:
        """How far the plan is from good; a plan that can't be read hides its other faults."""
        said = self.judgement
        coming = sum(one.due is not None and not one.departure for one in said.diagnostics)
        return (said.source is None, said.plan is None, self.blocking, coming)

    @property
    def reached(self) -> tuple[object, ...]:
        """How far the reader came, file by file; it stops at the first fault of a file."""
        return tuple(one.sort_key for one in self.judgement.diagnostics if _blocks(one))


def _blocks(one: Diagnostic) -> bool:
    return one.severity is Severity.ERROR and not one.departure


def _repairs(state: _State) -> list[Repair]:
    texts = {name: data.decode("utf-8-sig", "replace") for name, data in state.files.items()}
    return list(repairs(state.judgement.diagnostics, texts))


def _step(state: _State, wanted: Sequence[Repair], judge: Judge) -> tuple[_State, list[Repair]]:
    """Make all repairs at once if that is better, else each that is better by itself."""
    together = _together(wanted)
    after = _after(state, together, judge)
    if together and _better(after, state):
        return after, together
    kept: list[Repair] = []
    for one in reversed(together):
        after = _after(state, [one], judge)
        if _better(after, state):
            state, kept = after, [one, *kept]
    return state, kept


def _together(wanted: Sequence[Repair]) -> list[Repair]:
    by_edit = {one.edit: one for one in wanted}
    return [by_edit[edit] for edit in apart(by_edit)]


def _after(state: _State, chosen: Iterable[Repair], judge: Judge) -> _State:
    files = edited(state.files, [one.edit for one in chosen])
    return _State(files, judge(files))


def _better(after: _State, before: _State) -> bool:
    if after.weight < before.weight:
        return True
    stuck = after.judgement.source is None and after.weight == before.weight
    return stuck and after.reached > before.reached


def _quoted(state: _State) -> tuple[tuple[Quoting, ...], Files]:
    """Add quotes, if the plan then says exactly what it said."""
    source = state.judgement.source
    if source is None:
        return (), state.files
    found = tuple(quotings(source))
    files = edited(state.files, _edits(found))
    again = read_bytes(files).source if found else None
    same = again is not None and again.data == source.data and again.spoiled == source.spoiled
    return (found, files) if same else ((), state.files)


def _edits(found: Iterable[Quoting]) -> tuple[Edit, ...]:
    return apart(one.edit for one in found)
