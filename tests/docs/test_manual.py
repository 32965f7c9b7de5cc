"""The commands in the manual run, and print what the manual says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kit.core import Stage
from kit.model.mending import FALLBACKS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
FENCE = re.compile(r"^```(console|yaml title=\"([^\"]+)\")\n(.*?)^```$", re.MULTILINE | re.DOTALL)
GENERATED = {"reference", "programs", "samples"}
PLAIN = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NOT_RUN_HERE = re.compile(
    r"make [a-z-]+( +#.*)?|pip install \.|createdb lead|for file in 0.*|psql .*|pytest .* -k .*"
    r"|leadkit explain INT-900"
)
"""Commands that other tests run: the house's make targets and wheel, the deployment's scripts, and
the newcomer's rule below."""
TEMPLATE = ROOT / "cookiecutter-lead" / "{{cookiecutter.slug}}" / "README.md"
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
    return sorted(page for page in (ROOT / "README.md", *written) if any(steps(page)))


def environment() -> dict[str, str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONUTF8": "1"}


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def test_the_tutorial_has_commands() -> None:
    assert DOCS / "tutorial.md" in pages()
    assert ROOT / "README.md" in pages()
    assert len(list(steps(DOCS / "tutorial.md"))) > 10


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_the_commands_of_a_page_do_what_it_says(page: Path, tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples", target_is_directory=True)
    for step in steps(page):
        if step.file:
            (tmp_path / step.file).write_text(step.command, encoding="utf-8")
            continue
        done = shell(step.command, tmp_path)
        shown = done.stdout + done.stderr
        assert done.returncode == step.code, f"{step.command}\n{shown}"
        rest = shown
        for line in step.expected:
            assert line in rest, f"{step.command}: {line!r} is not in\n{shown}"
            rest = rest.partition(line)[2]


def test_no_command_stands_where_nothing_runs_it() -> None:
    written = [page for page in DOCS.rglob("*.md") if not GENERATED & set(page.parts)]
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *written):
        for block in PLAIN.findall(page.read_text(encoding="utf-8")):
            for line in block.splitlines():
                assert NOT_RUN_HERE.fullmatch(line), f"{page.name}: {line}"


def test_every_target_of_make_that_is_named_is_there() -> None:
    rules = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for page in (
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        DOCS / "architecture/add-one-thing.md",
    ):
        named = set(re.findall(r"(?:^|`)make ([a-z-]+)", page.read_text("utf-8"), re.MULTILINE))
        assert named
        assert named <= rules


def test_the_demo_checks_and_builds_the_example(tmp_path: Path) -> None:
    folder = Path(sys.executable).parent
    done = shell(
        f"make -C '{ROOT}' -o .venv/.kit demo BIN='{folder}' PACKAGE='{tmp_path}/demo'", ROOT
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Open first: " in done.stdout
    assert (tmp_path / "demo" / "mou" / "mou.docx").is_file()
    assert (tmp_path / "demo" / "README.md").is_file()


def test_the_page_on_stages_tells_what_an_unreadable_plan_is_judged_by() -> None:
    page = (DOCS / "architecture" / "model.md").read_text(encoding="utf-8")
    for name, judged in FALLBACKS.items():
        (row,) = (
            line for line in page.splitlines() if line.startswith("|") and f"`{name}`" in line
        )
        assert f"`{judged}`" in row, name
    assert " → ".join(stage.value for stage in Stage) in page


# --------------------------------------------------------------------------------- a new folder


def test_the_commands_of_a_new_folder_run_in_it(tmp_path: Path) -> None:
    text = TEMPLATE.read_text(encoding="utf-8")
    commands = re.findall(r"^ {7}(leadkit .*)$", text, re.MULTILINE)
    commands += re.findall(r"`(leadkit (?:check|schema)[^`]*)`", text)
    assert len(commands) >= 6
    assert shell("leadkit new ours --state WA --kind county", tmp_path).returncode == 0
    for command in commands:
        done = shell(command, tmp_path / "ours")
        wanted = {0, 1} if " status " in command or "--stage" in command else {0}
        assert done.returncode in wanted, command + done.stdout + done.stderr
    assert (tmp_path / "ours" / "package" / "README.md").is_file()


# ------------------------------------------------------------------------------ the newcomer

RULE = re.compile(
    r"`(kit/rules/[a-z_/]+\.\w+)`:\n\n(`{3,})\w+\n(.*?)^\2$", re.MULTILINE | re.DOTALL
)
KIT = "PYTHONPATH=$PWD python -c 'from kit.cli.main import main; main()'"
CHECK = f"{KIT} check plan.yaml --strict --only INT-900"
EXPLAIN = f"{KIT} explain INT-900"
FIVE_VISITS = """\
plan: {id: x, title: X, version: "1", kind: program, stage: partner_review,
  edition: toolkit-2023-07-01, as_of: 2026-10-01}
intake: {visits: 5}
"""


def test_a_newcomers_rule_works_as_the_page_has_it(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "kit", tmp_path / "kit", ignore=shutil.ignore_patterns("__pycache__"))
    page = (DOCS / "architecture" / "add-one-thing.md").read_text(encoding="utf-8")
    files = RULE.findall(page)
    assert [Path(name).suffix for name, _, _ in files] == [".py", ".md", ".yaml"]
    for name, _, content in files:
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(FIVE_VISITS, encoding="utf-8")
    tried = shell(CHECK, tmp_path)
    assert tried.returncode == 1, tried.stdout + tried.stderr
    assert "warning INT-900 many-visits in intake.visits" in tried.stdout
    assert "Intake takes 5 visits." in tried.stdout
    assert "On the street" in shell(EXPLAIN, tmp_path).stdout
