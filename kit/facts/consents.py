"""Facts about the consent forms: who may share what with whom, why, until when; empty logs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

from kit import catalog
from kit.doctree.nodes import (
    Block,
    Callout,
    Fields,
    FillIn,
    Inlines,
    Paragraph,
    Table,
    Text,
    Verify,
)
from kit.facts import phrases, plain
from kit.facts.gathering import Gathering, text
from kit.facts.laws import federal_statement
from kit.facts.phrases import label, listed
from kit.facts.registry import fact
from kit.facts.scopes import scenes
from kit.facts.told import Scene, Told, flag
from kit.facts.values import name_of
from kit.model.information_sharing import Consent
from kit.model.partners import Partner
from kit.sharing import TickBox, matrix_of, tick_boxes
from kit.source import load

_LOG_ROWS = 6
_POLICE = "law_enforcement"
_PROSECUTOR = "prosecutor"


# ------------------------------------------------------------ who, what, why


@fact("list", "consent")
def consent_disclosers(scene: Scene) -> Told:
    """The offices that may share, by their full names."""
    return _offices(scene, "disclosers")


@fact("list", "consent")
def consent_recipients(scene: Scene) -> Told:
    """The offices that may receive, by their full names."""
    return _offices(scene, "recipients")


def _offices(scene: Scene, key: str) -> Told:
    put = Gathering(scene)
    named = getattr(scene.entry, key, None)
    if named is None:
        return put.absent(f"consent.{key}")
    put.pointers.append((*scene.pointer, key))
    return put.tell(listed(text(plain.office(scene, one)) for one in named))


@fact("prose", "consent")
def consent_ticks(scene: Scene) -> Told:
    """A box for everything that each office may learn, and why; none of them ticked."""
    put = Gathering(scene)
    sharing = scene.plan.information_sharing
    if not (sharing and sharing.flows):
        return put.absent("information_sharing.flows")
    found: list[Block] = []
    for (receiver, purposes), boxes in _grouped(_boxes(scene)).items():
        why = phrases.joined(
            (plain.purpose(one, scene.language) for one in purposes), scene.language
        )
        head = Text(f"{plain.office(scene, receiver)}, {why}:", strong=True)
        put.pointers.extend(pointer for one in boxes for pointer in one.pointers)
        found += [Paragraph((head,)), Fields(tuple(_tick(scene, one) for one in boxes))]
    return put.tell(*found)


def _boxes(scene: Scene) -> tuple[TickBox, ...]:
    return tick_boxes(matrix_of(scene.plan), str(getattr(scene.entry, "id", "")))


def _grouped(boxes: Iterable[TickBox]) -> dict[tuple[str, tuple[str, ...]], list[TickBox]]:
    """Put boxes for one receiver and the same reasons together, receivers in the plan's order."""
    groups: dict[tuple[str, tuple[str, ...]], list[TickBox]] = {}
    for box in boxes:
        groups.setdefault((box.receiver, box.purposes), []).append(box)
    order = list(dict.fromkeys(receiver for receiver, _ in groups))
    return dict(sorted(groups.items(), key=lambda one: order.index(one[0][0])))


def _tick(scene: Scene, box: TickBox) -> FillIn:
    words = plain.element(box.element, scene.language)
    name = f"{getattr(scene.entry, 'id', '')}.{box.receiver}.{box.element}"
    return FillIn(name, f"{words[:1].upper()}{words[1:]}", "tick")


@fact("flag", "consent")
def consent_on_paper(scene: Scene) -> Told:
    """The consent is a form to sign, not spoken words."""
    kind = getattr(scene.entry, "kind", None)
    known = catalog.consent_kinds().get(str(kind))
    return flag(known is None or known.written, (*scene.pointer, "kind"))


@fact("text", "consent")
def consent_end(scene: Scene) -> Told:
    """When the consent ends: after a time, on an event, or not by itself."""
    put = Gathering(scene)
    after, event = put.maybe("consent.expires_after"), put.maybe("consent.expires_on_event")
    if after and event:
        words = label(scene.language, "consent_ends_first")
        before, between, behind = _around(words)
        return put.line((Text(before), *after, Text(between), *event, Text(behind)))
    if after:
        before, behind = label(scene.language, "consent_ends_after").split("{}")
        return put.line((Text(before), *after, Text(behind)))
    if event:
        before, behind = label(scene.language, "consent_ends_when").split("{}")
        return put.line((Text(before), *event, Text(behind)))
    if getattr(scene.entry, "open_ended", None) is True:
        put.pointers.append((*scene.pointer, "open_ended"))
        return put.line(text(label(scene.language, "consent_open")))
    return put.line(put.say("consent.expires_after"))


def _around(words: str) -> tuple[str, str, str]:
    before, between, behind = words.split("{}")
    return before, between, behind


@fact("flag", "consent")
def consent_has_intermediary(scene: Scene) -> Told:
    """Records under the consent pass through an intermediary."""
    return flag(any(True for _ in _intermediaries(scene)))


@fact("text", "consent")
def consent_intermediaries(scene: Scene) -> Told:
    """The intermediaries through which records under the consent pass."""
    found = dict(_intermediaries(scene))
    return Told(text(phrases.joined(found.values(), scene.language)), tuple(found))


def _intermediaries(scene: Scene) -> Iterator[tuple[tuple[str | int, ...], str]]:
    form = scene.entry
    named = (*(getattr(form, "disclosers", None) or ()), *(getattr(form, "recipients", None) or ()))
    for one in scenes(scene, "partner"):
        if isinstance(one.entry, Partner) and one.entry.is_intermediary and one.entry.id in named:
            yield one.pointer, one.entry.legal_name or name_of(one, one.entry)


# --------------------------------------------------- what justice agencies learn


@fact("list")
def police_learn(scene: Scene) -> Told:
    """What police may learn with consent, in plain words."""
    return learned(scene, _POLICE, _to_the_person)


@fact("list")
def prosecutors_learn(scene: Scene) -> Told:
    """What prosecutors may learn with consent, in plain words."""
    return learned(scene, _PROSECUTOR, _to_the_person)


def _to_the_person(_: str, slug: str, language: str) -> str:
    return plain.element(slug, language)


def learned(scene: Scene, role: str, named: Callable[[str, str, str], str]) -> Told:
    """Tell what partners with a role may learn with consent.

    Args:
        scene: The plan and the language.
        role: The partners' role.
        named: Names an entry of a vocabulary in a language.
    """
    put = Gathering(scene)
    sharing = scene.plan.information_sharing
    if not (sharing and sharing.flows):
        return put.absent("information_sharing.flows")
    found: dict[str, None] = {}
    for form in scenes(scene, "consent"):
        for box in _boxes(form):
            if role in _roles(scene, box.receiver):
                found[named("element", box.element, scene.language)] = None
                put.pointers.extend(box.pointers)
    if not found:
        return put.tell(Paragraph(text(label(scene.language, "nothing_learned"))))
    return put.tell(listed(text(one) for one in found))


def _roles(scene: Scene, partner: str) -> tuple[str, ...]:
    found = (one for one in scene.plan.partners or () if one.id == partner)
    return next(found, Partner(id="none")).roles or ()


@fact("list")
def never_plain(scene: Scene) -> Told:
    """What no signature opens, in plain words."""
    put = Gathering(scene)
    return put.tell(listed(text(one["words"][scene.language]) for one in plain.nevers()))


# ----------------------------------------------------------------- the person


@fact("flag")
def admits_minors(scene: Scene) -> Told:
    """People under 18 may take part."""
    section = scene.plan.eligibility
    lowest = section.minimum_age if section else None
    return flag(lowest is not None and lowest < 18, ("eligibility", "minimum_age"))  # noqa: PLR2004 - age of majority


@fact("flag")
def minors_sign_alone(scene: Scene) -> Told:
    """A state law lets young people consent to treatment themselves."""
    place = scene.plan.jurisdiction
    return flag(bool(place and place.law and place.law.minor_consent))


@fact("text")
def minor_consent_act(scene: Scene) -> Told:
    """The law that lets young people consent to treatment."""
    put = Gathering(scene)
    return put.line(put.law("jurisdiction.law.minor_consent"))


@fact("prose")
def translation_mark(scene: Scene) -> Told:
    """Says that a translation waits for a certified translator; nothing once one has read it."""
    section = scene.plan.equity
    access = section.language_access if section else None
    if access and access.reviewed_by:
        return Told((), (("equity", "language_access", "reviewed_by"),))
    words = label(scene.language, "machine_translation")
    return Gathering(scene).tell(Callout("note", "", (Paragraph(text(words)),)))


@fact("flag")
def waits_for_translator(scene: Scene) -> Told:
    """This is a translation that no certified translator has read."""
    section = scene.plan.equity
    access = section.language_access if section else None
    return flag(scene.language != "en" and not (access and access.reviewed_by))


# ------------------------------------------------------------------ staff page


@fact("text")
def federal_notice(scene: Scene) -> Told:
    """The federal statement for staff to send along, with the mark of how sure its text is."""
    rule = catalog.regulations()[_notice(scene)]
    said = federal_statement.get(scene)
    mark: Inlines = (Text(" "), Verify()) if rule.verify else ()
    return replace(said, value=(*cast("Inlines", said.value), Text(f" ({rule.citation})"), *mark))


@fact("text")
def federal_notice_translation(scene: Scene) -> Told:
    """What the federal statement says in the reader's language; only the English words bind."""
    path = Path(__file__).with_name("notices.yaml")
    tree = load(path.read_text(encoding="utf-8"), path.name)
    known = cast("dict[str, dict[str, str]]", tree)[_notice(scene)]
    return Told(text(known.get(scene.language, "")))


def _notice(scene: Scene) -> str:
    sharing = scene.plan.information_sharing
    short = sharing is not None and sharing.notice_short is True
    return "part2-notice-short" if short else "part2-notice-long"


@fact("number")
def authorization_years(scene: Scene) -> Told:
    """How many years signed forms must be kept."""
    del scene
    return Told(text(catalog.regulations()["hipaa-retention-years"].value))


@fact("number")
def intermediary_days(scene: Scene) -> Told:
    """How many days an intermediary has to say who got records."""
    del scene
    return Told(text(catalog.regulations()["part2-intermediary-days"].value))


@fact("prose")
def take_back_ticks(scene: Scene) -> Told:
    """A box for each consent form, none of them ticked."""
    put = Gathering(scene)
    found = []
    for one in put.each("consent"):
        form = one.entry
        if isinstance(form, Consent) and consent_on_paper.get(one).value:
            put.pointers.append(one.pointer)
            found.append(FillIn(f"take-back.{form.id}", name_of(one, form), "tick"))
    return put.tell(Fields(tuple(found))) if found else put.absent("information_sharing.consents")


@fact("table")
def disclosure_log(scene: Scene) -> Told:
    """An empty log of what was shared under a consent."""
    heads = ("date", "what", "to", "why", "consent", "statement", "by")
    return _log(scene, "disclosure_log", heads, (3, 4, 4, 3, 3, 3, 3))


@fact("table")
def revocation_log(scene: Scene) -> Told:
    """An empty log of consents that were taken back."""
    heads = ("date", "consent", "how", "told", "told_on", "by")
    return _log(scene, "revocation_log", heads, (3, 4, 4, 5, 3, 3))


def _log(scene: Scene, key: str, heads: tuple[str, ...], weights: tuple[int, ...]) -> Told:
    """Tell a table whose cells stay empty for a pen, where other tables show a dash for nothing."""
    put = Gathering(scene)
    table: Table = put.table(key, heads, (), weights)
    blank: Inlines = text("\N{NO-BREAK SPACE}")
    rows = tuple(tuple(blank for _ in heads) for _ in range(_LOG_ROWS))
    return put.tell(replace(table, rows=rows, row_header=False))
