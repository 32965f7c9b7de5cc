"""Facts about the ways into the program."""

from __future__ import annotations

from kit.facts.gathering import Gathering, inner_scenes, text
from kit.facts.phrases import label, listed
from kit.facts.registry import fact
from kit.facts.told import Scene, Told


@fact("list")
def forms_list(scene: Scene) -> Told:
    """The forms in use: consents, and the forms that paths name."""
    put = Gathering(scene)
    lines = [put.say("consent.title", one) for one in put.each("consent")]
    known = {str(line[0]).lower() for line in lines if line}
    named = dict.fromkeys(
        form for path in scene.plan.referral_paths or () for form in path.forms or ()
    )
    lines += [text(form) for form in named if form.lower() not in known]
    if not lines:
        return put.absent("information_sharing.consents")
    return put.tell(listed(lines))


@fact("list", "path")
def approvers_list(scene: Scene) -> Told:
    """Who must agree to a referral on this path, besides the officer."""
    put = Gathering(scene)
    lines = []
    for one in inner_scenes(scene, "approvers"):
        office = put.maybe("item.office", one)
        within = put.maybe("item.within", one)
        lines.append(
            (
                *put.say("item.partner", one),
                *((*text(", "), *office) if office else ()),
                *((*text(f", {label(scene.language, 'within')} "), *within) if within else ()),
            )
        )
    return put.tell(listed(lines)) if lines else put.absent("path.approvers")
