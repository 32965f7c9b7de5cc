"""Start a plan."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from kit.cli import console, options


@click.command(
    "new",
    epilog="Example: leadkit new harbor --name 'City of Harbor' --state WA --kind city",
)
@click.argument("folder", metavar="DIR")
@click.option("--name", help="Full name of the jurisdiction; from DIR when left out.")
@click.option("--title", help="Name of the program; the jurisdiction's with LEAD when left out.")
@click.option("--state", help="State: its two letters or its name.", default="")
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
    name: str | None,
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
    from kit.authoring.new import Beginning, slug, spoken, state_code

    target = Path(folder)
    stem = target.resolve().name
    place = name or spoken(stem)
    try:
        beginning = Beginning(
            id=slug(stem),
            name=place,
            title=title or f"{place} LEAD",
            as_of=datetime.now().astimezone().date().isoformat(),
            state=state_code(state),
            kind="_".join(kind.casefold().replace("-", " ").replace("_", " ").split()),
            languages=tuple(dict.fromkeys(languages)),
        )
    except ValueError as fault:
        raise click.UsageError(f"{fault}.".capitalize()) from fault
    pipeline.new(beginning, target)
    if not quiet:
        console.say(f"Your plan is in {target / 'plan'}. Begin with lead.yaml, then run:")
        console.say(f"  leadkit check {console.word(target / 'plan')}")
