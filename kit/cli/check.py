"""Check plans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import click

from kit.cli import console, given, options
from kit.cli.progress import busy
from kit.reporters import formats

if TYPE_CHECKING:
    from kit.pipeline import Judged
    from kit.pipeline.judging import How


@click.command(
    "check",
    epilog="Example: leadkit check our-county/plan --stage bureau_review",
)
@click.argument("plans", metavar="PLAN...", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(formats()),
    default="text",
    help="How to write the findings.",
)
@options.stage_option
@options.as_of_option
@click.option("--only", multiple=True, metavar="RULE", help="Run these rules or families only.")
@click.option(
    "--proofs",
    type=click.Choice(["with", "without", "only"]),
    default="with",
    help="Try every situation of eligibility and play the first months; or not; or only that.",
)
@click.option(
    "--rules",
    multiple=True,
    metavar="FILE",
    help="Judge by the local rules in this file too; a rules.yaml beside a plan always counts.",
)
@click.option(
    "--baseline",
    metavar="FILE",
    help="Show and count only what is new since this JSON report of the same plan.",
)
@options.output_option("Write the findings to this file instead of the screen.")
@click.option("--strict", is_flag=True, help="Let warnings count as findings too (exit code 1).")
@options.quiet_option
@options.color_option
def command(
    *,
    plans: tuple[str, ...],
    form: str,
    rules: tuple[str, ...],
    baseline: str | None,
    output: str,
    strict: bool,
    quiet: bool,
    color: bool | None,
    **how: Unpack[How],
) -> int:
    """Check plans and say what to change, where and why.

    PLAN is a folder with a lead.yaml, a single file, or - for standard input.
    Exit codes: 0 nothing to mend; 1 errors, and with --strict warnings too,
    never notes; 2 wrong usage; 3 the kit could not do its work.

    What trying every situation of the eligibility criteria covered, and what
    playing the first 24 months by chance has shown, is told apart, before the
    line that counts.

    To mend a plan step by step, keep a report (--format json --output FILE)
    and ask for what is new since (--baseline FILE).
    """
    from kit import pipeline

    _refuse(plans, baseline)
    further = {name: given.content(name) for name in rules}
    with busy("Checking:", quiet=quiet):
        judged = [pipeline.check(given.plan(name), rules=further, **how) for name in plans]
    if baseline is not None:
        judged = [_since(judged[0], baseline, quiet=quiet)]
    colored = console.wants_color(asked=color) and output == given.STREAM
    report = pipeline.report(judged, form, color=colored, width=console.width(), tried=True)
    given.answer(report, output)
    for one in judged if not quiet else ():
        given.note_age(one, how.get("as_of"))
    return int(any(_counts(one, strict=strict) for one in judged))


def _refuse(plans: tuple[str, ...], baseline: str | None) -> None:
    if baseline is not None and len(plans) > 1:
        raise click.UsageError("A baseline belongs to one plan; check plans one by one.")
    if plans.count(given.STREAM) > 1:
        raise click.UsageError("Standard input (-) holds one plan; name it once.")


def _since(judged: Judged, baseline: str, *, quiet: bool) -> Judged:
    """Leave out what an earlier report holds, and say how much that is."""
    from kit import pipeline

    earlier = given.content(baseline).decode("utf-8-sig", "replace")
    judged, found = pipeline.since(judged, earlier)
    if not quiet:
        console.complain(f"Not shown: {found.known} known from {baseline}. Gone: {found.gone}.")
    return judged


def _counts(judged: Judged, *, strict: bool) -> bool:
    return bool(judged.errors or (strict and judged.warnings))
