"""Fetch a plan's files from disk, without trusting what lies there."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kit.core import KitError
from kit.source.characters import LARGEST
from kit.source.plan import read_bytes
from kit.source.sections import MAIN, READ_ORDER
from kit.source.source import Reading

_MAIN_SLIPS = ("lead.yaml", "lead.yml")
_ENDINGS = (".yaml", ".yml", ".yaml.txt", ".yml.txt")


def read(target: Path) -> Reading:
    """Read the plan in a file or folder.

    A file that belongs to a folder plan (``lead.yaml``, or a section's file beside it) stands
    for the whole plan.

    Raises:
        KitError: When the file or folder is missing or can't be read.
    """
    return read_bytes(*contents(target))


def contents(target: Path) -> tuple[dict[str, bytes], list[str]]:
    """Give the bytes of a plan's files by name, and the names of further files beside them.

    Raises:
        KitError: When the file or folder is missing or can't be read.
    """
    if stat.S_ISDIR(_mode(target)):
        return _folder(target)
    if target.name in READ_ORDER and MAIN in _names(target.parent):
        return _folder(target.parent)
    return {target.as_posix(): _content(target)}, []


def companion(target: Path, name: str) -> tuple[str, bytes] | None:
    """Give the name and bytes of a file that stands beside a plan, or None.

    Raises:
        KitError: When it can't be read.
    """
    path = (target if target.is_dir() else target.parent) / name
    return (path.as_posix(), _content(path)) if path.exists() else None


def _folder(folder: Path) -> tuple[dict[str, bytes], list[str]]:
    names = _names(folder)
    if MAIN not in names:
        raise KitError(f'The folder "{folder}" has no {MAIN}.', _cure(folder, names))
    files = {
        (folder / name).as_posix(): _content(folder / name) for name in READ_ORDER if name in names
    }
    return files, [(folder / name).as_posix() for name in names if name not in READ_ORDER]


def _cure(folder: Path, names: list[str]) -> str:
    near = [name for name in names if name.casefold().removesuffix(".txt") in _MAIN_SLIPS]
    if near:
        return f"Rename {near[0]} to {MAIN}."
    with _telling(folder):
        below = sorted(path.parent.as_posix() for path in folder.glob(f"*/{MAIN}"))
    if below:
        return f"Name the folder that holds it: {below[0]}"
    others = [name for name in names if name not in READ_ORDER]
    if others:
        return f"Name the folder that holds it, or one file, such as {folder / others[0]}"
    return "Name the folder that holds it, or begin a plan with: leadkit new"


def _names(folder: Path) -> list[str]:
    """Give the names of the YAML files in a folder, in the order of the alphabet."""
    with _telling(folder):
        names = [path.name for path in folder.iterdir()]
    return sorted(name for name in names if name.lower().endswith(_ENDINGS))


def _mode(path: Path) -> int:
    with _telling(path):
        return path.stat().st_mode


def _content(path: Path) -> bytes:
    """Give a file's bytes, at most one more than the reader takes."""
    if not stat.S_ISREG(_mode(path)):
        raise KitError(
            f'"{path}" is not an ordinary file.',
            'Name a file or folder; to read from a pipe, write "-".',
        )
    with _telling(path), path.open("rb") as file:
        return file.read(LARGEST + 1)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Turn what the system says about a path into a sentence for people."""
    try:
        yield
    except FileNotFoundError as error:
        cure = "Check the spelling and the folder you are in."
        raise KitError(f'There is no file or folder "{path}".', cure) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        cure = "Check that you may read it and that it is whole."
        raise KitError(f'"{path}" can\'t be read: {reason}.', cure) from error
