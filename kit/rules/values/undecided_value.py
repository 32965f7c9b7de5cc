"""What is due must be decided."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Stage
from kit.model.fields import Model
from kit.model.walk import Value, walk
from kit.rules import Context, Finding, rule


@rule("VAL-001")
def undecided_value(context: Context) -> Iterator[Finding]:
    """A value that is due at this stage is not decided."""
    if context.reconstruction:
        return
    for value in walk(context.plan):
        if value.value is None and _due(value, context.stage):
            yield _finding(value)


def _due(value: Value, stage: Stage) -> bool:
    due = value.about.due
    return due is not None and due <= stage


def _finding(value: Value) -> Finding:
    said = value.about
    name = str(value.pointer[-1]).replace("_", " ")
    due = said.due.words if said.due else ""
    says = f"{_place(value.group)} does not say '{name}', which is due at the stage {due}."
    do = f"{said.description} For example: {value.pointer[-1]}: {said.example}"
    return Finding(value.pointer, says, do, owner=said.owner, due=said.due)


def _place(group: Model) -> str:
    entry = getattr(group, "id", None)
    kind = type(group).__doc__ or ""
    words = kind.strip().splitlines()[0].rstrip(".") if kind else "The plan"
    return f"'{entry}'" if isinstance(entry, str) else words
