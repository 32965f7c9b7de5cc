"""Show on a terminal that long work goes on, and since when."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

_BEAT = 1.0


@contextmanager
def busy(words: str, *, quiet: bool = False) -> Iterator[None]:
    """Show some words and the seconds while the work goes on; nothing is left of them after it.

    Nothing is shown to other programs, in the first second, or when asked to be quiet.
    """
    if quiet or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    done = Event()
    teller = Thread(target=_tell, args=(words, done), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(words: str, done: Event) -> None:
    begun, shown = time.monotonic(), ""
    while not done.wait(_BEAT):
        shown = f"{words} {time.monotonic() - begun:.0f} s"
        sys.stderr.write(f"\r{shown}")
        sys.stderr.flush()
    if shown:
        sys.stderr.write(f"\r{' ' * len(shown)}\r")
        sys.stderr.flush()
