"""Facts about the partners: who signs, who advises, who must sign first."""

from __future__ import annotations

from collections.abc import Callable

from kit.core import Pointer
from kit.doctree.nodes import Fields, FillIn, Signatory, Signatures
from kit.facts import phrases
from kit.facts.gathering import Gathering, text
from kit.facts.phrases import label
from kit.facts.registry import fact
from kit.facts.scopes import entries
from kit.facts.told import Scene, Told, flag
from kit.facts.values import name_of
from kit.model.partners import Partner


def named(scene: Scene, wanted: Callable[[Partner], bool]) -> Told:
    """Name the partners that are wanted, in the plan's order."""
    found: dict[Pointer, str] = {
        at: name_of(scene, one)
        for at, one in entries(scene.plan, "partner")
        if isinstance(one, Partner) and wanted(one)
    }
    return Told(text(phrases.joined(found.values(), scene.language)), tuple(found))


def _advises(partner: Partner) -> bool:
    return partner.party is False


def _needed(partner: Partner) -> bool:
    return partner.party is not False and partner.needed_to_launch is True


@fact("flag")
def has_advisers(scene: Scene) -> Told:
    """Some partners take part without being parties."""
    return flag(any(_advises(one) for one in scene.plan.partners or ()))


@fact("text")
def advisers(scene: Scene) -> Told:
    """Partners that take part without being parties."""
    return named(scene, _advises)


@fact("flag")
def has_needed_parties(scene: Scene) -> Told:
    """The program can't start without some of the parties."""
    return flag(any(_needed(one) for one in scene.plan.partners or ()))


@fact("text")
def needed_parties(scene: Scene) -> Told:
    """Parties without which the program can't start."""
    return named(scene, _needed)


@fact("signatures")
def signature_blocks(scene: Scene) -> Told:
    """A signature block for each party, and one for approval as to form."""
    put = Gathering(scene)
    blocks = [block for one in put.each("party") for block in signatories(put, one)]
    return put.tell(Signatures(tuple(blocks))) if blocks else put.absent("partners")


@fact("signatures")
def sharing_signature_blocks(scene: Scene) -> Told:
    """A signature block for each party to the data-sharing agreement."""
    put = Gathering(scene)
    blocks = [block for one in put.each("sharing_party") for block in signatories(put, one)]
    return put.tell(Signatures(tuple(blocks))) if blocks else put.absent("partners")


def signatories(put: Gathering, scene: Scene) -> tuple[Signatory, ...]:
    """Give a partner's signature block, and that of the office that approves as to form."""
    partner, kind = scene.entry, scene.scope
    if not isinstance(partner, Partner):
        return ()
    put.say(f"{kind}.legal_name", scene)
    put.say(f"{kind}.signatory.title", scene)
    signs, party = partner.signatory, partner.legal_name or name_of(scene, partner)
    name, title = (signs.name, signs.title) if signs else (None, None)
    own = Signatory(party, name or "", title or "", key=partner.id)
    if not (signs and signs.approves_form):
        return (own,)
    role = label(scene.language, "approved_as_to_form")
    return (own, Signatory(party, "", signs.approves_form, role, f"{partner.id}-form"))


@fact("fields")
def joinder_fields(scene: Scene) -> Told:
    """Lines that a joining party fills in."""
    entries = ("joinder_name", "joinder_role", "joinder_office", "joinder_address")
    lines = (
        FillIn(key.replace("_", "-"), label(scene.language, key), width="long") for key in entries
    )
    signed = FillIn("joinder-date", label(scene.language, "joinder_date"), kind="date")
    return Gathering(scene).tell(Fields((*lines, signed)))
