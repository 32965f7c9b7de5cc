"""Whatever befalls a build, the folder holds the old package or the new one, never a mixture."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest

from kit.core import KitError
from kit.output import check, write
from kit.output.transaction import _try_lock, exclusive
from tests.output.crash import package

SCRIPT = Path(__file__).with_name("crash.py")
UNMEASURED = {name: text for name, text in os.environ.items() if not name.startswith("COV")}
"""A process that is killed would leave half a coverage file behind."""


def start(fate: str, number: int, target: Path, text: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), fate, str(number), str(target), text],
        env=UNMEASURED,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(fate: str, number: int, target: Path, text: str) -> tuple[int, str]:
    process = start(fate, number, target, text)
    _, error = process.communicate(timeout=60)
    return process.returncode, error


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def built(folder: Path, text: str) -> dict[str, bytes]:
    write(package(text), folder)
    return tree(folder)


@pytest.fixture
def open_path() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.mark.parametrize("limit", [0, 10, 400])
def test_a_full_disk_changes_nothing(tmp_path: Path, limit: int) -> None:
    target = tmp_path / "out"
    before = built(target, "old")
    code, error = run("full", limit, target, "new" * 100)
    assert code == 1
    assert "Nothing was written" in error
    assert tree(target) == before


def test_a_full_disk_leaves_no_new_folder(tmp_path: Path) -> None:
    code, _ = run("full", 0, tmp_path / "deep" / "out", "new")
    assert code == 1
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_permission_changes_nothing(open_path: Path) -> None:
    target = open_path / "out"
    before = built(target, "old")
    code, error = run("nobody", 0, target, "new")
    assert code == 1
    assert "you have no right to write there" in error
    assert tree(target) == before


def test_one_subfolder_without_permission_undoes_the_steps_before_it(open_path: Path) -> None:
    target = open_path / "out"
    before = built(target, "old")
    for folder in (target, target / "b" / "d"):
        folder.chmod(0o777)
    code, error = run("nobody", 0, target, "new")
    assert code == 1
    assert "you have no right to write there" in error
    assert tree(target) == before


def test_a_folder_in_place_of_a_file_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "b" / "c.md").mkdir(parents=True)
    with pytest.raises(KitError, match="Nothing was written"):
        write(package("new"), tmp_path)
    assert tree(tmp_path) == {}


def test_a_file_in_place_of_a_folder_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"mine")
    with pytest.raises(KitError, match="Nothing was written"):
        write(package("new"), tmp_path)
    assert tree(tmp_path) == {"b": b"mine"}


@pytest.mark.parametrize("text", ["new", "short"])
def test_a_build_killed_at_any_step_is_undone_or_done(tmp_path: Path, text: str) -> None:
    old, new = built(tmp_path / "old", "old"), built(tmp_path / "new", text)
    outcomes = set()
    for step in range(1, 200):
        target = tmp_path / str(step)
        built(target, "old")
        code, _ = run("killed", step, target, text)
        with exclusive(target):
            pass
        assert tree(target) in (old, new)
        outcomes.add(tree(target) == new)
        if code == 0:
            break
    else:
        pytest.fail("the build has more steps than this test looks at")
    assert outcomes == {False, True}
    assert step > 20


def test_a_first_build_killed_at_any_step_leaves_nothing_or_all(tmp_path: Path) -> None:
    new = built(tmp_path / "new", "new")
    for step in range(1, 200, 3):
        target = tmp_path / str(step)
        code, _ = run("killed", step, target, "new")
        with exclusive(target):
            pass
        assert (tree(target) if target.exists() else {}) in ({}, new)
        if code == 0:
            return
    pytest.fail("the build has more steps than this test looks at")


def test_builds_at_once_leave_one_whole_package(tmp_path: Path) -> None:
    texts = ["old", "new", "short"]
    wanted = [built(tmp_path / text, text) for text in texts]
    target = tmp_path / "out"
    for _ in range(5):
        processes = [start("none", 0, target, text) for text in texts]
        for process in processes:
            _, error = process.communicate(timeout=60)
            assert process.returncode == 0, error
        assert tree(target) in wanted


def test_a_journal_cannot_reach_outside_its_folder(tmp_path: Path) -> None:
    target = tmp_path / "out"
    (target / ".leadkit").mkdir(parents=True)
    (target / ".leadkit" / "journal.json").write_text('{"../precious.md": false, "/x": false}')
    (tmp_path / "precious.md").write_text("mine")
    with exclusive(target):
        pass
    assert (tmp_path / "precious.md").read_text() == "mine"


def test_a_damaged_journal_is_told_and_left(tmp_path: Path) -> None:
    (tmp_path / ".leadkit").mkdir()
    (tmp_path / ".leadkit" / "journal.json").write_text("[")
    with pytest.raises(KitError, match="is damaged"):
        write(package("new"), tmp_path)
    assert (tmp_path / ".leadkit" / "journal.json").read_text() == "["


def test_a_lock_that_was_replaced_meanwhile_is_not_held(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    first = os.open(lock, os.O_RDWR | os.O_CREAT)
    fcntl.flock(first, fcntl.LOCK_EX)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(_try_lock, lock)
        wait([waiting], timeout=0.2)
        lock.unlink()
        lock.touch()
        os.close(first)
        assert waiting.result(timeout=10) is None


def test_a_lock_that_was_removed_meanwhile_is_made_anew(tmp_path: Path) -> None:
    def enter() -> bool:
        with exclusive(tmp_path):
            return (tmp_path / ".leadkit" / "lock").exists()

    with ThreadPoolExecutor(1) as pool:
        with exclusive(tmp_path):
            waiting = pool.submit(enter)
            wait([waiting], timeout=0.2)
            assert not waiting.done()
        assert waiting.result(timeout=10)
    assert list(tmp_path.iterdir()) == []


def test_comparing_with_a_folder_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    with pytest.raises(KitError, match="can't be compared"):
        check(package("new"), tmp_path)
