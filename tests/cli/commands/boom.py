"""Commands that go wrong on purpose, to see what the command line makes of it."""

from __future__ import annotations

import click


@click.command()
def command() -> None:
    """Break."""
    raise RuntimeError("inner detail")
