"""Render documents in a second process while the first goes on; the bytes are the same.

Setting a PDF takes most of a build's time and leaves one of two processors idle. The second process
is a fresh interpreter, never a fork: typst's threads don't survive one.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from typing import BinaryIO, cast

from kit.doctree.nodes import Document

_SERVE = (
    "import sys; from kit.renderers.aside import serve;"
    "serve(sys.argv[1], open(0, 'rb'), open(1, 'wb'))"
)


@contextmanager
def ahead(form: str) -> Iterator[Callable[[Sequence[Document]], Future[list[bytes]]]]:
    """Start a process that gets ready for a format; give the function that hands it documents.

    The function may be called once. When the process can't work, the documents are rendered
    here, so that a fault is told as it would be without it.
    """
    command = [sys.executable, "-P", "-c", _SERVE, form]
    quiet, pipe = subprocess.DEVNULL, subprocess.PIPE
    with (
        subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=quiet) as process,  # noqa: S603 - our own interpreter with our own text
        ThreadPoolExecutor(1) as line,
    ):
        yield lambda documents: line.submit(_ask, process, form, documents)


def _ask(process: subprocess.Popen[bytes], form: str, documents: Sequence[Document]) -> list[bytes]:
    answer, _ = process.communicate(pickle.dumps(tuple(documents)))
    if process.returncode == 0:
        return cast("list[bytes]", pickle.loads(answer))  # noqa: S301 - from our own process
    return render_all(form, documents)


def serve(form: str, source: BinaryIO, target: BinaryIO) -> None:
    """Render what another process hands over; the format is loaded before that has come."""
    import_module(f"kit.renderers.{form}")
    documents = pickle.loads(source.read())  # noqa: S301 - from our own process
    with target:
        target.write(pickle.dumps(render_all(form, documents)))


@contextmanager
def here(form: str) -> Iterator[Callable[[Sequence[Document]], Future[list[bytes]]]]:
    """Give a function like that of ``ahead`` that renders at once and in this process."""

    def hand(documents: Sequence[Document]) -> Future[list[bytes]]:
        future: Future[list[bytes]] = Future()
        future.set_result(render_all(form, documents))
        return future

    yield hand


def render_all(form: str, documents: Sequence[Document]) -> list[bytes]:
    """Give each document in one format."""
    render = cast("Callable[[Document], bytes]", import_module(f"kit.renderers.{form}").render)
    return [render(document) for document in documents]
