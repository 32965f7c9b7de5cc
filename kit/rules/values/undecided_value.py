"""What is due must be decided."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.plan import Plan
from kit.model.relevance import undecided
from kit.model.walk import Value
from kit.rules import Context, Finding, rule


@rule("VAL-001")
def undecided_value(context: Context) -> Iterator[Finding]:
    """A value that is due at this stage is not decided."""
    for value in undecided(context.values, context.stage):
        yield _finding(value, context)


def _finding(value: Value, context: Context) -> Finding:
    said = value.about
    key = str(value.pointer[-1])
    due = said.due.words if said.due else ""
    if isinstance(value.group, Plan):
        says = f"The plan has no section '{key}', which is due at the stage {due}."
        do = f"Add the section {key}: {said.description}"
    else:
        group = context.address(value.pointer[:-1])
        says = f"'{group}' does not say '{key}', which is due at the stage {due}."
        do = f"{said.description} For example: {key}: {said.example}"
    return Finding(value.pointer, says, do, owner=said.owner, due=said.due)
