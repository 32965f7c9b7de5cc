"""The card is set in print only where it may be too full; what is let pass does fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kit.doctree.nodes import Block, Item, ItemList, Panel, Paragraph, Side, Text
from kit.renderers import pdf
from kit.rules.documents.card_too_full import _in_doubt
from tests.documents.plans import documents, example

WIDE = "WMOW MOWM WOMW " * 20


def side(*blocks: Block) -> Side:
    return Side("one", "One", blocks)


def listed(count: int, letters: int) -> Side:
    items = tuple(Item((Text(WIDE[:letters].strip()),)) for _ in range(count))
    return side(Panel("Words", (ItemList(items),), "words"))


def panels(count: int) -> Side:
    return side(*(Panel(f"P{at}", (Paragraph((Text("few"),)),), f"p{at}") for at in range(count)))


FULLEST = [listed(26, 10), listed(26, 30), listed(13, 60), listed(6, 150), panels(9)]


@pytest.mark.parametrize("full", FULLEST)
def test_what_is_let_pass_fits_even_in_wide_letters(full: Side) -> None:
    (card,) = documents(example("cedar-fork"), "pocket-card")
    made = replace(card, blocks=(full,), undecided=())
    assert not _in_doubt(made)
    assert pdf.overflow(made) == ()


def test_a_long_side_is_in_doubt() -> None:
    (card,) = documents(example("cedar-fork"), "pocket-card")
    assert _in_doubt(replace(card, blocks=(listed(40, 40),), undecided=()))
    assert not _in_doubt(card)
