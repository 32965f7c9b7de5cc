from __future__ import annotations

import click

from kit.core import KitError


@click.command()
def command() -> None:
    """Meet a fault of the surroundings."""
    raise KitError("The disk is full.", "Make room.")
