"""Read redlines."""

from __future__ import annotations

import click

from kit.cli import given, options


@click.command("redline", epilog="Example: leadkit redline returned.docx --plan our-county/plan")
@click.argument("file", metavar="FILE")
@options.against_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "yaml"]),
    default="text",
    help="How to write it; yaml gives the local texts alone.",
)
@options.output_option("Write to this file instead of the screen.")
def command(*, file: str, plan: str | None, form: str, output: str) -> int:
    """Show what people changed in a returned Word file, clause by clause.

    Tracked and untracked edits are found alike, and so are comments and what
    was filled in. The report says which principles and plan values they touch,
    and ends with local text that can be pasted into the plan. The plan itself
    is never changed. The exit code is 1 when anything was changed.
    """
    from kit import pipeline

    found, said = pipeline.redline(
        file, given.content(file), given.plan(plan) if plan else None, form=form
    )
    given.answer(said, output)
    return int(bool(found.changes))
