"""Measure what a person waits for: help, one check, the refusal of a bomb."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import BIN, Bar, Section, bar, compared, costs, program, table
from benchmarks.plans import EXAMPLE, full
from kit import pipeline

BOMB_SECONDS = 0.3
MINIMAL = """\
import click

@click.group()
def main():
    "Do one of six things."

for name in ("new", "check", "explain", "status", "build", "schema"):
    main.command(name, help=name)(lambda: None)

main(prog_name="minimal")
"""


def sections() -> Iterator[Section]:
    """Measure all three."""
    with tempfile.TemporaryDirectory() as name:
        yield _help(Path(name))
        yield _one_check(Path(name))
        yield _bomb(Path(name))


def _help(folder: Path) -> Section:
    """Compare the help screen with the smallest click program that has six commands."""
    minimal = folder / "minimal.py"
    minimal.write_text(MINIMAL, encoding="utf-8")
    ours, theirs = "`leadkit --help`", "a minimal click program"
    taken = costs(
        {
            ours: program(BIN / "leadkit", "--help"),
            theirs: program(sys.executable, minimal, "--help"),
        },
        rounds=31,
    )
    held = bar("help against a minimal click program", 1.5, taken[ours], taken[theirs])
    return Section("Help, whole process", compared(taken), (held,))


def _one_check(folder: Path) -> Section:
    """Compare a cold check with a schema check of the same plan, in a folder and in one file."""
    plan = folder / "lead.yaml"
    plan.write_text(full(), encoding="utf-8")
    schema = folder / "lead.schema.json"
    schema.write_text(pipeline.schema(None), encoding="utf-8")
    leadkit, checker = BIN / "leadkit", BIN / "check-jsonschema"
    one, many = "`leadkit check`, one file", "`leadkit check`, a folder"
    theirs = "`check-jsonschema`, one file (schema only)"
    taken = costs(
        {
            one: program(leadkit, "check", plan),
            many: program(leadkit, "check", EXAMPLE),
            theirs: program(checker, "--schemafile", schema, plan),
        },
        rounds=9,
    )
    bars = (
        bar("cold check of one file against check-jsonschema", 1.0, taken[one], taken[theirs]),
        bar("cold check of a folder against check-jsonschema", 1.0, taken[many], taken[theirs]),
    )
    return Section("One check, whole process", compared(taken), bars)


def _bomb(folder: Path) -> Section:
    """Time the refusal of files that would grow, go deep, or are large."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    texts = {
        "nine anchors, each nine aliases of the one before": "\n".join(lines) + "\n",
        "100,000 brackets": "plan: " + "[" * 100_000,
        "more than 1 MB": "plan:\n" + "# remark\n" * 120_000,
    }
    rows, bars = [], []
    for what, text in texts.items():
        path = folder / "refused.yaml"
        path.write_text(text, encoding="utf-8")
        run = program(BIN / "leadkit", "check", path, ends=1)
        (spent,) = costs({"": run}, rounds=9).values()
        row = (what, f"{spent.cpu:.2f} s", f"{spent.clock:.2f} s", f"{spent.memory:.0f} MB")
        rows.append(row)
        bars.append(Bar(f"seconds until refused: {what}", BOMB_SECONDS, spent.cpu, spent.clock))
    return Section(
        "Refused, whole process", table(("", "CPU", "clock", "memory"), rows), tuple(bars)
    )
