"""Fetch a file that a plan names, such as its seal, from the plan's own folder and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from kit.core import KitError

LARGEST = 2_000_000
"""Most bytes that such a file may have."""


def read_beside(target: Path | Mapping[str, bytes], name: str) -> bytes:
    """Give the bytes of a file in the plan's folder.

    Args:
        target: The plan's folder or file, or bytes by file name.
        name: The file's path from that folder.

    Raises:
        KitError: When the path leads out of the folder, or no readable file of fair size is there.
    """
    if leads_out(name):
        raise KitError(
            f'The plan names the file "{name}", which is not in its folder.',
            "Put the file beside lead.yaml and write its name alone.",
        )
    if isinstance(target, Mapping):
        content = target.get(name)
    else:
        folder = target if target.is_dir() else target.parent
        content = _content(folder, folder / name)
    if content is None:
        raise KitError(
            f'The plan names the file "{name}", and its folder has no such file.',
            "Put it there, or take the name out of the plan.",
        )
    if len(content) > LARGEST:
        raise KitError(f'The file "{name}" is larger than 2 MB.', "Save a smaller one.")
    return content


def leads_out(name: str) -> bool:
    """Tell whether a path could reach outside of the folder that it starts from."""
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or not path.parts


def _content(folder: Path, path: Path) -> bytes | None:
    if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
        return None
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as fault:
        raise KitError(f'The file "{path}" can\'t be read: {fault.strerror}.') from fault
