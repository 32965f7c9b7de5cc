"""Verify files."""

from __future__ import annotations

import click

from kit.cli import console, given, options


@click.command("verify", epilog="Example: leadkit verify mou.docx --plan our-county/plan")
@click.argument("file", metavar="FILE")
@options.against_option
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to write it."
)
@options.output_option("Write to this file instead of the screen.")
def command(*, file: str, plan: str | None, form: str, output: str) -> int:
    """Tell whether a file is as the kit built it, or which clauses differ.

    FILE is a Word file, a page or a PDF from a package. By itself it shows
    where it comes from and whether its words are those that were built.
    With --plan it is compared with what the plan gives, which is proof. The
    exit code is 1 when it differs or can't be vouched for.
    """
    from kit import pipeline

    verdict = pipeline.verify(given.content(file), given.plan(plan) if plan else None)
    said = pipeline.verdict_text(file, verdict, form)
    shown = console.folded(said) if form == "text" and output == given.STREAM else said
    given.answer(shown, output)
    return int(not verdict.genuine)
