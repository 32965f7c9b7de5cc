"""Write the generated pages of the manual; `make site` runs this first.

They go into this folder, or into the one that is named.
"""

from __future__ import annotations

from pathlib import Path

import click

from kit import __version__
from kit.cli.main import COMMANDS, leadkit
from kit.core import KitError
from kit.model.plan import Plan
from kit.output import Edits, Origin, Package, write
from kit.pipeline import load
from kit.site import program_pages, reference, sample_pages
from kit.site.command_pages import CommandHelp
from kit.site.titles import titled

DOCS = Path(__file__).parent
EXAMPLES = Path(__file__).parents[1] / "examples"
MODEL = EXAMPLES / "harlow"
NO_PROGRAMS = {"broken", "tiny"}
"""Folders of examples that show faults or a form, not a program."""


def commands() -> dict[str, CommandHelp]:
    """Give the help of every command as an 80-column terminal shows it."""
    found = {}
    group = click.Context(leadkit, info_name="leadkit")
    for name, line in COMMANDS.items():
        command = leadkit.get_command(group, name)
        if command is not None:
            context = click.Context(command, parent=group, info_name=name, terminal_width=80)
            found[name] = CommandHelp(line, command.get_help(context))
    return found


def plan(folder: Path) -> Plan:
    """Give an example plan."""
    loaded = load(folder)
    if loaded.plan is None:
        raise KitError(f"{folder} holds no plan.", "Check it with leadkit check.")
    return loaded.plan


def programs() -> tuple[Plan, ...]:
    """Give the plans of all programs among the examples, real and invented."""
    folders = {file.parent for file in EXAMPLES.glob("*/lead.yaml")}
    folders -= {EXAMPLES / name for name in NO_PROGRAMS}
    return tuple(
        plan(path) for path in sorted({*folders, *EXAMPLES.glob("reconstructions/*.yaml")})
    )


@click.command()
@click.argument("docs", default=DOCS, type=click.Path(path_type=Path))
def main(docs: Path) -> None:
    """Write the generated pages of the manual into DOCS.

    Files that were edited by hand are moved aside, not kept.
    """
    model = plan(MODEL)
    made = {
        "reference": reference.pages(commands(), model),
        "programs": program_pages.pages(programs(), model.plan.id),
        "samples": sample_pages.pages(model),
    }
    for name, pages in made.items():
        origin = Origin(name, __version__, "", __version__)
        write(Package(origin, tuple(map(titled, pages))), docs / name, edits=Edits.MOVE)


if __name__ == "__main__":
    main()
