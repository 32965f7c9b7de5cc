"""Render documents in two processes at once; the bytes are the same.

Setting a PDF takes most of a build's time and leaves one of two processors idle. The second process
is a fresh interpreter, never a fork: typst's threads don't survive one. It starts before there is a
document, so that it is ready when the first one comes.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from queue import Empty, SimpleQueue
from threading import Thread
from typing import BinaryIO, TypeAlias, cast

from kit.doctree.nodes import Document

_SERVE = (
    "import sys; from kit.renderers.aside import serve;"
    "serve(sys.argv[1], open(0, 'rb'), open(1, 'wb'))"
)
Render: TypeAlias = Callable[[Document], bytes]


class Here:
    """Renders documents of one format when their files are asked for, in this process."""

    def __init__(self, form: str) -> None:
        """Take no documents yet; the format is loaded when the first file is asked for."""
        self._form = form
        self._waiting: SimpleQueue[tuple[int, Document] | None] = SimpleQueue()
        self._documents: list[Document] = []
        self._made: dict[int, bytes] = {}

    def add(self, document: Document) -> None:
        """Take one more document."""
        self._waiting.put((len(self._documents), document))
        self._documents.append(document)

    def files(self) -> list[bytes]:
        """Give the file of every document, in the order in which they came."""
        render = renderer(self._form)
        while entry := self._next():
            place, document = entry
            self._made[place] = render(document)
        self._settle()
        return [
            self._made[place] if place in self._made else render(document)
            for place, document in enumerate(self._documents)
        ]

    def _next(self) -> tuple[int, Document] | None:
        try:
            return self._waiting.get_nowait()
        except Empty:
            return None

    def _settle(self) -> None:
        """Wait for what others render."""


class Aside(Here):
    """Renders documents in a second process from when they come, and what is left in this one."""

    def __init__(self, form: str, process: subprocess.Popen[bytes]) -> None:
        """Take a process that was started to serve this format."""
        super().__init__(form)
        self.process = process
        self._line = Thread(target=self._hand_over)
        self._line.start()

    @property
    def done(self) -> int:
        """How many documents are rendered already."""
        return len(self._made)

    def close(self) -> None:
        """Drop the documents that nobody asked for, and end the process."""
        while self._next():
            pass
        self.process.kill()
        self._settle()

    def _settle(self) -> None:
        self._waiting.put(None)
        self._line.join()

    def _hand_over(self) -> None:
        """Give documents to the process, one at a time; ends when it fails."""
        while entry := self._waiting.get():
            place, document = entry
            try:
                self._made[place] = self._asked(document)
            except (OSError, EOFError, pickle.UnpicklingError):
                return

    def _asked(self, document: Document) -> bytes:
        there, back = cast("BinaryIO", self.process.stdin), cast("BinaryIO", self.process.stdout)
        pickle.dump(document, there)
        there.flush()
        return cast("bytes", pickle.load(back))  # noqa: S301 - from our own process


@contextmanager
def ahead(form: str) -> Iterator[Aside]:
    """Start a process for a format, and give what takes the documents.

    When the process can't work, the documents are rendered here, so that a fault is told as it
    would be without it.
    """
    command = [sys.executable, "-P", "-c", _SERVE, form]
    quiet, pipe = subprocess.DEVNULL, subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=quiet)  # noqa: S603 - our own interpreter with our own text
    aside = Aside(form, process)
    try:
        yield aside
    finally:
        aside.close()
        process.communicate()


def serve(form: str, source: BinaryIO, target: BinaryIO) -> None:
    """Render what another process hands over, until it hands over nothing more."""
    render = renderer(form)
    getattr(import_module(f"kit.renderers.{form}"), "prepare", lambda: None)()
    with target, suppress(EOFError):
        while True:
            document = pickle.load(source)  # noqa: S301 - from our own process
            pickle.dump(render(document), target)
            target.flush()


def renderer(form: str) -> Render:
    """Give the function that renders a format."""
    return cast("Render", import_module(f"kit.renderers.{form}").render)


def render_all(form: str, documents: Sequence[Document]) -> list[bytes]:
    """Give each document in one format."""
    return list(map(renderer(form), documents))
