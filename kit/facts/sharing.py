"""Facts about who may learn what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from kit import catalog
from kit.catalog.records import NeverCell
from kit.doctree.nodes import Inlines, Text, Verify
from kit.facts import phrases
from kit.facts.gathering import Gathering, text
from kit.facts.phrases import label, listed
from kit.facts.registry import fact
from kit.facts.scopes import entry_named
from kit.facts.told import Scene, Told, flag
from kit.facts.values import label_of, name_of
from kit.model.information_sharing import FlowForm
from kit.model.plan import Plan
from kit.sharing import Row, matrix_of, rows_of
from kit.source import load


def open_rows(plan: Plan) -> tuple[Row, ...]:
    """Give the open rows of a plan's matrix."""
    return rows_of(matrix_of(plan))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the matrix as documents print it.

    Attributes:
        row: A row of the matrix.
        receivers: All that get the same from the same under the same flow.
    """

    row: Row
    receivers: tuple[str, ...]


def matrix_lines(plan: Plan) -> tuple[Line, ...]:
    """Give the open rows, those that differ only in the receiver as one line."""
    found: dict[object, Line] = {}
    for row in open_rows(plan):
        key = (row.pointer, row.givers, row.elements, row.forms)
        so_far = found[key].receivers if key in found else ()
        found[key] = Line(row, (*so_far, row.receiver))
    return tuple(found.values())


def _exchanges(plan: Plan) -> Iterator[tuple[int, Line]]:
    """Number the lines in which something goes from one partner to another."""
    lines = (line for line in matrix_lines(plan) if line.row.givers != line.receivers)
    return enumerate(lines, start=1)


@fact("table")
def sharing_table(scene: Scene) -> Told:
    """Every permitted flow: what, from whom, to whom, why, on what basis, in what form."""
    put = Gathering(scene)
    rows = [_flow_row(put, number, line) for number, line in _exchanges(scene.plan)]
    if not rows:
        return put.absent("information_sharing.flows")
    heads = ("number", "what", "from", "to", "purpose", "basis", "form")
    return put.tell(put.table("sharing", heads, rows, (1, 6, 3, 3, 3, 4, 3)))


def _flow_row(put: Gathering, number: int, line: Line) -> tuple[Inlines, ...]:
    scene, row, flow = put.scene, line.row, _flow(put, line.row)
    return (
        text(str(number)),
        _what(scene, row),
        text(_names(scene, row.givers)),
        text(_names(scene, line.receivers)),
        put.say("flow.purpose", flow),
        basis_and_consent(put, flow),
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
    for number, line in _exchanges(scene.plan):
        flow = _flow(put, line.row)
        when, limits = put.maybe("flow.when", flow), put.maybe("flow.limits", flow)
        if when or limits:
            rows.append((text(str(number)), _what(scene, line.row), when, limits))
    if not rows:
        return put.absent("information_sharing.flows")
    heads = ("number", "what", "when", "limits")
    return put.tell(put.table("conditions", heads, rows, (1, 5, 4, 5)))


@fact("table")
def access_table(scene: Scene) -> Told:
    """Who may see, enter and change what in the register."""
    put = Gathering(scene)
    lines = (line for line in matrix_lines(scene.plan) if FlowForm.REGISTER in line.row.forms)
    rows = [_access_row(put, line) for line in lines]
    if not rows:
        return put.absent("information_sharing.flows")
    heads = ("who", "what", "from", "may", "rows", "shown")
    return put.tell(put.table("access", heads, rows, (3, 5, 3, 2, 3, 2)))


def _access_row(put: Gathering, line: Line) -> tuple[Inlines, ...]:
    flow = _flow(put, line.row)
    own = line.row.givers == line.receivers
    return (
        text(_names(put.scene, line.receivers)),
        _what(put.scene, line.row),
        text(label(put.scene.language, "itself") if own else _names(put.scene, line.row.givers)),
        put.say("flow.action", flow),
        put.say("flow.scope", flow),
        put.maybe("flow.mask", flow),
    )


def legal_basis(put: Gathering, flow: Scene) -> Inlines:
    """Give the legal basis, marked where the kit knows its law from memory only."""
    basis = put.say("flow.legal_basis", flow)
    about = catalog.legal_bases().get(str(getattr(flow.entry, "legal_basis", "")))
    return (*basis, Text(" "), Verify()) if about and about.verify else basis


def basis_and_consent(put: Gathering, flow: Scene) -> Inlines:
    """Give the legal basis, and the consent that must be in force."""
    basis = legal_basis(put, flow)
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
    words = text(f"{never_words(cell.id, scene.language)} ({cell.citation})")
    return (*words, Text(" "), Verify()) if cell.verify else words


def never_words(cell: str, language: str) -> str:
    """Give the words that close a door, without a stop."""
    return _nevers()[cell][language].rstrip(".")


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


@fact("flag")
def has_school_records(scene: Scene) -> Told:
    """Records of a school flow, by a consent of their own."""
    section = scene.plan.information_sharing
    kinds = [one.kind for one in (section.consents if section else None) or ()]
    bases = [one.legal_basis for one in (section.flows if section else None) or ()]
    return flag(_SCHOOL in {*kinds, *bases})


_SCHOOL = "ferpa_consent"
