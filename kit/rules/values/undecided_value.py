"""What is due must be decided."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Stage
from kit.model.plan import Plan
from kit.model.walk import Value
from kit.rules import Context, Finding, rule


@rule("VAL-001")
def undecided_value(context: Context) -> Iterator[Finding]:
    """A value that is due at this stage is not decided."""
    if context.reconstruction:
        return
    for value in context.values:
        if value.value is None and _due(value, context.stage):
            yield _finding(value)


def _due(value: Value, stage: Stage) -> bool:
    due = value.about.due
    return due is not None and due <= stage


def _finding(value: Value) -> Finding:
    said = value.about
    key = str(value.pointer[-1])
    due = said.due.words if said.due else ""
    if isinstance(value.group, Plan):
        says = f"The plan has no section '{key}', which is due at the stage {due}."
        do = f"Add the section {key}: {said.description}"
    else:
        says = f"{_place(value)} does not say '{key.replace('_', ' ')}', due at the stage {due}."
        do = f"{said.description} For example: {key}: {said.example}"
    return Finding(value.pointer, says, do, owner=said.owner, due=said.due)


def _place(value: Value) -> str:
    entry = getattr(value.group, "id", None)
    parent = value.pointer[:-1]
    named = [str(step).replace("_", " ") for step in parent if isinstance(step, str)]
    return (
        f"'{entry}' in {named[0]}" if isinstance(entry, str) else f"The plan's {', '.join(named)}"
    )
