"""The documents for participants and the agreements come out in every format, from any plan."""

from __future__ import annotations

import pytest

from kit.documents import outlines
from kit.renderers import docx, html, markdown, pdf
from tests.documents.plans import documents, example

OURS = (
    "consent",
    "rights-and-welcome",
    "community-guide",
    "bilateral-mou",
    "prosecutor-protocol",
    "case-management-standards",
    "governance-charter",
)
FORMATS = (markdown, html, docx, pdf)


@pytest.mark.parametrize("name", ["harlow", "cedar-fork", "tiny", "rio-claro"])
def test_they_render_in_every_format(name: str) -> None:
    assert {one.name for one in outlines()} >= set(OURS)
    made = documents(example(name), *OURS)
    assert len(made) >= 5
    for document in made:
        for form in FORMATS:
            assert len(form.render(document)) > 2000, (document.key, form.__name__)


def test_the_same_plan_gives_the_same_bytes() -> None:
    one, two = (documents(example("harlow"), "consent", "bilateral-mou") for _ in range(2))
    for form in FORMATS:
        assert [form.render(each) for each in one] == [form.render(each) for each in two]
