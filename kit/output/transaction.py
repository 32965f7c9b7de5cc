"""Change many files of one folder, or none, even if the process is killed halfway.

Everything is first staged in a work folder inside the target. A journal then names the changes;
while it stands they are unfinished, and whoever holds the folder next undoes them before anything
else. Removing the journal is the one step that makes them count. This survives the end of the
process at any moment; it does not claim to survive a power cut.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from kit.core import KitError
from kit.output.names import WORK, leads_outside

_JOURNAL = "journal.json"
_DRAFT = "journal.new"
_LOCK = "lock"


@contextmanager
def exclusive(target: Path) -> Iterator[None]:
    """Hold the target folder alone, waiting for another build; undo what is left unfinished."""
    made = [folder for folder in (target, *target.parents) if not folder.exists()]
    handle = _lock(target)
    try:
        _undo(target)
        yield
    finally:
        _undo(target)
        _release(handle, target)
        _remove_empty(made)


def change(target: Path, writes: Mapping[str, bytes], removes: Iterable[str] = ()) -> None:
    """Write and remove files of a folder that is held by ``exclusive``, whole or not at all.

    Args:
        target: The folder.
        writes: New content by relative path, in the order in which it appears.
        removes: Relative paths that must be gone afterwards.

    Raises:
        OSError: When the system refused a step; leaving ``exclusive`` then undoes the others.
    """
    work = target / WORK
    for path, content in writes.items():
        staged = work / "new" / path
        staged.parent.mkdir(parents=True, exist_ok=True)
        staged.write_bytes(content)
    steps = {path: (target / path).exists() for path in (*writes, *removes)}
    (work / _DRAFT).write_bytes(json.dumps(steps).encode())
    (work / _DRAFT).replace(work / _JOURNAL)
    for path, stood in steps.items():
        _step(target, path, stood=stood)
    (work / _JOURNAL).unlink()
    for path in removes:
        _remove_empty_above(target, path)


def _step(target: Path, path: str, *, stood: bool) -> None:
    goal, staged, saved = (root / path for root in _roots(target))
    if stood:
        saved.parent.mkdir(parents=True, exist_ok=True)
        if staged.exists():
            shutil.copymode(goal, staged)
        goal.replace(saved)
    if staged.exists():
        goal.parent.mkdir(parents=True, exist_ok=True)
        staged.replace(goal)


def _roots(target: Path) -> tuple[Path, Path, Path]:
    return target, target / WORK / "new", target / WORK / "old"


def _undo(target: Path) -> None:
    for path, stood in reversed(_read_journal(target)):
        goal, staged, saved = (root / path for root in _roots(target))
        if saved.exists():
            goal.parent.mkdir(parents=True, exist_ok=True)
            saved.replace(goal)
        elif not stood and not staged.exists():
            goal.unlink(missing_ok=True)
        if not stood:
            _remove_empty_above(target, path)
    for name in (_JOURNAL, _DRAFT):
        (target / WORK / name).unlink(missing_ok=True)
    for root in _roots(target)[1:]:
        shutil.rmtree(root, ignore_errors=True)


def _read_journal(target: Path) -> list[tuple[str, bool]]:
    journal = target / WORK / _JOURNAL
    try:
        steps = json.loads(journal.read_bytes())
        return [(path, bool(stood)) for path, stood in steps.items() if not leads_outside(path)]
    except FileNotFoundError:
        return []
    except (ValueError, AttributeError) as fault:
        raise KitError(f"{journal} is damaged.", "Look what it holds, then remove it.") from fault


def _remove_empty(folders: Iterable[Path]) -> None:
    for folder in folders:
        try:
            folder.rmdir()
        except OSError:
            return


def _remove_empty_above(target: Path, path: str) -> None:
    parents = path.split("/")[:-1]
    _remove_empty(target.joinpath(*parents[:depth]) for depth in range(len(parents), 0, -1))


# --- the lock: held by the system on an open file, so that it ends with the process ---


def _lock(target: Path) -> int:
    while (handle := _try_lock(target / WORK / _LOCK)) is None:
        pass
    return handle


def _try_lock(lock: Path) -> int | None:
    """Open the lock file and wait for it; None when a former holder removed it meanwhile."""
    with suppress(FileNotFoundError), ExitStack() as stack:
        lock.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(lock, os.O_RDWR | os.O_CREAT)
        stack.callback(os.close, handle)
        _wait_for(handle)
        if os.path.samestat(os.fstat(handle), lock.stat()):
            stack.pop_all()
            return handle
    return None


def _release(handle: int, target: Path) -> None:
    lock = target / WORK / _LOCK
    if sys.platform == "win32":
        os.close(handle)
        lock.unlink(missing_ok=True)
    else:
        lock.unlink(missing_ok=True)
        os.close(handle)
    _remove_empty([lock.parent])


if sys.platform == "win32":
    import msvcrt

    def _wait_for(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)

else:
    import fcntl

    def _wait_for(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)
