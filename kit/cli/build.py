"""Build packages."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kit.cli import console, given, options
from kit.cli.progress import busy

if TYPE_CHECKING:
    from kit.output import Outcome, State
    from kit.pipeline import Built, Judged

_FORMATS = ("docx", "pdf", "html", "markdown")
_LISTED = ("missing", "stale", "obsolete", "edited", "extra")


@click.command(
    "build",
    epilog="Example: leadkit build our-county/plan -o package --only mou --format docx",
)
@options.plan_argument
@click.option("-o", "--output", metavar="DIR", required=True, help="The package's folder.")
@click.option("--only", multiple=True, metavar="NAME", help="Build these documents or targets.")
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(_FORMATS),
    help="Build documents in these formats; all without it.",
)
@click.option("--draft", is_flag=True, help="Build in spite of errors; every page says so.")
@click.option("--annotated", is_flag=True, help="Add Word files that say why each clause is there.")
@click.option("--check", "compare", is_flag=True, help="Only tell whether DIR is up to date.")
@click.option("--keep-edited", is_flag=True, help="Write beside files that were edited by hand.")
@click.option("--force", is_flag=True, help="Move files edited by hand to DIR/edited first.")
@options.as_of_option
@options.quiet_option
@options.color_option
def command(
    *,
    plan: str,
    output: str,
    only: tuple[str, ...],
    formats: tuple[str, ...],
    draft: bool,
    annotated: bool,
    compare: bool,
    keep_edited: bool,
    force: bool,
    as_of: date | None,
    quiet: bool,
    color: bool | None,
) -> int:
    """Build the documents, forms and database script from a plan.

    The package is written whole or not at all. Files that somebody edited are
    never overwritten: build then writes nothing and lists them. Signed copies
    in DIR/signed are never touched.
    """
    from kit import pipeline

    edits = _edits(keep=keep_edited, move=force)
    order = pipeline.Order(
        only=only, formats=formats, draft=draft, as_of=as_of, edits=edits, annotated=annotated
    )
    run = pipeline.compare if compare else pipeline.build
    source = given.plan(plan)
    with busy("Building the package:", quiet=quiet):
        built = run(source, Path(output), order)
    if built.state is None:
        return _tell_errors(built, color=color)
    if built.outcome is None:
        return _tell_state(built.state, quiet=quiet)
    code = _tell_outcome(built.outcome, output, quiet=quiet)
    if not quiet:
        _tell_notes(built.judged, as_of)
    return code


def _edits(*, keep: bool, move: bool) -> str:
    if keep and move:
        raise click.UsageError("Choose one of --keep-edited and --force.")
    return "keep" if keep else "move" if move else "refuse"


def _tell_notes(judged: Judged, as_of: date | None) -> None:
    if judged.unsafe:
        console.say("No deployment target was built: eligibility or sharing has errors.")
    given.note_age(judged, as_of)


def _tell_errors(built: Built, *, color: bool | None) -> int:
    from kit import pipeline

    colored = console.wants_color(asked=color)
    report = pipeline.report([built.judged], "text", color=colored, width=console.width())
    given.answer(report, given.STREAM)
    console.complain("Nothing was built: the plan has errors. Mend them, or add --draft.")
    return 1


def _tell_outcome(outcome: Outcome, output: str, *, quiet: bool) -> int:
    if outcome.refused:
        _tell_edited(outcome)
        return 3
    if not quiet:
        _tell_written(outcome, output)
    return 0


def _tell_state(state: State, *, quiet: bool) -> int:
    if not quiet:
        for kind in _LISTED:
            for path in getattr(state, kind):
                console.say(f"{kind:9} {path}")
        console.say("Up to date." if state.up_to_date else "Not up to date: build again.")
    return 0 if state.up_to_date else 1


def _tell_edited(outcome: Outcome) -> None:
    console.complain("Nothing was written. These files were edited by hand:")
    for path in outcome.state.edited:
        console.complain(f"  {path}")
    console.complain("Take the edits into the plan, or build again with one of these:")
    console.complain("  --keep-edited  writes the new version beside each (name.new.docx)")
    console.complain("  --force        moves the edited files to edited/ first")


def _tell_written(outcome: Outcome, output: str) -> None:
    for path, new in outcome.beside:
        console.say(f"Kept {path}; the new version is {new}.")
    for path, away in outcome.moved:
        console.say(f"Moved the edited {path} to {away}.")
    for path in outcome.removed:
        console.say(f"Removed {path}, which the plan no longer asks for.")
    count = len(outcome.written)
    if count:
        place = Path(output).resolve() if output.endswith(".") else output
        console.say(f"Wrote {count} file{'' if count == 1 else 's'} to {place}.")
        console.say(f"Open first: {Path(output) / 'README.md'}")
    else:
        console.say(f"{output} is up to date already.")
