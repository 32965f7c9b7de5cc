"""Measure how the check of many plans grows: every one distinct, read from disk, two processes."""

from __future__ import annotations

import multiprocessing
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.measure import Bar, Cost, Section, cost, table
from benchmarks.plans import full, rural, variant
from kit import pipeline

SIZES = (1_000, 10_000)
PROCESSES = 2
LINEAR = 1.1
"""How much longer a plan among ten thousand may take than one among a thousand."""


def sections() -> Iterator[Section]:
    """Check a thousand of the full plan, then a thousand and ten thousand of the rural one."""
    few, many = SIZES
    spent = [
        ("full", full(), few, _checked(full(), few)),
        *(("rural", rural(), size, _checked(rural(), size)) for size in SIZES),
    ]
    rows = [_row(*one) for one in spent]
    head = ("plan", "lines", "distinct plans", "CPU", "clock", "CPU per plan", "clock per plan")
    (*_, less), (*_, more) = spent[1:]
    times = many / few
    held = Bar(
        f"a plan among {many:,} against one among {few:,}",
        LINEAR,
        more.cpu / less.cpu / times,
        more.clock / less.clock / times,
    )
    yield Section("Many plans, two processes, all rules", table(head, rows), (held,))


def _checked(text: str, count: int) -> Cost:
    """Give the cost for as many distinct plans, the start of the processes included."""
    with tempfile.TemporaryDirectory() as name:
        paths = [str(Path(name) / f"{number}.yaml") for number in range(count)]
        for number, path in enumerate(paths):
            Path(path).write_text(variant(text, number), encoding="utf-8")
        return cost(partial(_all, paths))


def _all(paths: list[str]) -> None:
    pool = multiprocessing.get_context("spawn").Pool(PROCESSES)
    with pool:
        pool.map(check, paths, chunksize=10)
        pool.close()
        pool.join()


def check(path: str) -> int:
    """Check one plan fully and give the number of its diagnostics."""
    return len(pipeline.check(Path(path)).diagnostics)


def _row(name: str, text: str, count: int, spent: Cost) -> tuple[str, ...]:
    lines = f"{len(text.splitlines()):,}"
    whole = (f"{spent.cpu:.1f} s", f"{spent.clock:.1f} s")
    each = (f"{1000 * part / count:.1f} ms" for part in (spent.cpu, spent.clock))
    return (name, lines, f"{count:,}", *whole, *each)
