"""The command line starts fast, exits with the agreed codes and never shows a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from kit import __version__
from kit.cli.main import COMMANDS, leadkit, run
from tests.cli.faulty import faulty

ROOT = Path(__file__).parents[2]


def start(*arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run the faulty command line as a program."""
    return subprocess.run(
        [sys.executable, "-m", "tests.cli.faulty", *arguments],
        cwd=ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_help_imports_click_and_the_standard_library_only() -> None:
    script = (
        "import sys\n"
        "from kit.cli.main import run\n"
        "run(['--help'])\n"
        "names = {name.split('.')[0] for name in sys.modules}\n"
        "kit = {name for name in sys.modules if name.startswith('kit.')}\n"
        "print('OUTSIDE', *sorted(names - sys.stdlib_module_names - {'__main__', 'kit'}))\n"
        "print('INSIDE', *sorted({name.split('.')[1] for name in kit}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{script}"],
        capture_output=True,
        text=True,
        check=True,
    )
    lines = done.stdout.splitlines()
    assert next(line for line in lines if line.startswith("OUTSIDE")) == "OUTSIDE click"
    assert next(line for line in lines if line.startswith("INSIDE")) == "INSIDE cli core"


def test_help_names_every_command_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    for name, line in COMMANDS.items():
        assert f"{name} {line}" in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_an_example(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([name, "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Example" in shown
    assert f"leadkit {name}" in shown.split("Example")[1]


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"leadkit {__version__}\n"


def test_the_group_knows_its_commands_by_name() -> None:
    context = click.Context(leadkit)
    assert leadkit.list_commands(context) == list(COMMANDS)
    assert leadkit.get_command(context, "nonsense") is None


def test_a_command_that_is_nearly_right_gets_a_suggestion(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["chekc"]) == 2
    assert "Did you mean 'check'?" in capsys.readouterr().err


def test_a_command_that_is_nothing_like_one_gets_no_suggestion(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["xylophone"]) == 2
    assert "Did you mean" not in capsys.readouterr().err


def test_an_unknown_option_is_wrong_usage() -> None:
    assert run(["--nonsense"]) == 2


def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "leadkit new our-county" in capsys.readouterr().err


def test_the_example_of_the_help_runs_as_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--help"]) == 0
    lines = capsys.readouterr().out.split("Example:")[1].split("Exit codes")[0].split("\n")
    commands = [line.split()[1:] for line in lines if line.strip()]
    assert [command[0] for command in commands] == ["new", "check", "build"]
    monkeypatch.chdir(tmp_path)
    assert [run(command) for command in commands] == [0, 0, 0]


def test_findings_of_a_command_are_the_exit_code() -> None:
    assert start("words").returncode == 1


def test_a_fault_of_the_surroundings_is_one_plain_line() -> None:
    done = start("stuck")
    assert done.returncode == 3
    assert done.stderr.decode() == "leadkit: The disk is full. Make room.\n"


def test_a_bug_is_one_message_without_a_traceback() -> None:
    done = start("boom")
    assert done.returncode == 3
    assert b"RuntimeError" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"--debug" in done.stderr


def test_a_file_that_the_kit_lacks_is_a_bug() -> None:
    done = start("lost")
    assert done.returncode == 3
    assert b"FileNotFoundError" in done.stderr


@pytest.mark.parametrize("command", ["flood", "words"])
def test_a_full_disk_behind_the_output_is_no_bug(command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tests.cli.faulty", command],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert done.returncode == 3
    assert done.stderr.decode() == (
        "leadkit: The answer can't be written: No space left on device. "
        "Make room, or send it elsewhere.\n"
    )


def test_a_bug_shows_its_details_when_asked() -> None:
    done = start("--debug", "boom")
    assert done.returncode == 3
    assert b"inner detail" in done.stderr
    assert b"Traceback" in done.stderr


def test_a_person_can_stop_the_work(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["interrupted"], faulty()) == 130
    assert "Stopped." in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_fault() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.cli.faulty", "flood"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 141


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("ascii", "arrow -> dash - cafe word ?"),
        ("cp1252", "arrow -> dash \u2014 caf\u00e9 word ?"),
        ("cp437", "arrow -> dash - caf\u00e9 word ?"),
        ("utf-8", "arrow \u2192 dash \u2014 caf\u00e9 \u02b7ord \u4e2d"),
    ],
)
def test_an_old_console_shows_plain_stand_ins(encoding: str, expected: str) -> None:
    done = start("words", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert done.stdout.decode(encoding).rstrip() == expected
    assert done.stderr == b""


def test_the_c_locale_does_no_harm() -> None:
    done = start("words", LC_ALL="C", LANG="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 1
    assert done.stderr == b""
