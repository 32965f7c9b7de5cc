"""A word that is not in a list leads to the word of the list that its author meant."""

from __future__ import annotations

import pytest

from kit.catalog import VOCABULARIES, meant, vocabulary
from kit.catalog.reading import rows


@pytest.mark.parametrize(
    ("name", "word", "expected"),
    [
        ("partner_role", "prosecuter", ("prosecutor", True)),
        ("partner_role", "Case management provider", ("case_management", True)),
        ("partner_role", "police", ("law_enforcement", False)),
        ("partner_role", "polise", ("law_enforcement", False)),
        ("partner_role", "District_Attorney", ("prosecutor", False)),
        ("partner_role", "wizard", (None, False)),
        ("pathway_kind", "arrest_divertion", ("arrest_diversion", True)),
    ],
)
def test_a_word_leads_to_the_one_that_was_meant(
    name: str, word: str, expected: tuple[str | None, bool]
) -> None:
    assert meant(name, word) == expected


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_label_leads_to_its_own_word_or_to_a_nearer_one(name: str) -> None:
    labels = [label.en for label in vocabulary(name).values()]
    for slug, label in vocabulary(name).items():
        found, sure = meant(name, label.en)
        assert found == slug or not sure or labels.count(label.en) > 1, (label.en, found)


def test_other_words_belong_to_words_of_the_list_and_are_none_themselves() -> None:
    for row in rows("data/synonyms"):
        known = vocabulary(str(row["vocabulary"]))
        words = row["words"]
        assert isinstance(words, dict)
        for slug, phrases in words.items():
            assert slug in known
            for phrase in phrases or ():
                assert str(phrase).replace(" ", "_") not in known, phrase
