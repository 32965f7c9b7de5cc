"""Facts for a council's resolution: who takes part, what is attached, votes and signatures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import cast

from kit.doctree.nodes import Inlines, Signatory, Signatures, Text
from kit.facts import phrases
from kit.facts.gathering import Gathering, text
from kit.facts.phrases import label, listed
from kit.facts.planning import said
from kit.facts.registry import fact
from kit.facts.scopes import scenes
from kit.facts.told import Scene, Told, flag
from kit.facts.values import name_of
from kit.model.jurisdiction import Resolution
from kit.model.partners import Partner
from kit.source import load

_MEMBERS = 9
_SHOWN = 12
"""Signs of a fingerprint that are printed."""
_BLANK: Inlines = (Text("\N{NO-BREAK SPACE}"),)


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One document that goes with a resolution.

    Attributes:
        document: Name of its outline.
        key: Its file name without ending.
        title: What it is called.
        adopted: Whether the council adopts it.
    """

    document: str
    key: str
    title: str
    adopted: bool


def exhibits(scene: Scene) -> Iterator[Exhibit]:
    """Give the documents that go with the resolution and that the plan builds."""
    wanted = scene.plan.documents.produce if scene.plan.documents else None
    for row in _rows():
        name, adopted = row["document"], row["adopted"] == "yes"
        if wanted and name not in wanted:
            continue
        if "each" not in row:
            yield Exhibit(name, name, row["title"], adopted)
            continue
        for one in scenes(scene, row["each"]):
            entry = getattr(one.entry, "id", "")
            whose = f"{row['title']}: {name_of(one, one.entry)}" if one.entry else row["title"]
            yield Exhibit(name, f"{name}-{entry}", whose, adopted)


@cache
def _rows() -> tuple[Mapping[str, str], ...]:
    path = Path(__file__).with_name("exhibits.yaml")
    return cast("tuple[Mapping[str, str], ...]", load(path.read_text(encoding="utf-8"), path.name))


@fact("table")
def exhibits_table(scene: Scene) -> Told:
    """The documents that go with the resolution, by letter, with their files."""
    put = Gathering(scene)
    known = {one.key: one.fingerprint for one in (scene.dossier.held if scene.dossier else ())}
    rows = []
    for at, one in enumerate(exhibits(scene)):
        part = "exhibit_adopted" if one.adopted else "exhibit_shown"
        print_ = known.get(one.key, "")[:_SHOWN]
        cells = (chr(ord("A") + at), one.title, f"{one.document}/{one.key}", print_)
        rows.append((*map(text, cells), text(said(scene.language, part))))
    heads = ("letter", "document", "file", "fingerprint", "part")
    return put.tell(put.table("exhibits", heads, rows, (2, 5, 5, 4, 4)))


@fact("list")
def party_list(scene: Scene) -> Told:
    """The parties by their legal names."""
    put = Gathering(scene)
    lines = [put.say("party.legal_name", one) for one in put.each("party")]
    return put.tell(listed(lines)) if lines else put.absent("partners")


@fact("flag")
def has_further_councils(scene: Scene) -> Told:
    """Further councils or boards decide as well."""
    return flag(any(True for _ in _further(scene)))


@fact("text")
def further_councils(scene: Scene) -> Told:
    """Further councils or boards that decide as well."""
    names = phrases.joined((one.body or "" for one in _further(scene)), scene.language)
    return Told(text(names), (("jurisdiction", "further_resolutions"),))


def _further(scene: Scene) -> Iterator[Resolution]:
    place = scene.plan.jurisdiction
    return (one for one in (place.further_resolutions if place else None) or () if one.body)


@fact("table")
def vote_table(scene: Scene) -> Told:
    """An empty table for the votes of the members."""
    put = Gathering(scene)
    heads = ("member", "yes", "no", "abstained", "absent")
    table = put.table("votes", heads, (), (5, 2, 2, 2, 2))
    rows = tuple(tuple(_BLANK for _ in heads) for _ in range(_MEMBERS))
    return put.tell(replace(table, rows=rows, row_header=False))


# ----------------------------------------------------------------- signatures


@fact("signatures")
def resolution_signatures(scene: Scene) -> Told:
    """Signature blocks of the presiding officer and of the clerk, and for approval as to form."""
    put = Gathering(scene)
    body = phrases.plain(put.maybe("jurisdiction.resolution.body"))
    whose = body or said(scene.language, "this_council")
    body = body or said(scene.language, "the_council")
    form = _approves_form(scene)
    role = label(scene.language, "approved_as_to_form")
    counsel = said(scene.language, "counsel_to", body=whose)
    return put.tell(
        Signatures(
            (
                Signatory(body, role=said(scene.language, "presiding"), key="presiding"),
                Signatory(
                    body,
                    title=said(scene.language, "clerk"),
                    role=said(scene.language, "certified"),
                    key="clerk",
                ),
                Signatory(counsel, title=form, role=role, key="form"),
            )
        )
    )


def _approves_form(scene: Scene) -> str:
    """Give the office that approves as to form for whoever may sign; empty when nobody is named."""
    place = scene.plan.jurisdiction
    signs = place.resolution.authorizes if place and place.resolution else None
    for one in scenes(scene, "partner"):
        if isinstance(one.entry, Partner) and one.entry.signatory:
            found = one.entry.signatory
            if signs and found.title == signs:
                return found.approves_form or ""
    return ""
