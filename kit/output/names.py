"""Which file names a package may hold, so that it opens on every system that a partner uses."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from kit.core import KitError

MANIFEST = "manifest.json"
SIGNED = "signed"
EDITED = "edited"
WORK = ".leadkit"

_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"]
)
_OURS = frozenset([MANIFEST, SIGNED, EDITED, WORK])
_FORBIDDEN = frozenset('<>:"|?*\\')
_LONGEST_NAME = 120
_LONGEST_PATH = 200


def fault_of(path: str) -> str | None:
    """Say why a relative path may not stand in a package; None when it may."""
    if not path or len(path) > _LONGEST_PATH:
        return "it is empty or too long"
    parts = path.split("/")
    if parts[0].casefold() in _OURS:
        return f"{parts[0]} is kept for the kit's own use"
    return next((fault for part in parts if (fault := _part_fault(part))), None)


def _part_fault(part: str) -> str | None:
    if part in {"", ".", ".."}:
        return "it leads outside the package"
    if len(part) > _LONGEST_NAME:
        return "a name in it is too long"
    if any(char in _FORBIDDEN or not char.isprintable() for char in part):
        return "it holds a character that some systems refuse"
    if part[-1] in " ." or part[0] == " ":
        return "a name in it begins or ends with a space, or ends with a dot"
    if part.split(".", maxsplit=1)[0].rstrip(" ").casefold() in _RESERVED:
        return "Windows keeps that name for a device"
    return None


def leads_outside(path: str) -> bool:
    """True when a relative path could reach a file outside its folder."""
    return any(part in {"", ".", ".."} or "\\" in part or ":" in part for part in path.split("/"))


def folded(path: str) -> str:
    """Give the form in which two paths are the same file on a forgetful file system."""
    return unicodedata.normalize("NFC", path).casefold()


def refuse_bad(paths: Iterable[str]) -> None:
    """Refuse unsafe paths, two paths for one file, and a file where a folder must stand.

    Raises:
        KitError: Naming the first path that can't be written everywhere.
    """
    seen: dict[str, str] = {}
    for path in paths:
        if fault := fault_of(path):
            raise KitError(f"The file name {path!r} can't be used: {fault}.")
        if other := seen.get(folded(path)):
            raise KitError(f"{other!r} and {path!r} would be the same file on some systems.")
        seen[folded(path)] = path
    for key, path in seen.items():
        parents = key.split("/")[:-1]
        for depth in range(1, len(parents) + 1):
            if other := seen.get("/".join(parents[:depth])):
                raise KitError(f"{other!r} can't be both a file and the folder of {path!r}.")


def refuse_links(target: Path, paths: Iterable[str]) -> None:
    """Refuse to write through a symbolic link inside the target folder.

    Raises:
        KitError: Naming the link.
    """
    for path in paths:
        here = target
        for part in path.split("/"):
            here = here / part
            if here.is_symlink():
                raise KitError(
                    f"{here} is a link, and the kit doesn't write through links.",
                    "Replace it by a plain file or folder, or build into another folder.",
                )
