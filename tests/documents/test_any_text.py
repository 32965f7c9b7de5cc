"""Whatever an author writes in any field, the five documents say it, in all four formats."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.doctree.faults import all_blocks
from kit.doctree.nodes import Document, Table
from kit.renderers import docx, html, markdown, pdf
from kit.renderers.frame import frame
from tests.documents.places import filled, found, found_on_pages, numbers, places, without
from tests.documents.plans import documents
from tests.renderers import reading

FIVE = ("mou", "police-directive", "referral-protocol", "pocket-card", "data-sharing")
SIGNS = "& < > \" ' { } # $ = | * _ ` ~ \\ [ ] ( ) ! - + . : @ % ^ / ; , ?"
HARD = (
    SIGNS,
    "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd",
    "\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645",
    " a \t b \u00a0 c \u2003 d \n\n e ",
    "\u02b7\u0259\u0294\u0142x\u030c k\u0313 \u03b1\u03a9\u0436\u042f\u01b0\u01a1 \u00f1\u00c1",
    "1. first - dash # head > quote ===== --- *** ``` ~~~ |a|b| [x](y) ![x](y) http://a.b/c_d_e",
    "<b>bold</b> <!-- gone --> &amp; &#65; {{plan.title}} [[parties]] {% raw %} #set page() $x$",
    "]]> <?xml ?> =1+1 +1 @a ${x} %s {0} \\n substance_use none",
)
ALPHABET = (*SIGNS, *"aZ09\u00e1\u00d1\u02b7\u0294\u03b1\u0436", " ", "\t", "\u00a0", "\u2003")
LONG = ("a" * 5000, "word & <so> " * 420, "\u0436\u05d0 " * 1700)

_RIGHT_TO_LEFT = re.compile("[\u0590-\u06ff]")

texts = st.sampled_from(HARD) | st.lists(st.sampled_from(ALPHABET), max_size=40).map("".join)
READERS: dict[str, tuple[Callable[[Document], bytes], Callable[[bytes], str]]] = {
    "markdown": (markdown.render, reading.markdown_words),
    "html": (html.render, reading.html_words),
    "docx": (docx.render, reading.docx_words),
}


def drawn(document: Document) -> str:
    """Give the words of a PDF in drawing order, without what each new page repeats."""
    parts = frame(document)
    lines = ("".join(parts.header), parts.footer, parts.card_footer, "DRAFT")
    words = re.sub(r"Page\d+of\d+", "", reading.pdf_words(pdf.render(document)))
    return without(words, [*map(reading.solid, lines), *_heads(document)])


def _heads(document: Document) -> Iterator[str]:
    """Give the heads of tables, which stand again wherever a table goes on."""
    speller = frame(document).speller
    for block in all_blocks(document.blocks):
        if isinstance(block, Table):
            yield reading.solid("".join(map(speller.inlines, block.header)))


def follows(words: str, text: str) -> bool:
    """Tell whether every letter of a text stands in the words, in order.

    A row of right-to-left words is drawn from its last word to its first, so there only the
    letters count.
    """
    if _RIGHT_TO_LEFT.search(text):
        return Counter(text) <= Counter(words)
    letters = iter(words)
    return all(letter in letters for letter in text)


def said(document: Document, form: str) -> str:
    """Give the words of a document in one format, without its title in the running head."""
    render, read = READERS[form]
    return without(read(render(document)), [reading.normal(frame(document).header[0])])


def edges(document: Document) -> set[int]:
    """Give the numbers of what stands above and below the text; a card has less room for them."""
    meta, parts = document.meta, frame(document)
    lines = (document.title, meta.plan, meta.organization, parts.footer, parts.card_footer)
    return numbers(" ".join(lines))


def read_back(
    name: str, number_of: Callable[[int], str], *, in_pdf: bool, of: tuple[str, ...] = FIVE
) -> None:
    for document in documents(filled(name, number_of), *of):
        written = numbers(said(document, "html")) - edges(document)
        assert written, document.key
        for form in READERS:
            words = said(document, form)
            assert numbers(words) - edges(document) == written, (document.key, form)
            for number, text in found(words):
                wanted = reading.normal(number_of(number))
                assert reading.normal(text) == wanted, (document.key, form, places(name)[number])
        if in_pdf:
            _read_back_pdf(document, written, name, number_of)


def _read_back_pdf(
    document: Document, written: set[int], name: str, number_of: Callable[[int], str]
) -> None:
    words = drawn(document)
    whole: set[int] = set()
    parted = 0
    for number, text in found_on_pages(words):
        wanted = reading.solid(number_of(number))
        assert follows(text, wanted), (document.key, "pdf", places(name)[number])
        whole.add(number)
        parted += len(text) != len(wanted)
    assert whole - edges(document) == written, document.key
    assert parted <= 0.05 * len(written), document.key


@settings(max_examples=8, derandomize=True)
@given(text=texts)
def test_any_text_in_every_field_reads_back(text: str) -> None:
    read_back("harlow", lambda _: text, in_pdf=False)


@pytest.mark.parametrize("text", HARD)
def test_hard_text_in_every_field_reads_back_from_all_formats(text: str) -> None:
    read_back("cedar-fork", lambda _: text, in_pdf=True)


def test_every_field_reads_back_from_all_formats_of_the_full_example() -> None:
    read_back("harlow", lambda number: HARD[number % len(HARD)], in_pdf=True)


@cache
def printed() -> tuple[int, ...]:
    """Give the numbers of the fields that the documents of the full example print."""
    plain = documents(filled("harlow", str), *(one for one in FIVE if one != "pocket-card"))
    return tuple(sorted(set().union(*(numbers(reading.html_words(html.render(d))) for d in plain))))


@pytest.mark.parametrize("text", LONG, ids=["one-word", "words", "two-ways"])
def test_long_text_reads_back(text: str) -> None:
    """A field in a hundred at a time holds 5,000 letters; each kind of text takes other fields."""
    chosen = set(printed()[LONG.index(text) :: 100])
    assert len(chosen) > 8

    def number_of(number: int) -> str:
        return text if number in chosen else "x"

    plan = filled("harlow", number_of)
    for document in documents(plan, *(one for one in FIVE if one != "pocket-card")):
        for form in READERS:
            for number, one in found(said(document, form)):
                assert reading.normal(one) == reading.normal(number_of(number)), form
        for number, one in found_on_pages(drawn(document)):
            assert follows(one, reading.solid(number_of(number))), places("harlow")[number]


def test_the_documents_print_most_of_what_a_plan_can_say() -> None:
    assert len(printed()) > 900
