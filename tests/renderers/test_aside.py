"""A second process renders the same bytes, and its failure is no failure of the build."""

from __future__ import annotations

import io
import pickle
import time

import pytest

from kit.renderers.aside import Here, ahead, render_all, serve
from tests.renderers.sample import agreement, card

DOCUMENTS = (agreement(), card())


def test_two_processes_give_the_same_bytes_in_the_order_of_the_documents() -> None:
    many = DOCUMENTS * 3
    with ahead("pdf") as aside:
        for document in many:
            aside.add(document)
        assert aside.files() == render_all("pdf", many)


def test_a_process_renders_what_comes_while_the_first_is_busy() -> None:
    with ahead("markdown") as aside:
        aside.add(DOCUMENTS[0])
        while not aside.done:
            time.sleep(0.01)
        assert aside.files() == render_all("markdown", DOCUMENTS[:1])


def test_a_process_that_gets_nothing_ends() -> None:
    with ahead("html") as aside:
        assert aside.files() == []


def test_documents_that_nobody_asks_for_hold_nothing_up() -> None:
    with ahead("pdf") as aside:
        for document in DOCUMENTS * 50:
            aside.add(document)


def test_a_fault_in_the_process_is_told_as_it_would_be_without() -> None:
    with ahead("no_such_format") as aside:
        aside.add(DOCUMENTS[0])
        with pytest.raises(ModuleNotFoundError):
            aside.files()


def test_a_process_that_dies_leaves_its_documents_to_this_one() -> None:
    with ahead("markdown") as aside:
        aside.process.kill()
        aside.process.wait()
        aside.add(DOCUMENTS[0])
        assert aside.files() == render_all("markdown", DOCUMENTS[:1])


def test_one_process_alone_gives_the_same() -> None:
    here = Here("markdown")
    for document in DOCUMENTS:
        here.add(document)
    assert here.files() == render_all("markdown", DOCUMENTS)


def test_serving_answers_with_what_was_asked() -> None:
    class Kept(io.BytesIO):
        def close(self) -> None:
            self.kept = self.getvalue()

    target = Kept()
    serve("markdown", io.BytesIO(b"".join(map(pickle.dumps, DOCUMENTS))), target)
    answers = io.BytesIO(target.kept)
    assert [pickle.load(answers) for _ in DOCUMENTS] == render_all("markdown", DOCUMENTS)  # noqa: S301 - our own
