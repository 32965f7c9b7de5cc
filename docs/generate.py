"""Write the generated pages of the manual; `make site` runs this first.

They go into this folder, or into the one that is named.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kit import __version__
from kit.cli.main import COMMANDS, leadkit
from kit.core import KitError
from kit.model.plan import Plan
from kit.output import Edits, Origin, Package, write
from kit.pipeline import load
from kit.site.command_pages import CommandHelp
from kit.site.reference import pages

DOCS = Path(__file__).parent
EXAMPLE = Path(__file__).parents[1] / "examples" / "harlow"


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


def main(docs: Path) -> None:
    """Write the pages; files that were edited by hand are moved aside, not kept."""
    origin = Origin("reference", __version__, "", __version__)
    write(Package(origin, pages(commands(), plan(EXAMPLE))), docs / "reference", edits=Edits.MOVE)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS)
