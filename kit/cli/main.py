"""Start the command line, load only the command that is asked for, and turn faults into words."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Sequence

import click

from kit.cli import console
from kit.core.errors import KitError, UnknownNameError

CLEAN, FINDINGS, USAGE, FAILED = 0, 1, 2, 3
INTERRUPTED, PIPE_CLOSED = 130, 141

COMMANDS = {
    "new": "Start a plan: a folder with a first lead.yaml, explained line by line.",
    "check": "Check plans and say what to change, where and why.",
    "explain": "Explain a finding: what it checks, why, and what to write.",
    "fix": "Repair slips that can only mean one thing; the rest is suggested.",
    "status": "Show what is still to decide, by whom, and what to do next.",
    "build": "Build the documents, forms and database script from a plan.",
    "trace": "Follow each principle to its promise, clauses and measures, and back.",
    "verify": "Tell whether a file is as the kit built it, or which clauses differ.",
    "redline": "Show what people changed in a returned Word file, clause by clause.",
    "schema": "Print the JSON Schema of a plan, for editors and other tools.",
}
"""Every command with the line that `leadkit --help` shows; each lives in a module of its name."""


_ROOM = "Make room, or send it elsewhere."
_ASK = "Run `leadkit --debug ...` again and report it with the lines that this shows."


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports each one only when it is needed."""

    package = "kit.cli"
    table = COMMANDS

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Give the names in the order in which a newcomer needs them."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the module of one command and give its ``command``."""
        if cmd_name not in self.table:
            return None
        module = importlib.import_module(f"{self.package}.{cmd_name}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, with a suggestion for a name that is nearly one."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in self.table:
            ctx.fail(f"There is no command {name!r}.{self._suggestion(name)}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; end quietly when whoever reads its output has gone."""
        try:
            answer: object = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _abandon_output()
            raise click.exceptions.Exit(PIPE_CLOSED) from None
        except OSError as fault:
            if fault.filename is not None:
                raise
            _abandon_output()
            raise KitError(f"The answer can't be written: {fault.strerror}.", _ROOM) from fault
        return answer

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.table.items()))

    def _suggestion(self, name: str) -> str:
        from kit.core.near import closest

        near = closest(name, self.table)
        return f" Did you mean {near!r}?" if near else ""


def _show_version(ctx: click.Context, _option: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's signature
    if asked:
        from kit import __version__

        console.say(f"leadkit {__version__}")
        ctx.exit(CLEAN)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version and stop.",
)
@click.option("--debug", is_flag=True, help="Show the inner details when something breaks.")
def leadkit(*, debug: bool) -> None:
    """Design a LEAD program as one plan, and build everything else from it.

    A plan is a folder with a lead.yaml file. Commands take that folder, a
    single file, or `-` for standard input.

    \b
    Example:
      leadkit new our-county
      leadkit check our-county/plan
      leadkit build our-county/plan -o package

    Exit codes: 0 clean, 1 findings, 2 wrong usage, 3 the kit could not do its work.
    """  # noqa: D301 - click's own sign for lines that stay as they are


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    gc.set_threshold(100_000, 20, 100)  # a plan is kept to the end; looking for garbage finds none
    code = run(list(sys.argv[1:] if arguments is None else arguments))
    gc.freeze()  # nor would the last search do, on the way out
    sys.exit(code)


def run(arguments: list[str], group: click.Group = leadkit) -> int:
    """Run one command and give its exit code; no fault escapes as a traceback unless asked."""
    console.prepare()
    try:
        return _invoke(arguments, group)
    except Exception as fault:  # noqa: BLE001 - the rim: our own bugs become one plain message
        return _tell_bug(fault, debug="--debug" in arguments)


def _invoke(arguments: list[str], group: click.Group) -> int:
    try:
        code = group.main(args=arguments, prog_name="leadkit", standalone_mode=False)
    except click.Abort:
        console.complain("Stopped.")
        return INTERRUPTED
    except click.ClickException as fault:
        fault.show()
        return USAGE
    except KitError as fault:
        console.complain(f"leadkit: {fault}")
        return USAGE if isinstance(fault, UnknownNameError) else FAILED
    return code if isinstance(code, int) else CLEAN


def _tell_bug(fault: Exception, *, debug: bool) -> int:
    if debug:
        import traceback

        console.complain("".join(traceback.format_exception(fault)).rstrip())
    console.complain(
        f"leadkit: something broke inside the kit ({type(fault).__name__}). "
        "This is the kit's fault, not your plan's. "
        + ("Please report it with the lines above." if debug else _ASK)
    )
    return FAILED


def _abandon_output() -> None:
    """Point standard output at nothing, so that closing it can't fail a second time."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
