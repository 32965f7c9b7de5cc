"""Print schemas."""

from __future__ import annotations

import click

from kit.cli import given, options


@click.command("schema", epilog="Example: leadkit schema partners -o partners.schema.json")
@click.argument("section", required=False)
@options.output_option("Write the schema to this file instead of the screen.")
@click.option("--all", "folder", metavar="DIR", help="Write every schema into this folder.")
def command(*, section: str | None, output: str, folder: str | None) -> None:
    """Print the JSON Schema of a plan, for editors and other tools.

    Without SECTION it is the schema of a whole plan in one file; with it, the
    schema of the file that holds this section alone.
    """
    from pathlib import Path

    from kit import pipeline

    if folder is not None:
        pipeline.write_schemas(Path(folder))
    else:
        given.answer(pipeline.schema(section), output)
