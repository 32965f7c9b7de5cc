"""The annotated edition says of every clause why it is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit import pipeline
from kit.doctree.nodes import Clause
from kit.doctree.text import clause_texts, clauses, content_hash
from kit.model.plan import Plan
from kit.review.annotated import AUTHOR, annotated
from kit.review.package import Wanted, document
from kit.review.principles import is_core, principle_words
from tests.review.sent import HARLOW, mou


def planned(path: Path = HARLOW) -> Plan:
    plan = pipeline.load(path).plan
    assert plan is not None
    return plan


def said(key: str, path: Path = HARLOW) -> str:
    plan = planned(path)
    made = document(plan, "mou", Wanted())
    assert made is not None
    found: dict[str, Clause] = {one.key: one for one in clauses(annotated(made, plan))}
    (comment,) = found[key].comments
    assert comment.author == AUTHOR
    return comment.text


def test_every_clause_has_its_reasons_and_the_words_stay() -> None:
    edition = annotated(mou(), planned())
    assert all(clause.comments for clause in clauses(edition))
    assert clause_texts(edition) == clause_texts(mou())
    assert content_hash(edition) == content_hash(mou())
    assert edition.subtitle.endswith("Annotated edition, not for signature")


def test_a_comment_names_clause_values_principle_and_standing() -> None:
    text = said("mou-withdrawal")
    assert text.startswith("Clause mou-withdrawal, edition 1, not yet reviewed by counsel.")
    assert "From the plan: documents.mou.withdrawal_notice." in text
    assert "Serves: A lasting second response (overall.second-response" in said("mou-continuity")


def test_sources_are_named() -> None:
    texts = [one.comments[0].text for one in clauses(annotated(mou(), planned()))]
    assert any("Sources: " in text for text in texts)


def test_local_text_is_named_with_reason_and_owner(tmp_path: Path) -> None:
    for path in HARLOW.glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    target = tmp_path / "documents.yaml"
    local = (
        "overrides:\n"
        "    - {id: notice, clause: mou-withdrawal, edition: '1', text: Notice goes to the clerk.,"
        " reason: Ordinance 4.12., owner: County Attorney}\n"
        "    - {id: keys, document: mou, after: mou-withdrawal, text: Keys come back.}\n"
    )
    plan = target.read_text(encoding="utf-8").replace("overrides: none", local)
    target.write_text(plan, encoding="utf-8")
    assert "Local text of County Attorney: Ordinance 4.12." in said("mou-withdrawal", tmp_path)
    assert "Local text of nobody named: no reason given" in said("local-keys", tmp_path)


@pytest.mark.parametrize(
    ("slug", "edition", "words"),
    [
        ("unheard-of", "", "unheard-of"),
        ("overall.second-response", "", "A lasting second response (overall.second-response)"),
        (
            "overall.second-response",
            "toolkit-2023-07-01",
            "A lasting second response (overall.second-response, a core principle)",
        ),
        (
            "overall.second-response",
            "no-edition",
            "A lasting second response (overall.second-response)",
        ),
    ],
)
def test_principles_are_named_with_their_standing(slug: str, edition: str, words: str) -> None:
    assert principle_words(slug, edition) == words


def test_what_is_core_depends_on_the_edition() -> None:
    assert is_core("overall.second-response")
    assert is_core("overall.second-response", "toolkit-2023-07-01")
    assert not is_core("overall.second-response", "2016-fact-sheet")
    assert not is_core("unheard-of")
