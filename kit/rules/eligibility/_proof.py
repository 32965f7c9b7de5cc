"""The proof by enumeration, made once for each plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kit.eligibility.compiling import doors
from kit.eligibility.proof import Covered, Proof
from kit.eligibility.proving import prove

if TYPE_CHECKING:
    from kit.rules.context import Context


def proof(context: Context) -> Proof:
    """Give what going through all situations of the plan's doors shows."""
    return context.recall("proof", lambda: prove(doors(context.plan)))


def covered(shared: Mapping[str, object]) -> tuple[Covered, ...]:
    """Give what the proof went through, as far as one was made."""
    made = shared.get("proof")
    return made.covered if isinstance(made, Proof) else ()


def named(criterion: str) -> str:
    """Give a criterion as people speak of it: ``exclusion:warrant`` is "exclusion 'warrant'"."""
    kind, _, name = criterion.partition(":")
    if kind == "limit":
        offense, _, _ = name.partition(":")
        return f"a limit of offense '{offense}'"
    if kind == "undecided":
        return f"the undecided {name.replace('_', ' ')}"
    return f"{kind} '{name}'" if name else f"the {_WORDS.get(kind, kind.replace('_', ' '))}"


_WORDS = {"multiple_charges": "rule for several charges"}
