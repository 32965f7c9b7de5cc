"""Facts for what participants and neighbors read: help, telephone numbers, how to refer."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from kit import catalog
from kit.doctree.nodes import Inline, Inlines, Text
from kit.facts import phrases, plain
from kit.facts.consents import learned
from kit.facts.gathering import Gathering, text
from kit.facts.phrases import listed
from kit.facts.registry import fact
from kit.facts.told import Scene, Told, flag
from kit.facts.values import label_of
from kit.model.case_management import HowProvided, Provider, Service
from kit.model.referral_paths import Door, ReferralPath
from kit.source import load


@fact("text")
def services_words(scene: Scene) -> Told:
    """The kinds of help that participants can have, in one line."""
    put = Gathering(scene)
    section = scene.plan.case_management
    if section is None or section.services is None:
        return put.line(put.say("case_management.services"))
    found: dict[str, None] = {}
    for one in put.each("service"):
        service = one.entry
        if isinstance(service, Service) and service.how is not HowProvided.MISSING:
            put.pointers.append((*one.pointer, "kind"))
            found[plain.service(service.kind or "", scene.language)] = None
    shown = phrases.joined(found, scene.language) or phrases.label(scene.language, "nothing")
    return put.line(text(shown))


@fact("text", "office")
def office_in_full(scene: Scene) -> Told:
    """The prosecutor's office by its full name."""
    partner = getattr(scene.entry, "partner", None)
    if partner is None:
        return Gathering(scene).line(Gathering(scene).say("office.partner"))
    return Told(text(plain.office(scene, partner)), ((*scene.pointer, "partner"),))


@fact("list")
def providers_to_reach(scene: Scene) -> Told:
    """Each provider with its telephone and its hours."""
    put = Gathering(scene)
    lines: list[Inlines] = []
    for one in put.each("provider"):
        provider = one.entry
        if isinstance(provider, Provider):
            name = text(plain.office(scene, provider.partner or provider.id))
            phone = put.say("provider.partner.contact.phone", one)
            hours = put.maybe("provider.hours", one)
            lines.append((*name, Text(": "), *phone, *((Text("; "), *hours) if hours else ())))
    return put.tell(listed(lines)) if lines else put.absent("case_management.providers")


@fact("flag")
def offices_give_no_immunity(scene: Scene) -> Told:
    """Some prosecutor's office says that the program gives no immunity."""
    section = scene.plan.prosecution
    return flag(any(one.no_immunity for one in (section.offices if section else None) or ()))


# ------------------------------------------------------------------ neighbors


@fact("list")
def offense_names(scene: Scene) -> Told:
    """The offenses that may be diverted, by their names alone."""
    return _titles(scene, "offense", "eligibility.offenses")


@fact("list")
def exclusion_names(scene: Scene) -> Told:
    """The exclusions, by their names alone."""
    return _titles(scene, "exclusion", "eligibility.exclusions")


def _titles(scene: Scene, kind: str, section: str) -> Told:
    put = Gathering(scene)
    lines = [put.say(f"{kind}.title", one) for one in put.each(kind)]
    return put.tell(listed(lines)) if lines else put.absent(section)


@fact("list")
def deciders_by_agency(scene: Scene) -> Told:
    """Who decides at the scene, agencies with the same rule in one line."""
    put = Gathering(scene)
    found: dict[Inlines, list[str]] = {}
    for one in put.each("agency"):
        partner = str(getattr(one.entry, "partner", "") or getattr(one.entry, "id", ""))
        names = found.setdefault(put.say("agency.discretion", one), [])
        names.append(plain.office(scene, partner))
    lines = [
        (*text(f"{phrases.joined(names, scene.language)}: "), *rule)
        for rule, names in found.items()
    ]
    return put.tell(listed(lines)) if lines else put.absent("law_enforcement")


@fact("list")
def police_learn_of_people(scene: Scene) -> Told:
    """What police may learn of a participant with consent, told to others."""
    return learned(scene, "law_enforcement", label_of)


@fact("flag", "path")
def community_may_use_it(scene: Scene) -> Told:
    """Neighbors, families or people themselves refer on this path."""
    path = scene.entry
    return flag(isinstance(path, ReferralPath) and path.door in {Door.COMMUNITY, Door.SELF})


@fact("text", "path")
def path_contact_words(scene: Scene) -> Told:
    """Where referrals on the path go: office, telephone and mail."""
    return _contact(scene, "path.contact", "phone")


@fact("text")
def program_contact_words(scene: Scene) -> Told:
    """The office that answers for the program: its name, telephone and mail."""
    return _contact(scene, "plan.contact", "office")


def _contact(scene: Scene, group: str, needed: str) -> Told:
    """Tell how to reach an office; what is needed shows a box while it is undecided."""
    put = Gathering(scene)
    words: list[Inline] = []
    for key in ("office", "phone", "email"):
        tell = put.say if key == needed else put.maybe
        part = tell(f"{group}.{key}")
        words += [Text(", "), *part] if words and part else part
    return put.line(tuple(words))


@fact("text")
def honest_result(scene: Scene) -> Told:
    """What the best-known study found, with place, years, design and size."""
    claim = next(one for one in catalog.claims() if one.id == "CL-01")
    if scene.language == "en":
        return Told(text(claim.honest))
    path = Path(__file__).with_name("evidence.yaml")
    tree = load(path.read_text(encoding="utf-8"), path.name)
    return Told(text(cast("dict[str, dict[str, str]]", tree)[claim.id][scene.language]))


@fact("list")
def money_source_names(scene: Scene) -> Told:
    """Who pays for the program."""
    put = Gathering(scene)
    lines = [put.say("source.name", one) for one in put.each("source")]
    return put.tell(listed(lines)) if lines else put.absent("budget.money_sources")


@fact("list")
def report_back_list(scene: Scene) -> Told:
    """The groups that the program reports to, and how often."""
    put = Gathering(scene)
    section = scene.plan.communications
    if section is None or section.report_back is None:
        return put.absent("communications.report_back")
    lines: list[Inlines] = []
    for at, entry in enumerate(section.report_back):
        put.pointers.append(("communications", "report_back", at))
        often = phrases.every(entry.every, scene.language) if entry.every else ""
        words = ", ".join(filter(None, (entry.audience or entry.id, often)))
        lines.append(text(words))
    return put.tell(listed(lines)) if lines else put.tell()
