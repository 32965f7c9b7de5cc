"""Measure how the check of many plans grows: every one distinct, read from disk, two processes."""

from __future__ import annotations

import multiprocessing
import tempfile
import time
from pathlib import Path

from benchmarks.measure import record, table
from benchmarks.plans import full, rural, variant
from kit import pipeline

SIZES = (1_000, 10_000)
PROCESSES = 2


def check(path: str) -> int:
    """Check one plan fully and give the number of its diagnostics."""
    return len(pipeline.check(Path(path)).diagnostics)


def seconds(text: str, count: int) -> float:
    """Give the time for as many distinct plans, the start of the processes included."""
    with tempfile.TemporaryDirectory() as name:
        paths = [str(Path(name) / f"{number}.yaml") for number in range(count)]
        for number, path in enumerate(paths):
            Path(path).write_text(variant(text, number), encoding="utf-8")
        start = time.perf_counter()
        with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
            pool.map(check, paths, chunksize=50)
        return time.perf_counter() - start


def row(name: str, text: str, count: int) -> tuple[list[str], float]:
    """Measure one line of the table; give it with the milliseconds for each plan."""
    spent = seconds(text, count)
    each = 1000 * spent / count
    lines = f"{len(text.splitlines()):,}"
    return [name, lines, f"{count:,}", f"{spent:.1f} s", f"{each:.1f} ms"], each


def main() -> None:
    """Check a thousand of the full plan, then a thousand and ten thousand of the rural one."""
    first, _ = row("full", full(), SIZES[0])
    rest = [row("rural", rural(), size) for size in SIZES]
    head = ("plan", "lines", "distinct plans", "time", "per plan")
    rows = [first, *(cells for cells, _ in rest)]
    growth = rest[1][1] / rest[0][1]
    said = f"Time per rural plan at {SIZES[1]:,}, against {SIZES[0]:,}: {growth:.2f} (linear is 1)."
    record("Many plans, two processes", f"{table(head, rows)}\n\n{said}")


if __name__ == "__main__":
    main()
