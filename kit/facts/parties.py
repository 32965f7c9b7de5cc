"""Facts about the partners and what they bring."""

from __future__ import annotations

from kit.doctree.nodes import Fields, FillIn, Signatory, Signatures
from kit.facts import phrases
from kit.facts.fields import name_of
from kit.facts.gathering import Gathering, bullets, joined, text
from kit.facts.registry import fact
from kit.facts.told import Scene, Told, flag
from kit.model.partners import Partner


def names_with_role(scene: Scene, *roles: str) -> Told:
    """Name the partners that hold any of these roles."""
    found = [
        (("partners", index), name_of(scene, partner))
        for index, partner in enumerate(scene.plan.partners or ())
        if set(partner.roles or ()) & set(roles)
    ]
    words = phrases.joined((name for _, name in found), scene.language)
    if not words:
        return Gathering(scene).absent("partners")
    return Told(text(words), tuple(at for at, _ in found))


@fact("table")
def parties_table(scene: Scene) -> Told:
    """Every party with its type, its part and the office that signs."""
    put = Gathering(scene)
    rows = [
        (
            put.say("party.legal_name", one),
            put.say("party.body_kind", one),
            put.say("party.roles", one),
            put.say("party.signatory.title", one),
        )
        for one in put.each("party")
    ]
    if not rows:
        return put.absent("partners")
    return put.tell(put.table("parties", ("name", "kind", "role", "signs"), rows, (4, 2, 3, 3)))


@fact("list")
def parties(scene: Scene) -> Told:
    """The names of all parties."""
    put = Gathering(scene)
    return put.line(
        joined((put.say("party.legal_name", one) for one in put.each("party")), scene.language)
    )


@fact("text", "party")
def party_roles_line(scene: Scene) -> Told:
    """The party's part in the program."""
    put = Gathering(scene)
    return put.line(put.say("party.roles"))


@fact("table")
def notices_table(scene: Scene) -> Told:
    """Where notices to each party go."""
    put = Gathering(scene)
    rows = [
        (
            put.say("party.legal_name", one),
            put.say("party.contact.office", one),
            put.say("party.contact.address", one),
            put.maybe("party.contact.email", one),
        )
        for one in put.each("party")
    ]
    return put.tell(
        put.table("notices", ("party", "office", "address", "email"), rows, (3, 3, 3, 3))
    )


@fact("signatures")
def signature_blocks(scene: Scene) -> Told:
    """A signature block for each party, and one for approval as to form."""
    put = Gathering(scene)
    blocks: list[Signatory] = []
    for one in put.each("party"):
        partner = one.entry
        if isinstance(partner, Partner):
            blocks.extend(_blocks(put, one, partner))
    return put.tell(Signatures(tuple(blocks)))


def _blocks(put: Gathering, scene: Scene, partner: Partner) -> list[Signatory]:
    put.say("party.legal_name", scene)
    put.say("party.signatory.title", scene)
    signs, party = partner.signatory, partner.legal_name or name_of(scene, partner)
    title = (signs.title if signs else None) or ""
    found = [Signatory(party, (signs.name if signs else None) or "", title, key=partner.id)]
    if signs and signs.approves_form:
        role = "Aprobado en cuanto a la forma" if scene.language == "es" else "Approved as to form"
        found.append(Signatory(party, "", signs.approves_form, role, f"{partner.id}-form"))
    return found


@fact("fields")
def joinder_fields(scene: Scene) -> Told:
    """Lines that a joining party fills in."""
    words = _JOINDER[scene.language]
    return Gathering(scene).tell(
        Fields(tuple(FillIn(f"joinder-{key}", label, width="long") for key, label in words))
    )


_JOINDER = {
    "en": (("name", "Legal name"), ("role", "Role and duties"), ("office", "Signing office")),
    "es": (("name", "Nombre legal"), ("role", "Función y deberes"), ("office", "Cargo que firma")),
}


@fact("table")
def contributions_table(scene: Scene) -> Told:
    """What each partner contributes."""
    put = Gathering(scene)
    rows = []
    for one in put.each("partner"):
        partner = one.entry
        for index, given in enumerate(getattr(partner, "contributions", None) or ()):
            entry = Scene(
                scene.plan, scene.language, "gift", given, (*one.pointer, "contributions", index)
            )
            rows.append(
                (
                    text(name_of(scene, partner)) if partner else (),
                    put.say("gift.what", entry),
                    put.maybe("gift.amount", entry),
                    put.maybe("gift.approved_by", entry),
                )
            )
    if not rows:
        return put.tell()
    return put.tell(
        put.table("contributions", ("party", "what", "amount", "by"), rows, (3, 4, 2, 3))
    )


@fact("flag")
def has_tribe(scene: Scene) -> Told:
    """A tribal nation leads or joins."""
    return flag(bool(scene.plan.jurisdiction and scene.plan.jurisdiction.tribes))


@fact("text")
def tribe_names(scene: Scene) -> Told:
    """The tribal nations that lead or join."""
    section = scene.plan.jurisdiction
    nations = (section.tribes if section else None) or ()
    return Told(text(phrases.joined((one.name or "" for one in nations), scene.language)))


@fact("list")
def tribal_clauses(scene: Scene) -> Told:
    """Each nation's jurisdiction and its reservation of immunity."""
    put = Gathering(scene)
    section = scene.plan.jurisdiction
    lines = []
    for index, nation in enumerate((section.tribes if section else None) or ()):
        at = ("jurisdiction", "tribes", index)
        one = Scene(scene.plan, scene.language, "tribe", nation, at)
        lines.append(
            (
                *put.say("tribe.name", one),
                *text(": "),
                *put.say("tribe.jurisdiction_basis", one),
                *text(" "),
                *put.say("tribe.sovereignty_clause", one),
            )
        )
    return put.tell(bullets(lines))
