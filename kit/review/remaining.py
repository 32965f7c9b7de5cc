"""Say what is still to decide in a plan: where, by whom, by when, and what comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kit.core import Diagnostic, Pointer, Severity, Stage, show
from kit.model.plan import SECTIONS, Plan
from kit.model.walk import Value, walk

if TYPE_CHECKING:
    from kit.model.fields import About

_NEXT = 5
_BAR = 20


@dataclass(frozen=True, slots=True)
class Open:
    """One thing that is still to do.

    Attributes:
        pointer: The value concerned.
        what: What to decide or mend, one sentence.
        owner: Role that can do it.
        due: Stage by which it must be done.
        code: Code of the finding, or empty for a value that is undecided.
    """

    pointer: Pointer
    what: str
    owner: str
    due: Stage
    code: str = ""


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
        open: Everything still to do, the next first.
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


def status(plan: Plan, findings: Sequence[Diagnostic], goal: Stage) -> Status:
    """Give what stands between a plan and a stage.

    Args:
        plan: The plan.
        findings: What the check says of it at that stage.
        goal: The stage.
    """
    silent = plan.plan.kind.value == "reconstruction"
    due = [] if silent else [found for found in walk(plan) if _is_due(found.about, goal)]
    undecided = [_undecided(found) for found in due if found.value is None]
    told = {one.pointer for one in undecided}
    faults = [_fault(one, goal) for one in findings if _counts(one) and one.pointer not in told]
    ordered = sorted(undecided, key=lambda one: one.due.rank)
    progress = tuple(_progress(section, due) for section in SECTIONS)
    return Status(plan.plan.title, plan.plan.stage, goal, (*faults, *ordered), progress)


def _is_due(said: About, goal: Stage) -> bool:
    return said.due is not None and said.due <= goal


def _undecided(found: Value) -> Open:
    said = found.about
    return Open(found.pointer, said.description, said.owner, said.due or Stage.EXPLORING)


def _counts(found: Diagnostic) -> bool:
    return found.severity is not Severity.NOTE and found.departure is None


def _fault(found: Diagnostic, goal: Stage) -> Open:
    return Open(found.pointer, found.cure, found.owner, found.due or goal, found.code)


def _progress(section: str, due: Sequence[Value]) -> Progress:
    values = [found.value for found in due if found.pointer[0] == section]
    return Progress(section, sum(value is not None for value in values), len(values))


def text(said: Status) -> str:
    """Give the status as it is read on a screen."""
    words = said.goal.words
    head = f"{said.title}: at stage {said.stage.words}, looking at {words}.\n"
    if not said.open:
        return f"{head}\nNothing is left to do for {words}.\n"
    first = [f"  {number}. {_line(one)}" for number, one in enumerate(said.open[:_NEXT], 1)]
    parts = [head, "Next:", *first, "", f"Left for {words}, by owner:"]
    for owner, ones in said.by_owner.items():
        parts += [
            f"  {owner.replace('_', ' ')} ({len(ones)})",
            *(f"    {_line(one)}" for one in ones),
        ]
    parts += ["", "Decided, by section:"]
    parts += [_bar(one) for one in said.progress if one.due]
    return "\n".join(parts) + "\n"


def _line(one: Open) -> str:
    return f"{show(one.pointer)}: {f'[{one.code}] ' if one.code else ''}{one.what}"


def _bar(one: Progress) -> str:
    full = _BAR * one.decided // one.due
    return f"  {one.section:20} {'█' * full}{'░' * (_BAR - full)} {one.decided} of {one.due}"


def data(said: Status) -> dict[str, object]:
    """Give the status as plain data, for programs."""
    return {
        "title": said.title,
        "stage": said.stage.value,
        "goal": said.goal.value,
        "open": [
            {
                "path": show(one.pointer),
                "what": one.what,
                "owner": one.owner,
                "due": one.due.value,
                "code": one.code or None,
            }
            for one in said.open
        ],
        "progress": [
            {"section": one.section, "decided": one.decided, "due": one.due}
            for one in said.progress
        ],
    }
