"""Compare a package with its folder, and write it there whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum
from itertools import chain, count
from pathlib import Path
from typing import TypeAlias

from kit.core import Artifact, KitError
from kit.output import manifest
from kit.output.manifest import Entry, Origin, digest
from kit.output.names import EDITED, MANIFEST, SIGNED, WORK, refuse_bad, refuse_links
from kit.output.transaction import change, exclusive

Words: TypeAlias = Callable[[str, bytes], str | None]
"""Gives the clause text of a file's bytes, or None where only the bytes can be compared."""

_ELSEWHERE = "Name another place, or ask whoever runs your computers."
_KNOWN = {
    errno.ENOSPC: ("there is no room left", "Make room, then start again."),
    errno.EDQUOT: ("your share of the disk is used up", "Make room, then start again."),
    errno.EROFS: ("it is a place that can only be read", _ELSEWHERE),
    errno.EACCES: ("you have no right to write there", _ELSEWHERE),
    errno.EPERM: ("you have no right to write there", _ELSEWHERE),
    errno.ENOTDIR: ("a file stands where a folder would", "Name a folder."),
    errno.EEXIST: ("a file stands where a folder would", "Name a folder."),
    errno.EISDIR: ("a folder stands where a file would", "Name a file, or move the folder away."),
    errno.ENAMETOOLONG: ("the name is too long", "Name a shorter place."),
}
"""What the system may say, in plain words, and what to do."""

_Record: TypeAlias = tuple[Entry | None, Words]


def no_words(_path: str, _content: bytes) -> None:
    """Compare bytes only."""


class Edits(Enum):
    """What to do with files that were edited by hand: refuse, write beside, or move them away."""

    REFUSE = "refuse"
    KEEP = "keep"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Package:
    """All files of one build and what they were made from."""

    origin: Origin
    artifacts: tuple[Artifact, ...]


@dataclass(frozen=True, slots=True)
class State:
    """How a folder stands against a package; each path is in one list only.

    Attributes:
        current: Files that are as the package has them.
        missing: Files that the package has and the folder lacks.
        stale: Files that the kit made and would now make otherwise.
        obsolete: Files that the kit made and would no longer make.
        edited: Files that somebody changed since, or that the kit never made.
        extra: Files that the package knows nothing of; they are left alone.
    """

    current: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    obsolete: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    @property
    def up_to_date(self) -> bool:
        """True when writing the package would change nothing."""
        return not (self.missing or self.stale or self.obsolete or self.edited)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What writing did: the state it found, and the paths that it changed.

    Attributes:
        state: The folder before.
        written: Files written, the manifest last.
        removed: Files removed because the package no longer has them.
        beside: Edited files with the new version that was written beside each.
        moved: Edited files with the place that each was moved to.
        refused: True when edited files stood in the way and nothing was written.
    """

    state: State
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    beside: tuple[tuple[str, str], ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    refused: bool = False


def check(package: Package, target: Path, *, words: Words = no_words) -> State:
    """Tell how the folder stands against the package; nothing is written."""
    try:
        return _survey(_files(package, words), target, words)
    except OSError as fault:
        raise _failed(f"{target} can't be compared with the plan", fault) from fault


def write(
    package: Package, target: Path, *, words: Words = no_words, edits: Edits = Edits.REFUSE
) -> Outcome:
    """Bring the folder to the package, leaving unchanged, signed and foreign files alone.

    Args:
        package: What to write.
        target: The folder; made when it doesn't exist.
        words: Judges by clause text whether a changed file was really edited.
        edits: What to do with files that were.

    Raises:
        KitError: When a path is unsafe or the system refused; the folder is then as it was.
    """
    with _held(target):
        files = _files(package, words)
        refuse_links(target, files)
        state = _survey(files, target, words)
        if not state.edited:
            return _apply(files, target, state)
        if edits is Edits.KEEP:
            return _write_beside(package, target, state, words)
        if edits is Edits.MOVE:
            return _move_away(files, target, state)
        return Outcome(state, refused=True)


def write_folder(artifacts: Iterable[Artifact], target: Path) -> None:
    """Write files into a folder that is new or empty, whole or not at all.

    Raises:
        KitError: When the folder holds something or the system refused.
    """
    files = {artifact.path: artifact.content for artifact in artifacts}
    refuse_bad(files)
    with _held(target):
        if any(entry.name != WORK for entry in target.iterdir()):
            raise KitError(f"{target} isn't empty.", "Name a folder that doesn't exist yet.")
        change(target, files)


def write_file(target: Path, content: bytes) -> None:
    """Write one file whole or not at all, making its folder.

    Raises:
        KitError: When the system refused.
    """
    with _held(target.parent, target):
        change(target.parent, {target.name: content})


def replace_files(before: Mapping[Path, bytes], after: Mapping[Path, bytes]) -> None:
    """Change some files of one folder, all or none, if they are still as they were.

    Args:
        before: What the files are expected to hold.
        after: New content for some of them.

    Raises:
        KitError: When somebody changed a file meanwhile, or the system refused.
    """
    if not after:
        return
    (folder,) = {path.parent for path in after}
    with _held(folder):
        refuse_links(folder, (path.name for path in after))
        for path in after:
            if path.read_bytes() != before[path]:
                raise KitError(f"{path} was changed meanwhile.", "Start the command again.")
        change(folder, {path.name: content for path, content in after.items()})


@contextmanager
def _held(target: Path, named: Path | None = None) -> Iterator[None]:
    try:
        refuse_links(target, (WORK,))
        with exclusive(target):
            yield
    except OSError as fault:
        raise _failed(f"Nothing was written to {named or target}", fault) from fault


def _failed(what: str, fault: OSError) -> KitError:
    if fault.errno in _KNOWN:
        said, cure = _KNOWN[fault.errno]
    else:
        said, cure = fault.strerror or str(fault), "Mend that and start again."
    path = str(fault.filename or "").partition(f"{os.sep}{WORK}")[0]
    where = f" ({path})" if path and not what.endswith(path) else ""
    return KitError(f"{what}: {said}{where}.", cure)


def _files(
    package: Package, words: Words, copies: Mapping[str, str] | None = None
) -> dict[str, Artifact]:
    """Give every file by its path, copies under a second name included, the manifest last."""
    refuse_bad(artifact.path for artifact in package.artifacts)
    files = {artifact.path: artifact for artifact in package.artifacts}
    for path, second in (copies or {}).items():
        files[second] = replace(files[path], path=second)
    entries = {path: _entry(file, words) for path, file in files.items()}
    listing = manifest.to_bytes(package.origin, entries)
    files[MANIFEST] = Artifact(MANIFEST, "application/json", listing)
    return files


def _entry(file: Artifact, words: Words) -> Entry:
    text = words(file.path, file.content)
    known = "" if text is None else digest(text.encode())
    return Entry(file.path, file.media_type, digest(file.content), known)


def _survey(files: Mapping[str, Artifact], target: Path, words: Words) -> State:
    known = manifest.read(target)
    lists: dict[str, list[str]] = {}
    for path in sorted({*files, *known}):
        made = files[path].content if path in files else None
        kind = _kind(path, made, _found(target / path), (known.get(path), words))
        lists.setdefault(kind, []).append(path)
    lists.pop("gone", None)
    lists["extra"] = [path for path in _present(target) if path not in {*files, *known}]
    return State(**{kind: tuple(paths) for kind, paths in lists.items()})


def _kind(path: str, made: bytes | None, found: bytes | None, record: _Record) -> str:
    if found is None:
        return "gone" if made is None else "missing"
    if found == made:
        return "current"
    if path != MANIFEST and not _is_ours(found, *record):
        return "edited"
    return "obsolete" if made is None else "stale"


def _is_ours(found: bytes, entry: Entry | None, words: Words) -> bool:
    if entry is None:
        return False
    if digest(found) == entry.sha256:
        return True
    text = words(entry.path, found) if entry.words else None
    return text is not None and digest(text.encode()) == entry.words


def _found(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _present(target: Path) -> list[str]:
    paths = (path for path in target.rglob("*") if path.is_file())
    names = sorted(path.relative_to(target).as_posix() for path in paths)
    return [name for name in names if name.split("/")[0] not in {SIGNED, EDITED, WORK}]


def _apply(
    files: Mapping[str, Artifact],
    target: Path,
    state: State,
    moved: Mapping[str, str] | None = None,
) -> Outcome:
    """Write what is missing or stale, remove what is obsolete, move what was edited."""
    moved = moved or {}
    writes = {away: (target / path).read_bytes() for path, away in moved.items()}
    for path in (*state.missing, *state.stale, *(path for path in moved if path in files)):
        writes[path] = files[path].content
    if MANIFEST in writes:
        writes[MANIFEST] = writes.pop(MANIFEST)
    removes = (*state.obsolete, *(path for path in moved if path not in files))
    if writes or removes:
        change(target, writes, removes)
    return Outcome(state, tuple(writes), removes, moved=tuple(moved.items()))


def _write_beside(package: Package, target: Path, state: State, words: Words) -> Outcome:
    made = {artifact.path for artifact in package.artifacts}
    copies = {path: beside(path) for path in state.edited if path in made}
    files = _files(package, words, copies)
    refuse_links(target, files)
    again = _survey(files, target, words)
    if blocked := [path for path in copies.values() if path in again.edited]:
        raise KitError(f"{blocked[0]} was edited too.", "Move it away, then build again.")
    return replace(_apply(files, target, again), state=state, beside=tuple(copies.items()))


def _move_away(files: Mapping[str, Artifact], target: Path, state: State) -> Outcome:
    return _apply(files, target, state, {path: _away(target, path) for path in state.edited})


def beside(path: str) -> str:
    """Give the name for a new version beside an edited file: ``mou.new.docx``."""
    folder, slash, name = path.rpartition("/")
    stem, dot, ending = name.partition(".")
    return f"{folder}{slash}{stem}.new{dot}{ending}"


def _away(target: Path, path: str) -> str:
    """Give the first free name for an edited file under ``edited/``."""
    stem, dot, ending = path.rpartition(".")
    names = (f"{EDITED}/{stem}{n}{dot}{ending}" for n in chain([""], map(".{}".format, count(2))))
    return next(name for name in names if not (target / name).exists())
