"""The starter deployment: one folder for each target, found by looking, not by registration."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Protocol, cast

from kit.core import Artifact
from kit.model.plan import Plan


class Target(Protocol):
    """One thing that a plan can be deployed as.

    The module ``kit.deployment.<folder>.target`` is the target.
    """

    name: str
    """Short name, the same as its folder."""
    title: str
    """What it gives, in a few words."""

    def build(self, plan: Plan) -> tuple[Artifact, ...]:
        """Give every file; the same plan gives the same bytes."""


@cache
def targets() -> tuple[Target, ...]:
    """Give all targets, by name."""
    folders = sorted(entry.name for entry in files("kit.deployment").iterdir() if entry.is_dir())
    found = (
        name for name in folders if files("kit.deployment").joinpath(name, "target.py").is_file()
    )
    return tuple(cast("Target", import_module(f"kit.deployment.{name}.target")) for name in found)


def target(name: str) -> Target:
    """Give one target.

    Raises:
        KeyError: There is no such target.
    """
    return {each.name: each for each in targets()}[name]
