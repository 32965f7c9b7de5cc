"""Facts about who may learn what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import cast

from kit import catalog
from kit.catalog.records import NeverCell
from kit.doctree.nodes import Inlines, Text, Verify
from kit.facts import phrases
from kit.facts.gathering import Gathering, text
from kit.facts.phrases import listed
from kit.facts.registry import fact
from kit.facts.scopes import entry_named
from kit.facts.told import Scene, Told
from kit.facts.values import label_of, name_of
from kit.model.information_sharing import FlowForm
from kit.model.plan import Plan
from kit.sharing import Row, matrix_of, rows_of
from kit.source import load


def open_rows(plan: Plan) -> tuple[Row, ...]:
    """Give the open rows of a plan's matrix."""
    return rows_of(matrix_of(plan))


@fact("table")
def sharing_table(scene: Scene) -> Told:
    """Every permitted flow: what, from whom, to whom, why, on what basis, in what form."""
    put = Gathering(scene)
    sharing = scene.plan.information_sharing
    if not (sharing and sharing.flows):
        return put.absent("information_sharing.flows")
    numbered = enumerate(open_rows(scene.plan), start=1)
    rows = ((text(str(number)), *_row(put, row)) for number, row in numbered)
    heads = ("number", "what", "from", "to", "purpose", "basis", "form")
    return put.tell(put.table("sharing", heads, rows, (1, 5, 3, 3, 3, 3, 2)))


def _row(put: Gathering, row: Row) -> tuple[Inlines, ...]:
    scene, flow = put.scene, _flow(put, row)
    return (
        _what(scene, row),
        text(_names(scene, row.givers)),
        text(_names(scene, (row.receiver,))),
        put.say("flow.purpose", flow),
        _basis(put, flow),
        text(", ".join(phrases.word(one, scene.language) for one in row.forms)),
    )


def _flow(put: Gathering, row: Row) -> Scene:
    put.pointers.append(row.pointer)
    return Scene(put.scene.plan, put.scene.language, "flow", row.flow, row.pointer)


def _what(scene: Scene, row: Row) -> Inlines:
    return text("; ".join(phrases.lower(element_label(scene, one)) for one in row.elements))


@fact("table")
def conditions_table(scene: Scene) -> Told:
    """When each flow may happen, and its further limits, by its number in the matrix."""
    put = Gathering(scene)
    rows = []
    for number, row in enumerate(open_rows(scene.plan), start=1):
        flow = _flow(put, row)
        when, limits = put.maybe("flow.when", flow), put.maybe("flow.limits", flow)
        if when or limits:
            rows.append((text(str(number)), _what(scene, row), when, limits))
    if not rows:
        return put.tell()
    heads = ("number", "what", "when", "limits")
    return put.tell(put.table("conditions", heads, rows, (1, 4, 4, 5)))


@fact("table")
def access_table(scene: Scene) -> Told:
    """Who may do what in the register, by the number of the flow in the matrix."""
    put = Gathering(scene)
    rows = [
        _access_row(put, number, row)
        for number, row in enumerate(open_rows(scene.plan), start=1)
        if FlowForm.REGISTER in row.forms
    ]
    if not rows:
        return put.tell()
    heads = ("number", "who", "what", "may", "rows", "shown")
    return put.tell(put.table("access", heads, rows, (1, 3, 5, 2, 3, 2)))


def _access_row(put: Gathering, number: int, row: Row) -> tuple[Inlines, ...]:
    flow = _flow(put, row)
    return (
        text(str(number)),
        text(_names(put.scene, (row.receiver,))),
        _what(put.scene, row),
        put.say("flow.action", flow),
        put.say("flow.scope", flow),
        put.maybe("flow.mask", flow),
    )


def _basis(put: Gathering, flow: Scene) -> Inlines:
    """Give the legal basis, and the consent that must be in force."""
    basis = put.say("flow.legal_basis", flow)
    named = getattr(flow.entry, "consent", None)
    found = entry_named(flow.plan, "consent", named) if isinstance(named, str) else None
    return basis if found is None else (*basis, Text(f": {name_of(flow, found[1])}"))


def _names(scene: Scene, slugs: Iterable[str]) -> str:
    return phrases.joined((partner_label(scene, one) for one in slugs), scene.language)


def element_label(scene: Scene, slug: str) -> str:
    """Name an element group."""
    return label_of("element", slug, scene.language)


def partner_label(scene: Scene, slug: str) -> str:
    """Name a partner, or a role."""
    found = entry_named(scene.plan, "partner", slug)
    if found is not None:
        return name_of(scene, found[1])
    return label_of("partner_role", slug, scene.language)


@fact("list")
def never_list(scene: Scene) -> Told:
    """Flows that no plan opens, with their law."""
    lines = (_never(scene, cell) for cell in catalog.never_cells().values())
    return Gathering(scene).tell(listed(lines))


def _never(scene: Scene, cell: NeverCell) -> Inlines:
    """Say what never flows; law that the kit knows from memory only is marked."""
    words = text(f"{_nevers()[cell.id][scene.language].rstrip('.')} ({cell.citation})")
    return (*words, Text(" "), Verify()) if cell.certainty == "memory" else words


@cache
def _nevers() -> dict[str, dict[str, str]]:
    path = Path(__file__).with_name("never.yaml")
    tree = load(path.read_text(encoding="utf-8"), path.name)
    return cast("dict[str, dict[str, str]]", tree)


@fact("table")
def elements_table(scene: Scene) -> Told:
    """Every element group that may flow: what it holds, and whose record it is."""
    put = Gathering(scene)
    rows = [
        (text(element_label(scene, slug)), text(catalog.data_elements()[slug].holds), text(owners))
        for slug, owners in _owned(scene)
    ]
    if not rows:
        return put.absent("information_sharing.flows")
    return put.tell(put.table("elements", ("what", "holds", "owner"), rows, (3, 6, 4)))


def _owned(scene: Scene) -> Iterator[tuple[str, str]]:
    """Give each element group with the names of those who hold and give it."""
    owners: dict[str, dict[str, None]] = {}
    for row in open_rows(scene.plan):
        for element in row.elements:
            owners.setdefault(element, {}).update(dict.fromkeys(row.givers))
    for slug in catalog.data_elements():
        if slug in owners:
            yield slug, _names(scene, owners[slug])
