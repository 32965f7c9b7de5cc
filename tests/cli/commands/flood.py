from __future__ import annotations

import click

from kit.cli import console


@click.command()
def command() -> None:
    """Say more than anybody reads."""
    for number in range(100_000):
        console.say(f"line {number}")
