"""Fill the gaps of the SQL files that ship with the kit."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_GAP = re.compile(r"\{\{(\w+)\}\}")


@cache
def template(name: str) -> str:
    """Give one SQL file of the kit."""
    return files("kit.deployment.postgresql").joinpath("sql", name).read_text(encoding="utf-8")


def fill(name: str, **blocks: str) -> str:
    """Give an SQL file with every gap filled; gaps in what is filled in stay as they are.

    Raises:
        KeyError: A gap has no block.
    """
    return _GAP.sub(lambda gap: blocks[gap[1]], template(name))
