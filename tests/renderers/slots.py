"""A document with a given text in every place that can hold text from a plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kit.doctree.nodes import (
    Callout,
    Clause,
    Comment,
    Definition,
    Definitions,
    Document,
    Fields,
    Figure,
    FillIn,
    Item,
    ItemList,
    Letterhead,
    Link,
    Missing,
    Panel,
    Paragraph,
    Reference,
    Revision,
    Section,
    Side,
    Signatory,
    Signatures,
    Table,
    Text,
    UndecidedBox,
)
from tests.renderers.sample import META, SVG


class Slots:
    """Hands out the text between two marks, another pair at each call."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.count = 0

    def __call__(self) -> str:
        self.count += 1
        return f"Xs{self.count}x {self.text} Xe{self.count}x"

    def found(self, words: str) -> Iterator[str]:
        """Give what stands between each pair of marks in ``words``."""
        for number in range(1, self.count + 1):
            start, end = f"Xs{number}x", f"Xe{number}x"
            assert start in words, f"slot {number} is missing"
            yield words[words.index(start) + len(start) : words.index(end)]


def filled(slot: Slots) -> Document:
    """Give a document with a slot in every place within the page's text."""
    line = (Text(slot()), Text(slot(), strong=True), Text(" "), Text(slot(), emphasis=True))
    nested = ItemList((Item((Text(slot()),)),), "number")
    blocks = (
        Section(
            "one",
            slot(),
            (
                Clause(
                    "c",
                    "c",
                    "1",
                    (Paragraph(line), ItemList((Item((Text(slot()),), (nested,)),), "number")),
                    heading=slot(),
                    comments=(Comment("Kit", slot()),),
                ),
                Clause("d", "d", "1", (ItemList((Item((Text(slot()),)),)),)),
                Paragraph((Text(slot()),)),
                Paragraph((Text(slot()),), "small"),
                Paragraph((Reference("two"), Link("https://a.example/b", slot()))),
                Paragraph((UndecidedBox(slot(), slot(), "a.b"), FillIn("f", slot()))),
                Definitions((Definition(slot(), (Text(slot()),)),)),
                Table("t", slot(), ((Text(slot()),), ()), (((Text(slot()),), (Text(slot()),)),)),
                Figure("g", SVG, "Title", "Description", slot()),
                Callout("note", slot(), (Paragraph((Text(slot()),)),)),
                ItemList((Item((Text(slot()),)),), "check"),
                Fields((FillIn("w", slot()), FillIn("v", slot(), "tick"))),
                Signatures((Signatory(slot(), slot(), slot(), slot()),)),
            ),
        ),
        Section("two", slot(), (), numbered=False),
    )
    return Document(
        key="slots",
        title="Every place",
        subtitle=slot(),
        language="en",
        meta=replace(META, organization=slot(), plan=slot(), counsel=slot()),
        blocks=blocks,
        toc=True,
        revisions=(Revision("1", "2026-01-01", slot(), slot()),),
        undecided=(Missing(slot(), slot(), slot(), "c"),),
        letterhead=Letterhead((slot(),)),
    )


def filled_card(slot: Slots) -> Document:
    """Give a pocket card with a slot in every place."""
    panels = tuple(
        Panel(slot(), (Paragraph((Text(slot()),)),), strong=strong) for strong in (False, True)
    )
    return Document(
        key="card",
        title="Card",
        language="en",
        meta=META,
        blocks=(Side("a", slot(), panels), Side("b", slot(), (Paragraph((Text(slot()),)),))),
        layout="card",
        numbering="plain",
    )
