"""Every kind of document of every example: valid Word, accessible and archivable PDF, one count."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import page
import pytest
from pypdf import PdfReader

from kit.doctree.nodes import Document
from kit.doctree.numbering import numbering
from kit.documents import outlines
from kit.renderers import docx, pdf
from kit.renderers.frame import anchor
from tests.documents.plans import EXAMPLES, documents, example
from tests.renderers.conftest import word_faults
from tests.renderers.test_docx import word_numbers

__all__ = ["word_faults"]

NAMES = [path.name for path in EXAMPLES]
ALWAYS = {"harlow", "cedar-fork"}
TRIED = [
    pytest.param(name, marks=() if name in ALWAYS else pytest.mark.long, id=name) for name in NAMES
]


def test_the_examples_have_documents_of_every_kind() -> None:
    made = [document.key for document in of("harlow")]
    for outline in outlines():
        assert any(key.startswith(outline.name) for key in made), outline.name


def of(name: str) -> tuple[Document, ...]:
    return documents(example(name))


@pytest.mark.parametrize("name", TRIED)
def test_word_opens_each_without_repair(
    name: str, word_faults: Callable[[bytes], list[str]]
) -> None:
    for document in of(name):
        assert word_faults(docx.render(document)) == [], document.key


@pytest.mark.parametrize("name", TRIED)
def test_each_pdf_is_accessible_archivable_and_marked(name: str) -> None:
    for document in of(name):
        data = pdf.render(document)
        for profile in ("ua1", "2a"):
            report = page.validate_pdf_bytes(data, profile=profile)
            assert report.is_compliant, (document.key, profile, report.failures)
        assert PdfReader(BytesIO(data)).outline, document.key


@pytest.mark.parametrize("name", TRIED)
def test_word_counts_each_as_the_kit_does(name: str) -> None:
    for document in of(name):
        found = word_numbers(docx.render(document))
        for key, label in numbering(document).items():
            if label.kind in {"section", "clause", "item"}:
                assert found.get(anchor(key), "") == label.marker, (document.key, key)
