"""Show what is left."""

from __future__ import annotations

from datetime import date

import click

from kit.cli import console, given, options
from kit.core.stages import Stage


@click.command("status", epilog="Example: leadkit status our-county/plan --stage partner_review")
@options.plan_argument
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to write it."
)
@click.option(
    "--owner",
    default="",
    metavar="ROLE",
    help="Show the whole list of one role, each item with what to write.",
)
@options.stage_option
@options.as_of_option
@options.output_option("Write to this file instead of the screen.")
@options.quiet_option
def command(
    *,
    plan: str,
    form: str,
    owner: str,
    stage: Stage | None,
    as_of: date | None,
    output: str,
    quiet: bool,
) -> int:
    """Show what is still to decide, by whom, and what to do next.

    It looks at the stage after the plan's own, or at the one that --stage
    names. The exit code is 1 while anything is left.
    """
    from kit import pipeline

    role = pipeline.owner_role(owner)
    judged, said = pipeline.status(given.plan(plan), stage=stage, as_of=as_of)
    if said is None:
        given.answer(pipeline.report([judged], "text", width=console.width()), given.STREAM)
        return 1
    given.answer(pipeline.status_text(said, form, role), output)
    if not quiet:
        given.note_age(judged, as_of)
    return int(bool(said.open))
