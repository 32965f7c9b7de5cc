"""Say what is still to decide in a plan: where, by whom, by when, and what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kit.core import Diagnostic, Pointer, Severity, Stage, show
from kit.model.plan import SECTIONS, Plan
from kit.model.relevance import owed
from kit.model.walk import Value, walk
from kit.rules.weighing import UNDECIDED


@dataclass(frozen=True, slots=True)
class Open:
    """One thing that is still to do.

    Attributes:
        pointer: The value concerned.
        address: The value with list entries named by their ids.
        what: What to decide or mend, one sentence.
        owner: Role that can do it.
        due: Stage by which it must be done.
        code: Code of the finding, or empty for a value that is undecided.
        says: What the plan says now, one sentence; empty for a value that is undecided.
    """

    pointer: Pointer
    address: str
    what: str
    owner: str
    due: Stage
    code: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """What one owner can do in one go: mend one kind of fault, or decide what one place lacks.

    Attributes:
        owner: Role that can do it.
        due: Stage by which it must be done.
        code: Code of the findings, or empty for values that are undecided.
        parts: What belongs to it.
    """

    owner: str
    due: Stage
    code: str
    parts: tuple[Open, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a section has come: values decided, of those that are due."""

    section: str
    decided: int
    due: int


@dataclass(frozen=True, slots=True)
class Status:
    """What stands between a plan and a stage.

    Attributes:
        title: The plan's title.
        stage: Where the plan stands.
        goal: The stage that is asked about.
        open: Everything still to do, faults first.
        progress: How far each section has come, in the plan's order.
    """

    title: str
    stage: Stage
    goal: Stage
    open: tuple[Open, ...]
    progress: tuple[Progress, ...]

    @property
    def by_owner(self) -> Mapping[str, tuple[Open, ...]]:
        """Give what is open by owner, whoever has most first."""
        owners = {one.owner for one in self.open}
        groups = {name: tuple(one for one in self.open if one.owner == name) for name in owners}
        return dict(sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])))


def following(stage: Stage) -> Stage:
    """Give the stage after this one; the last is followed by itself."""
    stages = list(Stage)
    return stages[min(stage.rank + 1, len(stages) - 1)]


def tasks(items: Iterable[Open]) -> tuple[Task, ...]:
    """Give what is open as tasks, in the order of their first parts."""
    groups: dict[tuple[str, str, str, str], list[Open]] = {}
    for one in items:
        where = one.what if one.code else one.address.rpartition(".")[0]
        groups.setdefault((one.owner, one.due.value, one.code, where), []).append(one)
    return tuple(
        Task(owner, Stage(due), code, tuple(parts))
        for (owner, due, code, _), parts in groups.items()
    )


def status(plan: Plan, findings: Sequence[Diagnostic], goal: Stage) -> Status:
    """Give what stands between a plan and a stage.

    Args:
        plan: The plan.
        findings: What the check says of it at that stage.
        goal: The stage.
    """
    silent = plan.plan.kind.value == "reconstruction"
    due = [] if silent else list(owed(walk(plan), goal))
    told = {one.pointer: one for one in findings if one.code == UNDECIDED}
    lacking = [found for found in due if found.value is None and found.pointer in told]
    undecided = [_undecided(found, told[found.pointer]) for found in lacking]
    faults = [_fault(one, goal) for one in findings if _counts(one)]
    ordered = sorted(undecided, key=lambda one: one.due.rank)
    progress = tuple(_progress(section, due) for section in SECTIONS)
    return Status(plan.plan.title, plan.plan.stage, goal, (*faults, *ordered), progress)


def _undecided(found: Value, told: Diagnostic) -> Open:
    due = found.about.due or Stage.EXPLORING
    return Open(found.pointer, told.address, told.cure, told.owner, due)


def _counts(found: Diagnostic) -> bool:
    serious = found.severity is not Severity.NOTE
    return serious and found.departure is None and found.code != UNDECIDED


def _fault(found: Diagnostic, goal: Stage) -> Open:
    due = found.due or goal
    address, says = found.address, found.message
    return Open(found.pointer, address, found.cure, found.owner, due, found.code, says)


def _progress(section: str, due: Sequence[Value]) -> Progress:
    values = [found.value for found in due if found.pointer[0] == section]
    return Progress(section, sum(value is not None for value in values), len(values))


def data(said: Status) -> dict[str, object]:
    """Give the status as plain data, for programs."""
    return {
        "title": said.title,
        "stage": said.stage.value,
        "goal": said.goal.value,
        "open": [
            {
                "path": show(one.pointer),
                "address": one.address,
                "says": one.says or None,
                "what": one.what,
                "owner": one.owner,
                "due": one.due.value,
                "code": one.code or None,
            }
            for one in said.open
        ],
        "owners": {owner: len(ones) for owner, ones in said.by_owner.items()},
        "progress": [
            {"section": one.section, "decided": one.decided, "due": one.due}
            for one in said.progress
        ],
    }
