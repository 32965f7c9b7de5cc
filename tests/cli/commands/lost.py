from __future__ import annotations

from pathlib import Path

import click


@click.command()
def command() -> None:
    """Miss a file that the kit itself should have."""
    Path(__file__).with_name("nowhere.txt").read_bytes()
