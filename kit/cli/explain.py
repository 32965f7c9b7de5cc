"""Explain findings."""

from __future__ import annotations

import click

from kit.cli import console


@click.command("explain", epilog="Example: leadkit explain ELG-014")
@click.argument("codes", metavar="CODE...", nargs=-1)
@click.option(
    "--list",
    "all_codes",
    is_flag=True,
    help="List every finding in one line each; with ELG, those of a family.",
)
def command(*, codes: tuple[str, ...], all_codes: bool) -> None:
    """Explain a finding: what it checks, why, and what to write.

    CODE is a code such as ELG-014, or the fault's name; with --list, the
    letters of a family such as ELG.
    """
    from kit import pipeline

    if all_codes:
        console.say(pipeline.explain_all(codes))
    elif codes:
        console.say("\n\n\n".join(pipeline.explain(code) for code in codes))
    else:
        raise click.UsageError("Name a code such as ELG-014, or ask for --list.")
