"""Write a package in a process that something befalls; the tests start this as a program.

Usage: crash.py FATE NUMBER TARGET TEXT
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from pathlib import Path

from kit.core import Artifact, KitError
from kit.output import Origin, Package, write

NAMES = ("a.md", "b/c.md", "b/d/e.md", "f.md")
NOBODY = 65534
STEPS = frozenset(["open", "os.rename", "os.remove", "os.mkdir", "os.rmdir"])


def package(text: str) -> Package:
    """Give the files of one build; an odd text leaves one file out."""
    names = NAMES[:-1] if text == "short" else NAMES
    made = (Artifact(name, "text/plain", f"{text} {name}".encode()) for name in names)
    return Package(Origin("plan", "1", text, "0"), tuple(made))


def die_at(step: int) -> None:
    """Kill this process just before its n-th step on the file system."""
    seen = 0

    def hook(event: str, _arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if event in STEPS:
            seen += 1
            if seen == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def befall(fate: str, number: int) -> None:
    """Prepare what will go wrong."""
    if fate == "full":
        resource.setrlimit(resource.RLIMIT_FSIZE, (number, number))
    if fate == "nobody" and os.getuid() == 0:
        os.setuid(NOBODY)
    if fate == "killed":
        die_at(number)


def main() -> None:
    """Write the package and say in one line why it could not be."""
    fate, number, target, text = sys.argv[1:]
    befall(fate, int(number))
    try:
        write(package(text), Path(target))
    except KitError as fault:
        sys.exit(str(fault))


if __name__ == "__main__":
    main()
