"""Trace principles."""

from __future__ import annotations

import click

from kit.cli import console, given, options


@click.command("trace", epilog="Example: leadkit trace our-county/plan --format html -o trace.html")
@options.plan_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "html", "json"]),
    default="table",
    help="How to write it.",
)
@options.output_option("Write to this file instead of the screen.")
def command(*, plan: str, form: str, output: str) -> int:
    """Follow each principle to its promise, clauses and measures, and back.

    Places where a thread breaks are listed: a principle that nobody promised,
    a promise that no document words, a measure that shows nothing. The exit
    code is 1 when there are any.
    """
    from kit import pipeline

    found, said = pipeline.trace(given.plan(plan), form=form)
    shown = console.folded(said) if form == "table" and output == given.STREAM else said
    given.answer(shown, output)
    return int(bool(found.gaps))
