"""Tell from a fact's name alone what it is, without any plan: for checks and the reference site."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import get_origin

from kit.facts.registry import facts
from kit.facts.scopes import KINDS
from kit.facts.shapes import described, entry_model
from kit.model.fields import About
from kit.model.plan import Plan

ASKED = ("some", "none", "is", "known")
"""First words of flags that ask about a field."""
UPHOLDS = "upholds"
"""First word of flags that ask whether a core principle is taken over as it is."""
FORMS = ("list", "every", "code")
"""Last words that ask for a field's value in a form of its own."""


@dataclass(frozen=True, slots=True)
class Sort:
    """What a fact is.

    Attributes:
        kind: ``flag``, ``list``, ``text`` for a value within a line, or a computed fact's kind.
        scope: ``plan`` or the kind of entry that it speaks about.
        title: What it says, one line.
        optional: A field that the plan may leave out for good.
    """

    kind: str
    scope: str
    title: str
    optional: bool = False


BLOCKS = frozenset(
    ["table", "list", "figure", "signatures", "fields", "definitions", "prose", "steps"]
)
"""Kinds of facts that stand alone on their line."""


@cache
def sort_of(name: str, scope: str = "plan") -> Sort:
    """Give what a fact is, where it is told about an entry of a kind.

    Raises:
        KeyError: No fact has that name in that scope.
    """
    computed = facts().get(name)
    if computed is not None:
        if computed.scope not in {"plan", scope}:
            raise KeyError(name)
        return Sort(computed.kind, computed.scope, computed.title)
    first, _, rest = name.partition(".")
    if first in ASKED:
        path = rest.rpartition(".")[0] if first == "is" else rest
        return Sort("flag", "plan", _walk(path, scope).description)
    if first == UPHOLDS:
        return Sort("flag", "plan", f"{rest} is taken over as it is")
    path, _, form = name.rpartition(".")
    said, kind = _reached(path if form in FORMS else name, scope)
    kind = "list" if form == "list" else "text" if kind == "list" else kind
    owner = first if first == scope else "plan"
    return Sort(kind, owner, said.description, optional=said.due is None)


def _walk(path: str, scope: str) -> About:
    return _reached(path, scope)[0]


def _reached(path: str, scope: str) -> tuple[About, str]:
    """Follow a path through the models; give what is said of its field, and its kind."""
    steps = path.split(".")
    within = scope in KINDS and steps[0] == scope
    said, found = described(entry_model(scope), steps[1:]) if within else described(Plan, steps)
    return said, "flag" if found is bool else "list" if get_origin(found) is tuple else "text"
