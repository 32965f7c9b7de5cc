"""Start a plan."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from kit.cli import console, options


@click.command(
    "new",
    epilog="Example: leadkit new harbor --title 'Harbor City LEAD' --state WA --kind city",
)
@click.argument("folder", metavar="DIR")
@click.option("--title", help="Name of the program as documents print it.")
@click.option("--state", help="State, two capital letters.", default="")
@click.option("--kind", help="City, county, city_and_county, tribe, region ...", default="")
@click.option(
    "--language",
    "languages",
    multiple=True,
    default=("en",),
    help="Language of participant documents: en, es. Give it once for each.",
)
@options.quiet_option
def command(
    *,
    folder: str,
    title: str | None,
    state: str,
    kind: str,
    languages: tuple[str, ...],
    quiet: bool,
) -> None:
    """Start a plan: a folder with a first lead.yaml, explained line by line.

    DIR must not exist yet, or be empty. The plan in it already passes
    `leadkit check`; everything that is undecided is left out.
    """
    from kit import pipeline
    from kit.authoring.new import Beginning, slug

    target = Path(folder)
    name = target.resolve().name
    try:
        beginning = Beginning(
            id=slug(name),
            title=title or name.replace("-", " ").replace("_", " ").title(),
            as_of=datetime.now().astimezone().date().isoformat(),
            state=state.upper(),
            kind=kind,
            languages=tuple(dict.fromkeys(languages)),
        )
    except ValueError as fault:
        raise click.UsageError(f"{fault}.".capitalize()) from fault
    pipeline.new(beginning, target)
    if not quiet:
        console.say(f"Your plan is in {target / 'plan'}. Begin with lead.yaml, then run:")
        console.say(f"  leadkit check {target / 'plan'}")
