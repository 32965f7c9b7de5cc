"""Facts about who may learn what."""

from __future__ import annotations

from kit import catalog
from kit.doctree.nodes import Inlines
from kit.facts import phrases
from kit.facts.fields import name_of
from kit.facts.gathering import Gathering, text
from kit.facts.phrases import listed
from kit.facts.registry import fact
from kit.facts.scopes import entry_named
from kit.facts.told import Scene, Told
from kit.model.plan import Plan
from kit.sharing import Row, matrix_of, rows_of


def open_rows(plan: Plan) -> tuple[Row, ...]:
    """Give the open rows of a plan's matrix."""
    return rows_of(matrix_of(plan))


@fact("table")
def sharing_table(scene: Scene) -> Told:
    """Every permitted flow: what, from whom, to whom, why, on what consent, in what form."""
    put = Gathering(scene)
    if not (scene.plan.information_sharing and scene.plan.information_sharing.flows):
        return put.absent("information_sharing.flows")
    return put.tell(
        put.table("sharing", _HEADS, (_row(put, row) for row in open_rows(scene.plan)), _WIDE)
    )


_HEADS = ("what", "from", "to", "purpose", "consent", "form")
_WIDE = (4, 2, 2, 2, 3, 2)


def _row(put: Gathering, row: Row) -> tuple[Inlines, ...]:
    scene = put.scene
    put.pointers.append(row.pointer)
    flow = Scene(scene.plan, scene.language, "flow", row.flow, row.pointer)
    return (
        text(phrases.joined((element_label(scene, one) for one in row.elements), scene.language)),
        text(phrases.joined((partner_label(scene, one) for one in row.givers), scene.language)),
        text(partner_label(scene, row.receiver)),
        put.say("flow.purpose", flow),
        put.say("flow.consent", flow),
        text(
            phrases.joined((phrases.word(one, scene.language) for one in row.forms), scene.language)
        ),
    )


def element_label(scene: Scene, slug: str) -> str:
    """Name an element group."""
    label = catalog.vocabulary("element").get(slug)
    if label is None:
        return slug
    return label.es if scene.language == "es" else label.en


def partner_label(scene: Scene, slug: str) -> str:
    """Name a partner, or a role."""
    found = entry_named(scene.plan, "partner", slug)
    if found is not None:
        return name_of(scene, found[1])
    label = catalog.vocabulary("partner_role").get(slug)
    return slug if label is None else label.es if scene.language == "es" else label.en


@fact("list")
def never_list(scene: Scene) -> Told:
    """Flows that no plan opens, with their law."""
    put = Gathering(scene)
    lines = [text(f"{cell.label} ({cell.citation})") for cell in catalog.never_cells().values()]
    return put.tell(listed(lines))
