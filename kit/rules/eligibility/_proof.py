"""The proof by enumeration, made once for each plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.eligibility.compiling import doors
from kit.eligibility.proof import Proof
from kit.eligibility.proving import prove

if TYPE_CHECKING:
    from kit.rules.context import Context


def proof(context: Context) -> Proof:
    """Give what going through all situations of the plan's doors shows."""
    return context.recall("proof", lambda: prove(doors(context.plan)))
