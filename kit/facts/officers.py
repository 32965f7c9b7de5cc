"""Facts for officers: the directive's header, units, steps, and the lines of the pocket card."""

from __future__ import annotations

from dataclasses import replace

from kit.doctree.nodes import Definition, Definitions, Inlines, Item, ItemList, Paragraph, Text
from kit.eligibility.compiling import criteria
from kit.eligibility.prose import Bar, Prose, prose
from kit.facts.fields import box
from kit.facts.gathering import Gathering, inner_scenes, text
from kit.facts.phrases import duration, label, listed, plain
from kit.facts.registry import fact
from kit.facts.scopes import scene_at
from kit.facts.sharing import element_label, legal_basis, partner_label
from kit.facts.told import Scene, Told, flag
from kit.facts.ways import partner_names
from kit.model.eligibility import Effect
from kit.model.law_enforcement import Agency
from kit.model.referral_paths import Door, ReferralPath
from kit.pathways.protocol import Row, rows
from kit.sharing import matrix_of, seen_by

_HEADER = (
    ("number", "number"),
    ("title", "title"),
    ("effective", "effective_on"),
    ("review", "review_on"),
    ("supersedes", "supersedes"),
    ("accreditation", "accreditation"),
    ("issued_by", "issued_by"),
)
_NO_ROW = frozenset(["none", "ninguno"])
"""Values whose line is left out: a directive that replaces none, or that has no references."""
_OFFICERS = frozenset([Door.ARREST_DIVERSION, Door.SOCIAL_CONTACT])


@fact("definitions", "agency")
def directive_header(scene: Scene) -> Told:
    """Number, dates and issuing office of the agency's directive."""
    put = Gathering(scene)
    entries = tuple(
        Definition(label(scene.language, f"directive_{word}"), words)
        for word, key in _HEADER
        if plain(words := put.say(f"agency.directive.{key}")) not in _NO_ROW
    )
    return put.tell(Definitions(entries))


@fact("table", "agency")
def units_table(scene: Scene) -> Told:
    """The agency's units that take part, and from when."""
    put = Gathering(scene)
    names = ("name", "kind", "shifts", "may_divert", "starts_on")
    found = [
        tuple(put.say(f"item.{name}", one) for name in names)
        for one in inner_scenes(scene, "units")
    ]
    if not found:
        return put.absent("agency.units")
    heads = ("unit", "kind", "shifts", "diverts", "from")
    return put.tell(put.table("units", heads, found, (4, 2, 3, 2, 3)))


@fact("steps", "path")
def path_steps_list(scene: Scene) -> Told:
    """The steps of a path as a numbered list: who does what, by when, and what comes next."""
    put = Gathering(scene)
    path = scene.entry
    if not isinstance(path, ReferralPath) or not path.steps:
        return put.absent("path.steps")
    put.pointers.append((*scene.pointer, "steps"))
    steps = rows(path, partner_names(scene), "es" if scene.language == "es" else "en")
    items = (_step(scene, row) for row in steps)
    return put.tell(ItemList(tuple(items), "number"))


def _step(scene: Scene, row: Row) -> Item:
    words = f"{row.who}: {row.what}"
    if row.within is not None:
        limit = label(scene.language, "step_within").format(duration(row.within, scene.language))
        words += f" ({limit})"
    if row.outcome:
        words += f" {row.outcome}"
    ways = tuple(
        Item(text(f"{way.when}: {label(scene.language, 'go_to_step')} {way.number}"))
        for way in row.then
        if way.when
    )
    return Item(text(words), (ItemList(ways),) if ways else ())


def _door(scene: Scene, *doors: Door) -> bool:
    return any(
        path.door in doors and str(path.status) not in {"closed", "refused"}
        for path in scene.plan.referral_paths or ()
    )


@fact("flag", "path")
def officers_use_it(scene: Scene) -> Told:
    """Officers refer people on this path."""
    path = scene.entry
    return flag(isinstance(path, ReferralPath) and path.door in _OFFICERS)


@fact("flag")
def has_social_path(scene: Scene) -> Told:
    """Officers may refer people outside an arrest."""
    return flag(_door(scene, Door.SOCIAL_CONTACT))


@fact("flag")
def has_community_path(scene: Scene) -> Told:
    """The community may refer people."""
    return flag(_door(scene, Door.COMMUNITY, Door.SELF))


@fact("text")
def community_contact(scene: Scene) -> Told:
    """Where referrals from the community go."""
    put = Gathering(replace(scene, scope="plan", entry=None, pointer=()))
    for one in put.each("path"):
        if isinstance(one.entry, ReferralPath) and one.entry.door is Door.COMMUNITY:
            office = put.say("path.contact.office", one)
            phone = put.maybe("path.contact.phone", one)
            return put.line((*office, *((Text(", "), *phone) if office and phone else phone)))
    return put.line(text(label(scene.language, "nothing")))


@fact("table", "agency")
def agency_sees_table(scene: Scene) -> Told:
    """What this agency may learn of a participant, from whom and on what consent."""
    put = Gathering(scene)
    agency = scene.entry
    partner = agency.partner if isinstance(agency, Agency) else None
    found = []
    for row in seen_by(matrix_of(scene.plan), partner or ""):
        if set(row.givers) == {partner}:
            continue
        put.pointers.append(row.pointer)
        flow = scene_at(scene, "flow", row.pointer)
        what = ", ".join(element_label(scene, one) for one in row.elements)
        givers = ", ".join(partner_label(scene, one) for one in row.givers)
        found.append((text(what), text(givers), legal_basis(put, flow)))
    if scene.plan.information_sharing is None:
        return put.absent("information_sharing")
    if not found:
        return put.tell(Paragraph(text(label(scene.language, "nothing_learned"))))
    return put.tell(put.table("agency_sees", ("what", "from", "basis"), found, (4, 3, 3)))


# ---------------------------------------------------------------------- card


def _plain(scene: Scene) -> Prose:
    agency = scene.entry.id if isinstance(scene.entry, Agency) else None
    return prose(criteria(scene.plan, None, agency), "plain", "en")


@fact("list", "agency")
def card_offenses(scene: Scene) -> Told:
    """The offenses as short lines, each with what it does not cover."""
    put = Gathering(scene)
    groups: dict[str, list[str]] = {}
    for one in _plain(scene).offenses:
        put.pointers.append(one.pointer)
        limits = "; ".join(str(limit) for limit in one.limits)
        groups.setdefault(limits, []).append(str(one.title))
    lines = [
        text(f"{'; '.join(titles)} (not: {limits})" if limits else "; ".join(titles))
        for limits, titles in groups.items()
    ]
    return put.tell(listed(lines)) if lines else put.absent("eligibility.offenses")


@fact("list", "agency")
def card_bars(scene: Scene) -> Told:
    """What always stands in the way, as short lines."""
    return _excluding(scene, _plain(scene).bars)


@fact("list", "agency")
def card_requirements(scene: Scene) -> Told:
    """What must hold for everyone, as short lines."""
    put = Gathering(scene)
    whole = _plain(scene)
    needed = [one for one in (*whole.bars, *whole.presumptions) if one.required]
    return put.tell(listed(_needed_line(put, one) for one in needed))


def _needed_line(put: Gathering, one: Bar) -> Inlines:
    put.pointers.append(one.pointer)
    words = "; ".join(str(condition) for condition in one.conditions)
    waived = one.effect is Effect.PRESUMPTIVE and one.deciders
    if not waived:
        return text(words)
    return text(label("en", "needed_waived_by").format(words, " or ".join(one.deciders)))


@fact("list", "agency")
def card_presumptions(scene: Scene) -> Told:
    """What usually stands in the way, with who may waive it, as short lines."""
    return _excluding(scene, _plain(scene).presumptions)


def _excluding(scene: Scene, bars: tuple[Bar, ...]) -> Told:
    """Tell exclusions line by line, that there are none, or that nobody has decided them."""
    put = Gathering(scene)
    if scene.plan.eligibility is None or scene.plan.eligibility.exclusions is None:
        return put.absent("eligibility.exclusions")
    lines = [_card_line(put, one) for one in bars if not one.required]
    if not lines:
        return put.tell(Paragraph(text(label("en", "nothing"))))
    return put.tell(listed(lines))


def _card_line(put: Gathering, one: Bar) -> Inlines:
    put.pointers.append(one.pointer)
    words = str(one.sentence)[:1].upper() + str(one.sentence)[1:]
    return text(f"{words} ({', '.join(one.deciders)})" if one.deciders else words)


@fact("list", "agency")
def card_lines_to_call(scene: Scene) -> Told:
    """The lines to call, each with its backup."""
    put = Gathering(scene)
    lines: dict[str, Inlines] = {}
    for one in put.each("path"):
        path = one.entry
        if isinstance(path, ReferralPath) and path.door in _OFFICERS:
            call = put.say("path.handoff.line", one)
            backup = put.maybe("path.handoff.backup", one)
            shown = (
                *put.say("path.title", one),
                Text(": "),
                *call,
                *((Text(", then "), *backup) if backup else ()),
            )
            lines.setdefault(str(shown), shown)
    return put.tell(listed(lines.values())) if lines else put.absent("referral_paths")


@fact("flag")
def speaks_spanish(scene: Scene) -> Told:
    """Spanish is among the plan's languages."""
    return flag("es" in (scene.plan.plan.languages or ()))


@fact("list", "agency")
def card_words_spanish(scene: Scene) -> Told:
    """The words of the offer in Spanish."""
    put = Gathering(Scene(scene.plan, "es", scene.scope, scene.entry, scene.pointer))
    said = put.say("agency.encounter.offer_words")
    if put.missing:
        return put.tell(Paragraph(tuple(box(scene, gap) for gap in put.missing)))
    return put.tell(Paragraph((Text('"'), *said, Text('"'))))
