"""Measure what a person waits for: help, one check, and the reader under it."""

from __future__ import annotations

import sys
import tempfile
from collections import deque
from pathlib import Path

import yaml

from benchmarks.measure import BIN, ROOT, compared, medians, program, record
from benchmarks.plans import full
from kit.source import read_bytes

MINIMAL = """\
import click

@click.group()
def main():
    "Do one of six things."

for name in ("new", "check", "explain", "status", "build", "schema"):
    main.command(name, help=name)(lambda: None)

main(prog_name="minimal")
"""


def events(text: str) -> None:
    """Run libyaml over the text and build its events as Python objects, nothing more."""
    deque(yaml.parse(text, Loader=yaml.CSafeLoader), maxlen=0)


def help_screen(folder: Path) -> None:
    """Compare the help screen with the smallest click program that has as many commands."""
    minimal = folder / "minimal.py"
    minimal.write_text(MINIMAL, encoding="utf-8")
    times = medians(
        {
            "`leadkit --help`": program(BIN / "leadkit", "--help"),
            "a minimal click program": program(sys.executable, minimal, "--help"),
        },
        rounds=31,
    )
    record("Help, whole process", compared(times, "The aim is a ratio of at most 1.5."))


def one_check(folder: Path) -> None:
    """Compare a cold check with a schema check of the same file."""
    plan = folder / "lead.yaml"
    plan.write_text(full(), encoding="utf-8")
    schema = ROOT / "schemas" / "lead.schema.json"
    times = medians(
        {
            "`leadkit check` (schema and all rules)": program(BIN / "leadkit", "check", plan),
            "`check-jsonschema` (schema only)": program(
                BIN / "check-jsonschema", "--schemafile", schema, plan
            ),
        },
        rounds=11,
    )
    record("One check, whole process", compared(times, "The aim is a ratio of at most 1.0."))


def reader() -> None:
    """Compare the reader with the event stream that it consumes."""
    text = full()
    content = {"lead.yaml": text.encode()}
    times = medians(
        {
            "our reader, with positions": lambda: read_bytes(content),
            "libyaml events as Python objects": lambda: events(text),
        },
        rounds=101,
    )
    record("Reading one plan, in process", compared(times, "The aim is a ratio of at most 1.6."))


def main() -> None:
    """Measure all three."""
    with tempfile.TemporaryDirectory() as name:
        help_screen(Path(name))
        one_check(Path(name))
    reader()


if __name__ == "__main__":
    main()
