"""The console is taken as it is: its width, its colors, its characters."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from kit.cli import console

ROOT = Path(__file__).parents[2]


def on_terminal(code: str, **variables: str) -> str:
    """Run some Python with a real terminal as its output."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", f"from kit.cli import console\nprint({code})"],
        cwd=ROOT,
        stdout=theirs,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "70", "LINES": "20", **variables},
    ) as process:
        assert process.wait(timeout=60) == 0
    os.close(theirs)
    shown = os.read(ours, 1000).decode()
    os.close(ours)
    return shown.strip()


def test_a_terminal_has_color_and_width() -> None:
    assert on_terminal("console.wants_color(asked=None), console.width()") == "True 70"
    assert on_terminal("console.width()", COLUMNS="300") == "100"


def test_a_table_is_folded_under_its_column_on_a_terminal_only() -> None:
    table = (
        "A head\n  clauses   mou: 4.1 mou-commitments, 4.2 mou-harm\n  It says: a long line here\n"
    )
    assert console.folded(table) == table
    shown = on_terminal(f"console.folded({table!r})", COLUMNS="30").splitlines()
    assert shown == [
        "A head",
        "  clauses   mou: 4.1",
        "            mou-commitments,",
        "            4.2 mou-harm",
        "  It says: a long line here",
    ]


@pytest.mark.parametrize("variable", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_can_be_told_to_have_no_color(variable: dict[str, str]) -> None:
    assert on_terminal("console.wants_color(asked=None)", **variable) == "False"
    assert on_terminal("console.wants_color(asked=True)", **variable) == "True"


def test_where_nobody_looks_nothing_is_folded_or_colored() -> None:
    assert console.width() == 0
    assert not console.wants_color(asked=None)


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("our-county/plan", "our-county/plan"),
        ("Ünï/plan", "Ünï/plan"),
        ("Our County (WA)/plan", '"Our County (WA)/plan"'),
        ("O'Brien/plan", '"O\'Brien/plan"'),
        ("50 $/plan", "'50 $/plan'"),
    ],
)
def test_a_path_is_one_word_of_a_command_line(path: str, shown: str) -> None:
    assert console.word(Path(path)) == shown


def on_terminals_errors(*arguments: str, **variables: str) -> str:
    """Run a command with a real terminal for what it says about its work."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.cli.faulty", "slow", *arguments],
        cwd=ROOT,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", **variables},
    ) as process:
        assert process.wait(timeout=60) == 0
    os.write(theirs, b".")
    os.close(theirs)
    shown = ""
    while not shown.endswith("."):
        shown += os.read(ours, 1000).decode()
    os.close(ours)
    return shown


def test_long_work_shows_how_long_and_leaves_no_trace() -> None:
    shown = on_terminals_errors()
    blank = " " * len("Thinking: 2 s")
    assert shown == f"\rThinking: 1 s\rThinking: 2 s\r{blank}\r."


def test_short_or_quiet_work_shows_nothing() -> None:
    assert on_terminals_errors("--seconds", "0") == "."
    assert on_terminals_errors("--quiet", "--seconds", "1.5") == "."
    assert on_terminals_errors("--seconds", "1.5", TERM="dumb") == "."


def test_only_encoding_faults_are_mended() -> None:
    fault = UnicodeDecodeError("ascii", b"\xff", 0, 1, "odd")
    with pytest.raises(UnicodeDecodeError):
        console._plain(fault)


def test_streams_that_are_no_consoles_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr("sys.stdout", stream)
    console.prepare()
    console.say("x")
    assert stream.getvalue() == "x\n"
