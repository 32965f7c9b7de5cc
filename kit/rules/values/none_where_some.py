"""None is an answer, but not everywhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import cast

from kit.model.referral_paths import PathStatus, ReferralPath
from kit.model.walk import Value
from kit.rules import Context, Finding, rule
from kit.source import load

_SHUT = (PathStatus.CLOSED, PathStatus.REFUSED)


@rule("VAL-011")
def none_where_some(context: Context) -> Iterator[Finding]:
    """A list that must hold something says none."""
    for value in context.values:
        if isinstance(value.value, tuple) and not value.value and not _shut(value):
            why = needed().get(".".join(step for step in value.pointer if isinstance(step, str)))
            if why:
                yield _finding(value, why, context)


def _shut(value: Value) -> bool:
    """Tell whether it belongs to a door that stays closed."""
    return isinstance(value.group, ReferralPath) and value.group.status in _SHUT


def _finding(value: Value, why: str, context: Context) -> Finding:
    said, group = value.about, context.address(value.pointer[:-1])
    says = f"'{group or 'The plan'}' says none for '{value.pointer[-1]}'."
    do = f"{said.description} For example: {value.pointer[-1]}: {said.example}"
    return Finding(value.pointer, says, do, why=why, owner=said.owner, due=said.due)


@cache
def needed() -> Mapping[str, str]:
    """Give the reason why each list must hold something, by its place."""
    text = files("kit.rules.values").joinpath("needed.yaml").read_text(encoding="utf-8")
    rows = cast("tuple[dict[str, str], ...]", load(text, "needed.yaml"))
    return {row["field"]: row["why"] for row in rows}
