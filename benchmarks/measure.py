"""Measure things side by side in one run, and put what came of it into results.md.

Processor time holds on a busy machine, so it stands beside the time by the clock. Where a program
works in two processes at once, only the clock of a quiet machine tells what a person waits for.
"""

from __future__ import annotations

import gc
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
BIN = Path(sys.executable).parent
RESULTS = HERE / "results.md"
HEAD = """# Measurements

Each table was measured in one run on one machine: medians, the contenders taking turns so that
other work on the machine hurts them alike. `make bench` measures again. Quote the ratios; seconds
belong to the machine. CPU is the processor time of all processes and threads, clock is what a
person waits for, and memory is the peak of the largest process.
"""


_SMALL = """
import resource, subprocess, sys
quiet = subprocess.DEVNULL
subprocess.run(sys.argv[1:], stdout=quiet, stderr=quiet)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""A small program that runs another and tells its peak memory in KB."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took.

    Attributes:
        cpu: Processor seconds, of all processes and threads.
        clock: Seconds by the clock.
        memory: Peak memory of the largest process in MB; 0 for work inside this process.
    """

    cpu: float
    clock: float
    memory: float = 0


@dataclass(frozen=True, slots=True)
class Bar:
    """A ratio that something must not exceed.

    Attributes:
        what: What is held to it.
        limit: The ratio.
        cpu: The ratio reached in processor time.
        clock: The ratio reached by the clock.
    """

    what: str
    limit: float
    cpu: float
    clock: float

    @property
    def row(self) -> tuple[str, ...]:
        """The bar as a row of a table."""
        reached = (self.cpu, self.clock)
        cells = [f"{ratio:.2f} {'met' if ratio <= self.limit else 'MISSED'}" for ratio in reached]
        return (self.what, f"{self.limit:.2f}", *cells)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the results: its title, its text, the bars that it is held to."""

    title: str
    text: str
    bars: tuple[Bar, ...] = ()


def program(*command: str | Path, ends: int = 0) -> Callable[[], float]:
    """Give a function that runs a program and tells its peak memory in MB.

    Args:
        command: The program and what it gets.
        ends: The exit code that it must end with; any other stops the measurement.
    """
    words = [str(part) for part in command]
    peak: list[float] = []

    def run() -> float:
        if not peak:  # in the round of warming up, which doesn't count
            peak.append(_peak(words))
        ended = subprocess.run(
            words, check=False, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        if ended.returncode != ends:
            sys.exit(f"{' '.join(words)} ended with {ended.returncode}")
        return peak[0]

    return run


def _peak(words: Sequence[str]) -> float:
    """Give the peak memory in MB; the system counts in what started a program, so that is small."""
    small = (sys.executable, "-S", "-c", _SMALL, *words)
    said = subprocess.run(small, check=True, cwd=ROOT, capture_output=True, text=True)
    return int(said.stdout) / 1024


def costs(contenders: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, Cost]:
    """Give each contender's median cost, after one round of warming up."""
    taken: dict[str, list[Cost]] = {name: [] for name in contenders}
    for turn in range(rounds + 1):
        for name, run in contenders.items():
            gc.collect()
            spent = cost(run)
            if turn:
                taken[name].append(spent)
    return {name: _median(values) for name, values in taken.items()}


def cost(run: Callable[[], object]) -> Cost:
    """Run something once and tell what it took."""
    cpu, clock = _processor(), time.perf_counter()
    memory = run()
    clock = time.perf_counter() - clock
    return Cost(_processor() - cpu, clock, memory if isinstance(memory, float) else 0)


def _processor() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _median(values: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(value.cpu for value in values),
        statistics.median(value.clock for value in values),
        max(value.memory for value in values),
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def compared(taken: Mapping[str, Cost]) -> str:
    """Give a table of costs with each one's ratios to the last, which is the measure."""
    base = list(taken.values())[-1]
    rows = [
        (
            name,
            f"{spent.cpu * 1000:,.1f} ms",
            f"{spent.cpu / base.cpu:.2f}",
            f"{spent.clock * 1000:,.1f} ms",
            f"{spent.clock / base.clock:.2f}",
            f"{spent.memory:,.0f} MB" if spent.memory else "",
        )
        for name, spent in taken.items()
    ]
    return table(("", "CPU", "ratio", "clock", "ratio", "memory"), rows)


def bar(what: str, limit: float, spent: Cost, base: Cost) -> Bar:
    """Hold one cost to a multiple of another."""
    return Bar(what, limit, spent.cpu / base.cpu, spent.clock / base.clock)


def write(sections: Sequence[Section]) -> None:
    """Write results.md: the bars first, then every table."""
    rows = [bar.row for section in sections for bar in section.bars]
    bars = table(("What", "At most", "CPU", "Clock"), rows)
    parts = "\n\n".join(f"## {section.title}\n\n{section.text}" for section in sections)
    RESULTS.write_text(f"{HEAD}\n{_machine()}\n\n## Bars\n\n{bars}\n\n{parts}\n", encoding="utf-8")


def _machine() -> str:
    return (
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}; "
        f"load of the machine when it ended: {os.getloadavg()[0]:.1f}."
    )
