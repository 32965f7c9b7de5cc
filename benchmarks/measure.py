"""Time things side by side in one run, and keep the table in results.md."""

from __future__ import annotations

import gc
import os
import platform
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
BIN = Path(sys.executable).parent
RESULTS = HERE / "results.md"
HEAD = """# Measurements

Each table was measured in one run on one machine: medians, the contenders taking turns so that
other work on the machine hurts them alike. `make bench` measures again. Quote the ratios; seconds
belong to the machine.
"""


def program(*command: str | Path, cwd: Path = ROOT) -> Callable[[], None]:
    """Give a function that runs a program and stops the measurement when it fails."""

    def run() -> None:
        done = subprocess.run(
            [str(part) for part in command], cwd=cwd, capture_output=True, check=False
        )
        if done.returncode != 0:
            said = (done.stdout + done.stderr).decode(errors="replace")
            sys.exit(f"{' '.join(map(str, command))} failed:\n{said}")

    return run


def medians(contenders: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Give each contender's median time in seconds, after one round of warming up."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for turn in range(rounds + 1):
        for name, run in contenders.items():
            gc.collect()
            start = time.perf_counter()
            run()
            if turn:
                times[name].append(time.perf_counter() - start)
    return {name: statistics.median(values) for name, values in times.items()}


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Give a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def compared(times: Mapping[str, float], limit: str) -> str:
    """Give a table of times with each one's ratio to the last, which is the measure."""
    base = list(times.values())[-1]
    rows = [
        [name, f"{seconds * 1000:.1f} ms", f"{seconds / base:.2f}"]
        for name, seconds in times.items()
    ]
    return f"{table(['', 'median', 'ratio'], rows)}\n\n{limit}"


def record(title: str, text: str) -> None:
    """Print a section and put it in results.md in place of the one with the same title."""
    print(f"\n{title}\n\n{text}")
    old = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else ""
    sections = dict(re.findall(r"^## (.+?)\n\n(.*?)(?=\n## |\Z)", old, re.MULTILINE | re.DOTALL))
    sections[title] = text
    body = "\n".join(f"## {name}\n\n{part.strip()}\n" for name, part in sorted(sections.items()))
    RESULTS.write_text(f"{HEAD}\n{machine()}\n\n{body}", encoding="utf-8")


def machine() -> str:
    """Say on what it was measured."""
    return f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}."
