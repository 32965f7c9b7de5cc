"""Facts about the laws that documents name; unchecked ones are marked for counsel."""

from __future__ import annotations

from kit import catalog
from kit.facts.gathering import Gathering, text
from kit.facts.registry import fact
from kit.facts.told import Scene, Told, flag


@fact("text")
def public_records_act(scene: Scene) -> Told:
    """The public-records act."""
    put = Gathering(scene)
    return put.line(put.law("jurisdiction.law.public_records"))


@fact("text")
def tort_claims_act(scene: Scene) -> Told:
    """The tort-claims act."""
    put = Gathering(scene)
    return put.line(put.law("jurisdiction.law.tort_claims"))


@fact("text")
def open_meetings_act(scene: Scene) -> Told:
    """The open-meetings act."""
    put = Gathering(scene)
    return put.line(put.law("jurisdiction.law.open_meetings"))


@fact("text")
def program_authority(scene: Scene) -> Told:
    """The laws or resolutions that let the partners run the program."""
    put = Gathering(scene)
    return put.line(put.law("jurisdiction.law.program_authority"))


@fact("text")
def edition_name(scene: Scene) -> Told:
    """The edition of the core principles, by its name."""
    edition = scene.plan.plan.edition
    name = catalog.vocabulary("edition").get(edition)
    label = edition if name is None else (name.es if scene.language == "es" else name.en)
    return Told(text(label), (("plan", "edition"),))


@fact("flag")
def has_federal_money(scene: Scene) -> Told:
    """A federal grant pays for part of the program."""
    budget = scene.plan.budget
    kinds = {str(source.kind) for source in (budget.money_sources if budget else None) or ()}
    return flag("federal" in kinds)


@fact("flag")
def mou_effect_undecided(scene: Scene) -> Told:
    """Nobody has decided yet whether the memorandum binds."""
    documents = scene.plan.documents
    return flag(not (documents and documents.mou and documents.mou.binding))
