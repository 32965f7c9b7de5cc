"""The threads of a plan as a document of their own, so that a browser shows them like any other."""

from __future__ import annotations

from collections.abc import Sequence

from kit.doctree.nodes import (
    Block,
    Document,
    Inlines,
    Item,
    ItemList,
    Meta,
    Paragraph,
    Section,
    Table,
    Text,
)
from kit.review.consents import Kept
from kit.review.trace import Consents, Provision, Shown, Thread, Trace

_STANDING = {"essential": "core", "described": "described"}


def page(said: Trace, meta: Meta, consents: Consents) -> Document:
    """Give the threads as a document: broken hops first, then each way, then consents."""
    return Document(
        key="trace",
        title="From principle to measure, and back",
        subtitle=said.title,
        language="en",
        meta=meta,
        blocks=(
            Section("broken", "Broken hops", _broken(said)),
            Section("principles", "From the principles", _principles(said.threads)),
            Section("clauses", "From the clauses", _clauses(said.provisions, said.threads)),
            Section("measures", "From the measures", _measures(said.measures)),
            Section("consents", "What law asks of consents", _kept("element", consents.elements)),
            Section("doors", "What nobody opens", _kept("door", consents.doors)),
        ),
        toc=True,
    )


def _broken(said: Trace) -> tuple[Block, ...]:
    if not said.gaps:
        return (Paragraph(_line("No hop is broken.")),)
    return (ItemList(tuple(Item(_line(f"{gap}.")) for gap in said.gaps)),)


def _principles(threads: Sequence[Thread]) -> tuple[Block, ...]:
    head = ("Principle", "Standing", "Promise", "Clauses", "Measures")
    rows = [
        (
            f"{one.label} ({one.principle})",
            _STANDING.get(one.standing, "beyond this edition"),
            "; ".join(f"{each.id}: {each.adherence}" for each in one.promises),
            "; ".join(map(_place, one.provisions)),
            ", ".join(one.measures),
        )
        for one in threads
    ]
    return (_table("by-principle", "Principles", head, rows),)


def _clauses(provisions: Sequence[Provision], threads: Sequence[Thread]) -> tuple[Block, ...]:
    by_principle = {one.principle: one for one in threads}
    head = ("Clause", "Section", "Principles", "Promises", "Measures")
    rows = []
    for one in provisions:
        served = [by_principle[slug] for slug in one.principles if slug in by_principle]
        promises = dict.fromkeys(each.id for thread in served for each in thread.promises)
        measures = dict.fromkeys(name for thread in served for name in thread.measures)
        row = (_place(one), one.section, ", ".join(one.principles))
        rows.append((*row, ", ".join(promises), ", ".join(measures)))
    return (_table("by-clause", "Clauses", head, rows),)


def _measures(measures: Sequence[Shown]) -> tuple[Block, ...]:
    head = ("Measure", "Promises", "Principles", "Goals")
    rows = [
        (
            f"{one.name} ({one.id})",
            ", ".join(one.promises),
            ", ".join(one.principles),
            ", ".join(one.goals),
        )
        for one in measures
    ]
    return (_table("by-measure", "Measures", head, rows),)


def _kept(key: str, kept: Sequence[Kept]) -> tuple[Block, ...]:
    head = ("Id", "Asks", "Law", "Where", "Words")
    rows = []
    for one in kept:
        where = "; ".join(
            f"{each.document} {each.number} {each.key}".replace("  ", " ") for each in one.sentences
        )
        words = one.sentences[0].words if one.sentences else ""
        rows.append((one.id, one.asks, one.citation, where, words))
    return (_table(f"by-{key}", "Ids of the catalog", head, rows),)


def _place(one: Provision) -> str:
    return f"{one.document} {one.number} {one.key}".replace("  ", " ")


def _table(key: str, caption: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Block:
    if not rows:
        return Paragraph(_line("The plan has none."))
    cells = tuple(tuple(_line(cell or "none") for cell in row) for row in rows)
    return Table(key, caption, tuple(map(_line, head)), cells)


def _line(text: str) -> Inlines:
    return (Text(text),)
