"""Measure how the check of many plans grows: every one distinct, read from disk, two processes."""

from __future__ import annotations

import multiprocessing
import tempfile
import time
from pathlib import Path

from benchmarks.measure import record, table
from benchmarks.plans import full, variant
from kit import pipeline

SIZES = (1_000, 10_000)
PROCESSES = 2


def check(path: str) -> int:
    """Check one plan fully and give the number of its diagnostics."""
    return len(pipeline.check(Path(path)).diagnostics)


def seconds(paths: list[str]) -> float:
    """Give the time for all plans, the start of the processes included."""
    start = time.perf_counter()
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        pool.map(check, paths, chunksize=50)
    return time.perf_counter() - start


def main() -> None:
    """Write the plans, then check the first thousand and all."""
    text = full()
    with tempfile.TemporaryDirectory() as name:
        paths = [str(Path(name) / f"{number}.yaml") for number in range(max(SIZES))]
        for number, path in enumerate(paths):
            Path(path).write_text(variant(text, number), encoding="utf-8")
        times = [seconds(paths[:size]) for size in SIZES]
    per_plan = [1000 * spent / size for spent, size in zip(times, SIZES, strict=True)]
    rows = [
        [f"{size:,}", f"{spent:.1f} s", f"{each:.2f} ms"]
        for size, spent, each in zip(SIZES, times, per_plan, strict=True)
    ]
    growth = (
        f"Time per plan at {SIZES[1]:,}, against {SIZES[0]:,}: {per_plan[1] / per_plan[0]:.2f}."
    )
    record(
        "Many plans, two processes",
        f"{table(['distinct plans', 'time', 'per plan'], rows)}\n\n{growth} "
        f"Each plan has {len(text.splitlines())} lines.",
    )


if __name__ == "__main__":
    main()
