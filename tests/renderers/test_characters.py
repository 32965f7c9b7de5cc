"""Whatever a plan says reads back unharmed from every format."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.doctree.nodes import (
    Block,
    Callout,
    Clause,
    Definition,
    Definitions,
    Document,
    Inlines,
    Item,
    ItemList,
    Paragraph,
    Table,
    Text,
)
from kit.renderers import docx, html, markdown, pdf
from kit.renderers.frame import frame, printable
from tests.renderers import reading
from tests.renderers.sample import agreement
from tests.renderers.slots import Slots, filled, filled_card

SIGNS = "& < > \" ' { } # $ = | * _ ` ~ \\ [ ] ( ) ! - + . : @ % ^ / ; , ? "
LETTERS = "aZ09áñÑłʷəʔαΩжЯươṣ"  # noqa: RUF001 - a glottal stop, not a question mark
MARKED = ("x̌", "k̓", "ʔ̓", "ƛ̓", "į́", "G̲")  # noqa: RUF001 - as above
HEBREW = ("שלום", "עולם", "ברכה", "עיר")
ARABIC = ("مرحبا", "بالعالم", "السلام", "عليكم")
RIGHT_TO_LEFT = "".join(HEBREW + ARABIC)
SPACES = " \t\n\u00a0\u2003\u2009"

SIGNS_AND_LETTERS = (*SIGNS, *LETTERS, *SPACES, *MARKED)

plain = st.lists(st.sampled_from(SIGNS_AND_LETTERS), min_size=1, max_size=60).map("".join)
mixed = st.lists(
    st.sampled_from((*SIGNS_AND_LETTERS, *RIGHT_TO_LEFT)), min_size=1, max_size=60
).map("".join)
LONG = ("a" * 5000, "word and " * 600)
tricky = st.sampled_from(
    (
        "1. first",
        "- dash",
        "+ plus",
        "# heading",
        "> quote",
        "=====",
        "---",
        "***",
        "* * *",
        "```",
        "~~~",
        "    indented",
        "|a|b|",
        "[x](y)",
        "![x](y)",
        "<b>bold</b>",
        "<!-- gone -->",
        "&amp; &lt; &#65;",
        "{{fact}} [[key]] {% raw %}",
        "#set page(width: 1pt)",
        "$x^2$",
        "\\n \\\\ \\",
        "http://a.example/x_y_z www.a.example a@b.example",
        "**strong** *em* __x__ _y_ ~~z~~",
        "]]> <?xml ?> ]]>",
    )
)

FORMATS: dict[str, tuple[Callable[[Document], bytes], Callable[[bytes], str]]] = {
    "markdown": (markdown.render, reading.markdown_words),
    "html": (html.render, reading.html_words),
    "docx": (docx.render, reading.docx_words),
}


PLACES: dict[str, Callable[[Inlines], Block]] = {
    "paragraph": Paragraph,
    "clause": lambda line: Clause("c", "c", "1", (Paragraph(line),)),
    "item": lambda line: ItemList((Item(line),), "number"),
    "cell": lambda line: Table("t", "Caption", ((), ()), (((), line),)),
    "callout": lambda line: Callout("note", "", (Paragraph(line),)),
    "meaning": lambda line: Definitions((Definition("Term", line),)),
}


def drawn(document: Document) -> str:
    """Give the words of a document's PDF in drawing order, without running heads and feet."""
    parts = frame(document)
    words = reading.pdf_words(pdf.render(document))
    for line in ("".join(parts.header), parts.footer, parts.card_footer, "DRAFT"):
        words = words.replace(reading.solid(line), "")
    return re.sub(r"Page\d+of\d+", "", words)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("make", [filled, filled_card])
@given(text=st.one_of(mixed, tricky, st.sampled_from(LONG)))
def test_every_text_reads_back(name: str, make: Callable[[Slots], Document], text: str) -> None:
    render, read = FORMATS[name]
    slots = Slots(text)
    words = read(render(make(slots)))
    for found in slots.found(words):
        assert reading.normal(found) == reading.normal(text)


@pytest.mark.parametrize("make", [filled, filled_card])
@given(text=st.one_of(plain, tricky))
def test_every_text_reads_back_from_pdf(make: Callable[[Slots], Document], text: str) -> None:
    slots = Slots(text)
    words = drawn(make(slots))
    for found in slots.found(words):
        assert found == reading.solid(text)


@pytest.mark.parametrize("text", LONG)
@pytest.mark.parametrize("place", PLACES)
def test_long_text_reads_back_from_pdf(place: str, text: str) -> None:
    """One place at a time, for columns and foot notes are drawn between the parts of others."""
    slots = Slots(text)
    document = replace(agreement(), blocks=(PLACES[place]((Text(slots()),)),), undecided=())
    for found in slots.found(drawn(document)):
        assert found == reading.solid(text)


@pytest.mark.parametrize("make", [filled, filled_card])
@pytest.mark.parametrize("word", HEBREW)
def test_right_to_left_words_are_spelled_right_in_pdf(
    make: Callable[[Slots], Document], word: str
) -> None:
    slots = Slots(word)
    for found in slots.found(drawn(make(slots))):
        assert found == word


@given(words=st.lists(st.sampled_from(HEBREW + ARABIC), min_size=1, max_size=4))
def test_right_to_left_words_are_read_aloud_in_their_order(words: list[str]) -> None:
    document = replace(agreement(), subtitle=f"begin {' '.join(words)} end")
    said = reading.pdf_read_aloud(pdf.render(document))
    assert f"begin{''.join(words)}end" in said


@given(text=mixed)
def test_no_letter_of_mixed_directions_is_lost_in_pdf(text: str) -> None:
    slots = Slots(text)
    for found in slots.found(drawn(filled_card(slots))):
        assert Counter(found) == Counter(reading.solid(text))


@given(text=st.text(max_size=40))
def test_signs_that_no_format_can_hold_are_seen_to_be_lost(text: str) -> None:
    kept = printable(text)
    assert kept.count("\ufffd") >= sum(ord(sign) < 9 for sign in text)
    for name, (render, read) in FORMATS.items():
        slots = Slots(text)
        for found in slots.found(read(render(filled_card(slots)))):
            assert reading.normal(found) == reading.normal(kept), name
