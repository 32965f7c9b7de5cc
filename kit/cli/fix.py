"""Repair slips of the pen."""

from __future__ import annotations

import sys

import click

from kit.cli import console, given, options


@click.command("fix", epilog="Example: leadkit fix our-county/plan --dry-run")
@options.plan_argument
@click.option("--dry-run", is_flag=True, help="Show what would change and write nothing.")
@options.quiet_option
def command(*, plan: str, dry_run: bool, quiet: bool) -> int:
    """Repair slips that can only mean one thing; the rest is suggested.

    A misspelled key, word or name with a single candidate is written right,
    and text that other programs would misread (06037, 220.30, NO) is put in
    quotes. Nothing else in the files changes. A repair is kept only if the
    plan then has fewer errors.

    With - the plan comes from standard input and the repaired text goes to
    standard output. The exit code is 1 while repairs are unwritten (--dry-run),
    something is left to you, or errors remain.
    """
    from kit import pipeline

    fixed = pipeline.fix(given.plan(plan), write=not dry_run)
    told = pipeline.fix_text(fixed)
    if plan == given.STREAM and not dry_run:
        sys.stdout.buffer.write(fixed.after[given.STDIN])
        sys.stdout.buffer.flush()
        if not quiet:
            console.complain(told.rstrip("\n"))
    elif not quiet:
        console.say(told.rstrip("\n"))
    left = fixed.uncertain or fixed.refused or fixed.faults[1]
    return int(bool(left or (dry_run and fixed.changed)))
