from __future__ import annotations

import time

import click

from kit.cli.progress import busy


@click.command()
@click.option("--quiet", is_flag=True)
@click.option("--seconds", type=float, default=2.5)
def command(*, quiet: bool, seconds: float) -> None:
    """Take a while."""
    with busy("Thinking:", quiet=quiet):
        time.sleep(seconds)
