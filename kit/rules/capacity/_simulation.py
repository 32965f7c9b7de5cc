"""The first months of the program, played by chance once for each plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kit.reckoning.program import program
from kit.reckoning.simulation import Simulation, simulate

if TYPE_CHECKING:
    from kit.rules.context import Context


def simulation(context: Context) -> Simulation:
    """Give what playing the first months shows."""
    plan = context.plan
    return context.recall("simulation", lambda: simulate(plan.plan.id or "", program(plan)))


def played(shared: Mapping[str, object]) -> tuple[Simulation, ...]:
    """Give what was played, as far as anything was."""
    made = shared.get("simulation")
    return (made,) if isinstance(made, Simulation) else ()
