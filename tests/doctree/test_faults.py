"""Faults of structure are told before anything is printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kit.doctree.faults import faults
from kit.doctree.nodes import (
    Block,
    Figure,
    FillIn,
    Item,
    ItemList,
    Link,
    Paragraph,
    Reference,
    Section,
    Table,
    Text,
)
from tests.renderers.sample import agreement, card


def test_the_samples_have_no_faults() -> None:
    assert faults(agreement()) == faults(agreement("es")) == faults(card()) == ()


@pytest.mark.parametrize(
    ("block", "says"),
    [
        (Paragraph((Reference("nowhere"),)), "'nowhere', which is not in the document"),
        (
            ItemList((Item((), (Paragraph((Reference("inside"),)),)),)),
            "'inside', which is not in the document",
        ),
        (Paragraph((Link("javascript:x"),)), "neither a web nor a mail address"),
        (Paragraph((FillIn("f", "a"), FillIn("f", "b"))), "'f' stands twice"),
        (Table("t", "c", (), ()), "no header row"),
        (Table("t", "c", ((),), (((), ()),)), "not as long as its header"),
        (Table("t", "c", ((),), (), weights=(1, 2)), "not one weight per column"),
        (Figure("f", "<svg/>", "Title", " "), "no title or no description"),
        (Section("s", " ", ()), "has no title"),
        (Section("purpose", "Again", ()), "stands twice"),
    ],
)
def test_a_fault_is_named(block: Block, says: str) -> None:
    document = agreement()
    (found,) = faults(replace(document, blocks=(*document.blocks, block)))
    assert says in found


def test_a_card_holds_sides_only() -> None:
    assert faults(replace(card(), blocks=(Paragraph((Text("x"),)),))) == (
        "a card holds sides only",
    )
