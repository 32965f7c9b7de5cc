"""Facts about the laws that documents name; unchecked ones are marked for counsel."""

from __future__ import annotations

from kit import catalog
from kit.facts.gathering import Gathering, statute, text
from kit.facts.phrases import listed
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


@fact("text")
def federal_statement(scene: Scene) -> Told:
    """The federal statement that goes with each disclosure by consent; fixed words, in English."""
    sharing = scene.plan.information_sharing
    short = sharing is not None and sharing.notice_short is True
    said = catalog.regulations()["part2-notice-short" if short else "part2-notice-long"]
    pointer = ("information_sharing", "notice_short")
    return Told(
        text(f"\N{LEFT DOUBLE QUOTATION MARK}{said.value}\N{RIGHT DOUBLE QUOTATION MARK}"),
        (pointer,),
    )


@fact("text")
def criminal_history_act(scene: Scene) -> Told:
    """The state's act on the privacy of criminal records."""
    put = Gathering(scene)
    return put.line(put.law("jurisdiction.law.criminal_history"))


@fact("list")
def privacy_acts(scene: Scene) -> Told:
    """State laws on health and other privacy that the agreement names."""
    put = Gathering(scene)
    lines = [
        statute(entry)
        for name in ("jurisdiction.law.health_privacy", "information_sharing.state_privacy")
        for entry in put.statutes(name)
    ]
    return put.tell(listed(dict.fromkeys(lines)))


@fact("flag")
def has_privacy_acts(scene: Scene) -> Told:
    """The plan names state privacy laws."""
    put = Gathering(scene)
    named = ("jurisdiction.law.health_privacy", "information_sharing.state_privacy")
    return flag(any(put.statutes(name) for name in named))


@fact("text")
def victim_rights_act(scene: Scene) -> Told:
    """The law on the rights of victims."""
    put = Gathering(scene)
    return put.line(put.law("jurisdiction.law.victim_rights"))


@fact("text")
def use_bar_act(scene: Scene) -> Told:
    """The state law that bars the use of what a person says."""
    put = Gathering(scene)
    return put.line(put.law("jurisdiction.law.use_bar"))


@fact("text")
def civil_liability_act(scene: Scene) -> Told:
    """The law that limits civil liability for diversion."""
    put = Gathering(scene)
    return put.line(put.law("jurisdiction.law.civil_liability"))


@fact("text")
def records_retention_act(scene: Scene) -> Told:
    """The schedule for keeping public records."""
    put = Gathering(scene)
    return put.line(put.law("jurisdiction.law.records_retention"))


@fact("text")
def needle_act(scene: Scene) -> Told:
    """The law that protects a person who tells of a needle."""
    put = Gathering(scene)
    return put.line(put.law("jurisdiction.law.needle_disclosure"))
