"""Facts about bodies, offices and posts: what is open, who signs, which posts a provider has."""

from __future__ import annotations

from kit.doctree.nodes import Signatures
from kit.facts.gathering import Gathering, inner_scenes, text
from kit.facts.parties import signatories
from kit.facts.phrases import label
from kit.facts.registry import fact
from kit.facts.scopes import entry_named
from kit.facts.told import Scene, Told, flag


@fact("text", "body")
def charter_open_part(scene: Scene) -> Told:
    """Which part of the body's meetings is open; the whole when nothing else is said."""
    put = Gathering(scene)
    return put.line(put.maybe("body.open_part") or text(label(scene.language, "whole_meeting")))


@fact("flag")
def has_paid_seats(scene: Scene) -> Told:
    """Some seats are paid for their time."""
    section = scene.plan.governance
    bodies = (section.bodies if section else None) or ()
    return flag(any(seat.paid for body in bodies for seat in body.seats or ()))


@fact("signatures", "office")
def office_signature_blocks(scene: Scene) -> Told:
    """The signature block of a prosecutor's office."""
    put = Gathering(scene)
    partner = getattr(scene.entry, "partner", None)
    found = entry_named(scene.plan, "partner", partner) if partner else None
    if found is None:
        return put.absent("office.partner")
    own = Scene(scene.plan, scene.language, "partner", found[1], found[0])
    return put.tell(Signatures(signatories(put, own)))


@fact("table", "provider")
def provider_posts_table(scene: Scene) -> Told:
    """The provider's posts: what each does, how many, and whether it carries cases."""
    put = Gathering(scene)
    rows = [
        (
            put.say("item.title", one),
            put.say("item.function", one),
            put.say("item.fte", one),
            put.maybe("item.carries_cases", one),
        )
        for one in inner_scenes(scene, "posts")
    ]
    if not rows:
        return put.absent("provider.posts")
    return put.tell(
        put.table("provider_posts", ("post", "does", "fte", "cases"), rows, (4, 3, 3, 2))
    )
