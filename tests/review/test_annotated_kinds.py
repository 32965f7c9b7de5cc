"""The annotated edition of every kind of document is valid Word and opens in an office program."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from functools import cache
from xml.etree import ElementTree as ET

import pytest

from kit import pipeline
from kit.doctree.nodes import Document
from kit.doctree.text import clause_texts, clauses
from kit.documents import outlines
from kit.renderers import docx
from kit.renderers.docx.read import read
from kit.review.annotated import AUTHOR, annotated
from kit.review.package import Wanted, documents
from kit.review.redline import document_name, find
from tests.renderers.conftest import word_faults
from tests.review.sent import HARLOW, Job, edited

__all__ = ["word_faults"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = [f"{one.name}.{language}" for one in outlines() for language in one.languages]
EACH = pytest.mark.parametrize("name", NAMES)


@cache
def editions() -> dict[str, tuple[Document, Document, bytes]]:
    """Give one document of each outline and language: as it is, annotated, and as Word file."""
    plan = pipeline.load(HARLOW).plan
    assert plan is not None
    found: dict[str, tuple[Document, Document, bytes]] = {}
    for made in documents(plan, Wanted()):
        name = f"{document_name(made.key)}.{made.language}"
        if name not in found:
            edition = annotated(made, plan)
            found[name] = (made, edition, docx.render(edition))
    return found


def comments(data: bytes) -> list[str]:
    """Give the words of the comments in a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = ET.fromstring(archive.read("word/comments.xml"))  # noqa: S314 - our own file
    assert {one.get(f"{W}author") for one in root} == {AUTHOR}
    return ["".join(text.text or "" for text in one.iter(f"{W}t")) for one in root]


@EACH
def test_word_opens_it_without_repair(name: str, word_faults: Callable[[bytes], list[str]]) -> None:
    assert word_faults(editions()[name][2]) == []


@EACH
def test_each_clause_carries_its_clause_values_principles_and_sources(name: str) -> None:
    _, edition, data = editions()[name]
    said = comments(data)
    every = list(clauses(edition))
    assert len(said) == len(every)
    for one, words in zip(every, said, strict=True):
        assert words.startswith(f"Clause {one.key}, edition {one.edition}")
        for pointer in one.pointers:
            assert pointer in words, one.key
        for slug in one.principles:
            assert f"({slug}" in words, one.key
        for source in one.sources:
            assert source in words, one.key


@EACH
def test_comments_change_no_word(name: str) -> None:
    made, edition, data = editions()[name]
    assert clause_texts(edition) == clause_texts(made)
    back = find(read(data), clause_texts(made))
    assert back.changes == ()
    assert back.notes == ()


@pytest.mark.machine
def test_an_office_program_opens_each_and_keeps_comments_and_words(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    every = editions()
    jobs = [Job(data, [], track=False) for _, _, data in every.values()]
    back = edited(tmp_path_factory.mktemp("annotated"), jobs)
    for (name, (made, _, sent)), data in zip(every.items(), back, strict=True):
        assert sorted(map(flat, comments(data))) == sorted(map(flat, comments(sent))), name
        assert find(read(data), clause_texts(made)).changes == (), name


def flat(text: str) -> str:
    return "".join(text.split())
