"""A package holds each document once in each format, however many processes rendered it."""

from __future__ import annotations

from pathlib import Path

from kit import pipeline
from kit.review.package import Wanted, artifacts, document, rendered

PLAN = Path(__file__).parents[2] / "examples" / "tiny"


def test_a_second_process_leaves_no_trace() -> None:
    plan = pipeline.load(PLAN).plan
    assert plan is not None
    wanted = Wanted(formats=("pdf", "markdown"), targets=False)
    files = {file.path: file.content for file in artifacts(plan, wanted)}
    pdfs = {path: content for path, content in files.items() if path.endswith(".pdf")}
    assert len(pdfs) > 1
    for path, content in pdfs.items():
        made = document(plan, path.rpartition("/")[2].removesuffix(".pdf"), wanted)
        assert made is not None
        assert rendered(made, "pdf") == content
        assert path.replace(".pdf", ".md") in files
