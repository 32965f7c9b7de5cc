from __future__ import annotations

import click

from kit.cli import console


@click.command()
def command() -> int:
    """Say words that old consoles lack, and find something."""
    console.say("arrow \u2192 dash \u2014 caf\u00e9 \u02b7ord \u4e2d")
    return 1
