"""Show diagnostics: one module per format, found by its name.

Adding a format means adding a module with a ``render`` function. Modules whose names begin with
an underscore are shared by the formats and are none.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from kit.core import KitError
from kit.reporters._options import Options, Render

__all__ = ["Options", "Render", "formats", "reporter"]


def formats() -> tuple[str, ...]:
    """Give the names of all formats, in the order of the alphabet."""
    return tuple(sorted(found.name for found in iter_modules(__path__) if found.name[0] != "_"))


def reporter(name: str) -> Render:
    """Give the function that renders diagnostics in a format.

    Raises:
        KitError: When there is no such format.
    """
    if name not in formats():
        known = ", ".join(formats())
        raise KitError(f'There is no report format "{name}".', f"Choose one of: {known}.")
    return cast("Render", import_module(f"{__name__}.{name}").render)
