"""The four formats agree with one another and with themselves on another machine."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kit.doctree.nodes import Document
from kit.doctree.numbering import numbering, refer
from kit.doctree.words import words
from kit.renderers import docx, html, markdown, pdf
from tests.renderers import reading
from tests.renderers.sample import agreement

READERS: dict[str, Callable[[Document], str]] = {
    "markdown": lambda document: reading.markdown_words(markdown.render(document)),
    "html": lambda document: reading.html_words(html.render(document)),
    "docx": lambda document: reading.docx_words(docx.render(document)),
    "pdf": lambda document: reading.pdf_words(pdf.render(document)),
}


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_references_read_alike_in_every_format(name: str, language: str) -> None:
    document = agreement(language)
    said = reading.solid(READERS[name](document))
    labels = numbering(document)
    for key in ("filing", "matrix", "report"):
        assert reading.solid(refer(labels[key], words(language))) in said


@pytest.mark.parametrize("name", READERS)
def test_every_format_says_status_counsel_version_and_hash(name: str) -> None:
    said = reading.solid(READERS[name](agreement()))
    for words_of in ("Draft for partner review", "Local counsel must review", "9f2c41d07be5"):
        assert reading.solid(words_of) in said
    assert "Planversion1.4" in said


@pytest.mark.parametrize("name", READERS)
def test_every_format_lists_what_is_undecided_on_its_first_page(name: str) -> None:
    said = reading.solid(READERS[name](agreement()))
    listed = said.index(reading.solid("Days to decide on filing"))
    assert listed < said.index(reading.solid("The partners have met since 2025"))
    assert reading.solid("[To be decided by the elected prosecutor: days to decide]") in said


PROGRAM = """
import hashlib, sys
from kit.renderers import docx, html, markdown, pdf
from tests.renderers.sample import agreement, card
for document in (agreement(), agreement("es"), card()):
    for format in (docx, html, markdown, pdf):
        print(hashlib.sha256(format.render(document)).hexdigest())
"""


def test_another_seed_place_zone_and_locale_give_the_same_bytes(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    outputs = set()
    for seed, zone, locale in (("0", "UTC", "C"), ("7", "Asia/Tokyo", "es_ES.UTF-8")):
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "LC_ALL": locale,
            "PYTHONPATH": str(root),
            "SOURCE_DATE_EPOCH": seed,
        }
        folder = tmp_path / seed
        folder.mkdir()
        said = subprocess.run(
            [sys.executable, "-c", PROGRAM],
            cwd=folder,
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        )
        outputs.add(said.stdout)
    assert len(outputs) == 1
    here = hashlib.sha256(docx.render(agreement())).hexdigest()
    assert outputs.pop().startswith(here)
