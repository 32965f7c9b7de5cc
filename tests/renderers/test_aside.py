"""A second process renders the same bytes, and its failure is no failure of the build."""

from __future__ import annotations

import io
import pickle

import pytest

from kit.renderers.aside import ahead, render_all, serve
from tests.renderers.sample import agreement, card

DOCUMENTS = (agreement(), card())


def test_a_second_process_gives_the_same_bytes() -> None:
    with ahead("pdf") as hand:
        future = hand(DOCUMENTS)
    assert future.result() == render_all("pdf", DOCUMENTS)


def test_a_process_that_gets_nothing_ends() -> None:
    with ahead("html"):
        pass


def test_a_fault_in_the_process_is_told_as_it_would_be_without() -> None:
    with ahead("no_such_format") as hand:
        future = hand(DOCUMENTS)
    with pytest.raises(ModuleNotFoundError):
        future.result()


def test_serving_answers_with_what_was_asked() -> None:
    class Kept(io.BytesIO):
        def close(self) -> None:
            self.kept = self.getvalue()

    target = Kept()
    serve("markdown", io.BytesIO(pickle.dumps(DOCUMENTS)), target)
    assert pickle.loads(target.kept) == render_all("markdown", DOCUMENTS)  # noqa: S301 - our own
