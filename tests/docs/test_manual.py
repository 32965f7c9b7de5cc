"""The commands in the manual run, and print what the manual says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
FENCE = re.compile(r"^```(console|yaml title=\"([^\"]+)\")\n(.*?)^```$", re.MULTILINE | re.DOTALL)
GENERATED = {"reference", "programs", "samples"}
EXIT = re.compile(r"\s+# exit code (\d+)$")


@dataclass(frozen=True)
class Step:
    """One command of the manual, or one file that it has the reader write."""

    command: str
    expected: tuple[str, ...] = ()
    code: int = 0
    file: str = ""


def steps(page: Path) -> Iterator[Step]:
    for kind, file, body in FENCE.findall(page.read_text(encoding="utf-8")):
        if kind != "console":
            yield Step(body, file=file)
            continue
        for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
            command, _, output = part.rstrip("\n").partition("\n")
            code = EXIT.search(command)
            lines = tuple(line for line in output.splitlines() if line.strip() != "...")
            yield Step(EXIT.sub("", command), lines, int(code[1]) if code else 0)


def pages() -> list[Path]:
    written = (page for page in DOCS.rglob("*.md") if not GENERATED & set(page.parts))
    return sorted(page for page in written if any(steps(page)))


def test_the_tutorial_has_commands() -> None:
    assert DOCS / "tutorial.md" in pages()
    assert len(list(steps(DOCS / "tutorial.md"))) > 10


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_the_commands_of_a_page_do_what_it_says(page: Path, tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(DOCS.parent / "examples", target_is_directory=True)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for step in steps(page):
        if step.file:
            (tmp_path / step.file).write_text(step.command, encoding="utf-8")
            continue
        done = subprocess.run(
            ["bash", "-c", step.command],
            cwd=tmp_path,
            env={**os.environ, "PATH": path, "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        shown = done.stdout + done.stderr
        assert done.returncode == step.code, f"{step.command}\n{shown}"
        rest = shown
        for line in step.expected:
            assert line in rest, f"{step.command}: {line!r} is not in\n{shown}"
            rest = rest.partition(line)[2]
