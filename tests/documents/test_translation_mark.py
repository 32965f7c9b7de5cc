"""Every page set in Spanish says in every format that it waits for a certified translator."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kit.doctree.nodes import Document
from kit.documents import outlines
from kit.facts.phrases import label
from kit.model.plan import Plan
from kit.renderers import docx, html, markdown, pdf
from tests.documents.plans import EXAMPLES, documents, example, plan_with
from tests.renderers.reading import docx_words, html_words, markdown_words, pdf_words, solid

BILINGUAL = [one.name for one in outlines() if "es" in one.languages]
READERS: dict[str, Callable[[Document], str]] = {
    "markdown": lambda one: solid(markdown_words(markdown.render(one))),
    "html": lambda one: solid(html_words(html.render(one))),
    "docx": lambda one: solid(docx_words(docx.render(one))),
    "pdf": lambda one: pdf_words(pdf.render(one)),
}
MARK = solid(label("es", "machine_translation"))


def spanish(plan: Plan, *names: str) -> tuple[Document, ...]:
    info = plan.plan.model_copy(update={"languages": ("en", "es")})
    made = documents(plan.model_copy(update={"plan": info}), *(names or BILINGUAL))
    return tuple(one for one in made if one.language == "es")


def reviewed(by: str) -> Plan:
    return plan_with(equity={"language_access": {"reviewed_by": by}})


@pytest.mark.parametrize("name", BILINGUAL)
@pytest.mark.parametrize("form", READERS)
def test_the_mark_prints_until_a_reviewer_is_recorded(name: str, form: str) -> None:
    (waiting,) = spanish(plan_with(), name)
    assert MARK in READERS[form](waiting)
    (read,) = spanish(reviewed("Court interpreter, certified"), name)
    assert MARK not in READERS[form](read)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_no_example_prints_spanish_without_it(path: object) -> None:
    plan = example(str(getattr(path, "name", path)))
    access = plan.equity.language_access if plan.equity else None
    wanted = not (access and access.reviewed_by)
    for document in spanish(plan):
        assert (MARK in READERS["markdown"](document)) == wanted, document.key
