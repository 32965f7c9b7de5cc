"""One numbering for all formats."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kit.doctree.nodes import (
    Callout,
    Clause,
    Document,
    Figure,
    Item,
    ItemList,
    Paragraph,
    Section,
    Table,
    Text,
)
from kit.doctree.numbering import letters, numbering, refer, roman
from kit.doctree.words import words
from tests.renderers.sample import META


def clause(key: str, *blocks: ItemList) -> Clause:
    return Clause(key, key, "1", (Paragraph((Text("It reads:"),)), *blocks))


def numbered(*items: Item) -> ItemList:
    return ItemList(items, "number")


def item(key: str, *blocks: ItemList) -> Item:
    return Item((Text(key),), blocks, key)


DOCUMENT = Document(
    key="d",
    title="Title",
    language="en",
    meta=META,
    blocks=(
        Section(
            "recitals", "Recitals", (clause("recital", numbered(item("free"))),), numbered=False
        ),
        Section(
            "first",
            "First",
            (
                clause("one", numbered(item("a"), item("b", numbered(item("i"), item("ii"))))),
                Section("inner", "Inner", (clause("deep", numbered(item("deeper"))),)),
                clause("three", numbered(item("x")), numbered(item("y"))),
            ),
        ),
        Section("second", "Second", (clause("four"),)),
        Section("annex", "Terms", (clause("annexed"),), annex=True),
        Section("annex2", "Forms", (), annex=True),
        Table("table", "Caption", ((),), ()),
        Callout("note", "", (Table("inside", "Caption", ((),), ()),)),
        Figure("figure", "<svg/>", "Flow", "A flow."),
    ),
)


def cites(document: Document) -> dict[str, str]:
    return {key: label.cite for key, label in numbering(document).items()}


def test_an_agreement_counts_1_then_1_1_then_a_then_i() -> None:
    found = cites(DOCUMENT)
    assert found["first"] == "1"
    assert found["one"] == "1.1"
    assert (found["a"], found["b"]) == ("1.1(a)", "1.1(b)")
    assert (found["i"], found["ii"]) == ("1.1(b)(i)", "1.1(b)(ii)")
    assert (found["inner"], found["deep"], found["deeper"]) == ("1.2", "1.2(a)", "1.2(a)(i)")
    assert (found["three"], found["second"], found["four"]) == ("1.3", "2", "2.1")


def test_a_directive_counts_in_roman_numerals_letters_and_digits() -> None:
    found = cites(replace(DOCUMENT, numbering="directive"))
    assert (found["first"], found["one"]) == ("I", "I.A")
    assert (found["b"], found["ii"]) == ("I.A.2", "I.A.2.b")
    assert (found["deep"], found["deeper"]) == ("I.B.1", "I.B.1.a")


def test_a_plain_document_numbers_only_annexes_lists_tables_and_figures() -> None:
    found = cites(replace(DOCUMENT, numbering="plain"))
    assert found["first"] == found["one"] == ""
    assert (found["a"], found["b"], found["i"]) == ("1", "2", "2.a")
    assert (found["annex"], found["annexed"], found["table"]) == ("A", "A.1", "1")


def test_lists_of_one_clause_continue_one_another() -> None:
    found = cites(DOCUMENT)
    assert (found["x"], found["y"]) == ("1.3(a)", "1.3(b)")


def test_lists_outside_of_clauses_start_anew() -> None:
    lists = (numbered(item("p")), numbered(item("q")))
    found = cites(replace(DOCUMENT, blocks=lists))
    assert (found["p"], found["q"]) == ("1", "1")


def test_unnumbered_sections_leave_their_clauses_without_number() -> None:
    found = cites(DOCUMENT)
    assert found["recitals"] == found["recital"] == ""
    assert found["free"] == "1"


def test_tables_and_figures_count_through_the_document() -> None:
    found = cites(DOCUMENT)
    assert (found["table"], found["inside"], found["figure"]) == ("1", "2", "1")


@pytest.mark.parametrize(
    ("key", "english", "spanish"),
    [
        ("one", "Section\u00a01.1", "Sección\u00a01.1"),
        ("ii", "Section\u00a01.1(b)(ii)", "Sección\u00a01.1(b)(ii)"),
        ("annex2", "Annex\u00a0B", "Anexo\u00a0B"),
        ("table", "Table\u00a01", "Tabla\u00a01"),
        ("figure", "Figure\u00a01", "Figura\u00a01"),
        ("recitals", "“Recitals”", "“Recitals”"),
    ],
)
def test_a_reference_reads_with_its_word_and_never_parts(
    key: str, english: str, spanish: str
) -> None:
    label = numbering(DOCUMENT)[key]
    assert refer(label, words("en")) == english
    assert refer(label, words("es")) == spanish


def test_a_bare_reference_reads_without_its_word() -> None:
    assert refer(numbering(DOCUMENT)["ii"], words("en"), bare=True) == "1.1(b)(ii)"


def test_a_key_that_stands_twice_is_refused() -> None:
    twice = replace(DOCUMENT, blocks=(clause("same"), clause("same")))
    with pytest.raises(ValueError, match="'same' stands twice"):
        numbering(twice)


def test_letters_go_on_after_z_as_word_does() -> None:
    assert [letters(number) for number in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "zz", "aaa"]


def test_roman_numerals_subtract() -> None:
    assert [roman(number) for number in (1, 4, 9, 14, 40, 99)] == [
        "i",
        "iv",
        "ix",
        "xiv",
        "xl",
        "xcix",
    ]
