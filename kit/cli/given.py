"""What a person gives a command, and what they get back: files, standard streams, the day."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kit.cli import console
from kit.core.errors import KitError

if TYPE_CHECKING:
    from kit.pipeline import Judged

STREAM = "-"
STDIN = "standard input"
_OLD = 90
_LARGEST = 64 * 1024 * 1024
_AS_OF = ("plan", "as_of")


def plan(name: str) -> Path | Mapping[str, bytes]:
    """Give the plan's path, or the bytes of standard input for ``-``."""
    return {STDIN: sys.stdin.buffer.read()} if name == STREAM else Path(name)


def content(name: str) -> bytes:
    """Give the bytes of a file that somebody sent, or of standard input for ``-``.

    Raises:
        KitError: When it can't be read or is larger than any document.
    """
    if name == STREAM:
        return sys.stdin.buffer.read(_LARGEST + 1)
    path = Path(name)
    if path.exists() and not path.is_file():
        raise KitError(f'"{name}" is no file.', "Name one file, such as mou.docx.")
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST + 1)
    except OSError as fault:
        raise KitError(f'"{name}" can\'t be read: {fault.strerror}.') from fault


def answer(text: str, output: str) -> None:
    """Put an answer on the screen, or whole into a file."""
    if output == STREAM:
        sys.stdout.write(text)
        return
    from kit.output import write_file

    write_file(Path(output), text.encode())


def note_age(judged: Judged, as_of: date | None) -> None:
    """Remind of an old ``as_of``; this is a word to a person and never changes the exit code."""
    if judged.plan is None or as_of is not None or _AS_OF in judged.pruned:
        return
    day = judged.plan.plan.as_of
    age = (datetime.now().astimezone().date() - day).days
    if age > _OLD:
        console.complain(
            f"Note: the plan speaks of {day} (plan.as_of), {age} days ago. "
            "If it still holds, write a newer day."
        )
