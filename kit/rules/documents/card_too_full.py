"""An officer carries one card, not a booklet."""

from __future__ import annotations

from collections.abc import Iterator

from kit.doctree.faults import all_blocks, lines
from kit.doctree.nodes import Block, Document, Panel, Side
from kit.documents import assemble, instances, outlines
from kit.documents.identity import meta
from kit.facts import phrases
from kit.renderers import pdf
from kit.rules import Context, Finding, rule

_LINES = 30
"""Lines that a side holds in any case, so that nobody needs to set it."""
_LETTERS = 48
"""Letters that a line holds in any case."""


@rule("DOC-002", proof=True)
def card_too_full(context: Context) -> Iterator[Finding]:
    """The pocket card of an agency does not fit its two sides."""
    about = meta(context.plan, "en", "")
    for outline in outlines():
        if outline.layout != "card":
            continue
        for one in instances(context.plan, outline):
            card = assemble(one, about)
            sides = {side.key: side.title for side in card.blocks if isinstance(side, Side)}
            full = pdf.overflow(card) if _in_doubt(card) else ()
            names = " and ".join(f"'{sides[key]}'" for key in full)
            if names:
                says = f"The card '{card.title}' has more text on {names} than one side holds."
                yield Finding(one.scene.pointer, says)


def _in_doubt(card: Document) -> bool:
    return any(_lines(side) > _LINES for side in card.blocks)


def _lines(side: Block) -> int:
    """Reckon generously how many lines a side takes, headings counted twice."""
    found = 0
    for block in all_blocks((side,)):
        found += 2 if isinstance(block, Side | Panel) else 0
        found += sum(1 + len(phrases.plain(line)) // _LETTERS for line in lines(block))
    return found
