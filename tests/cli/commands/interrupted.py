from __future__ import annotations

import click


@click.command()
def command() -> None:
    """Be stopped by the person."""
    raise KeyboardInterrupt
