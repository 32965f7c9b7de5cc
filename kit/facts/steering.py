"""Facts about goals, commitments and the bodies that steer."""

from __future__ import annotations

from kit import catalog
from kit.doctree.nodes import Definition, Definitions
from kit.facts.gathering import Gathering, bullets, text
from kit.facts.registry import fact
from kit.facts.told import Scene, Told, flag
from kit.model.commitments import Commitment


@fact("list")
def goals_list(scene: Scene) -> Told:
    """The goals of the edition that the plan follows."""
    goals = catalog.goals(scene.plan.plan.edition) if known_edition(scene) else {}
    lines = [text(goal.editions[scene.plan.plan.edition]) for goal in goals.values()]
    return Gathering(scene).tell(bullets(lines, "number"))


def known_edition(scene: Scene) -> bool:
    """Tell whether the catalog knows the plan's edition."""
    return scene.plan.plan.edition in catalog.EDITIONS


@fact("flag")
def goals_have_statements(scene: Scene) -> Told:
    """At least one goal is stated in local words."""
    return flag(any(goal.statement for goal in scene.plan.goals or ()))


@fact("list")
def goal_statements(scene: Scene) -> Told:
    """The goals in local words."""
    put = Gathering(scene)
    return put.tell(
        bullets(put.say("goal.statement", one) for one in put.each("goal") if _stated(one))
    )


def _stated(scene: Scene) -> bool:
    return bool(getattr(scene.entry, "statement", None))


@fact("table")
def commitments_table(scene: Scene) -> Told:
    """What the partners promise on each core principle."""
    put = Gathering(scene)
    rows = [
        (
            text(principle_label(one)),
            put.say("commitment.statement", one),
            put.say("commitment.partners", one),
        )
        for one in put.each("commitment")
    ]
    if not rows:
        return put.absent("commitments")
    return put.tell(put.table("commitments", ("principle", "promise", "who"), rows, (3, 6, 3)))


def principle_label(scene: Scene) -> str:
    """Name the principle of a commitment."""
    entry = scene.entry
    slug = entry.principle if isinstance(entry, Commitment) else None
    principle = catalog.principles().get(slug or "")
    if principle is None:
        return slug or ""
    return principle.label.es if scene.language == "es" else principle.label.en


@fact("table")
def departures_table(scene: Scene) -> Told:
    """The local adaptations."""
    put = Gathering(scene)
    rows = []
    for index, entry in enumerate(scene.plan.departures or ()):
        one = Scene(scene.plan, scene.language, "departure", entry, ("departures", index))
        names = ("adaptation", "reason", "owner", "expires")
        rows.append(tuple(put.say(f"departure.{name}", one) for name in names))
    return put.tell(put.table("departures", ("what", "why", "owner", "until"), rows, (4, 4, 2, 2)))


@fact("table")
def bodies_table(scene: Scene) -> Told:
    """The bodies that steer the program."""
    put = Gathering(scene)
    rows = [
        tuple(
            put.say(f"body.{name}", one)
            for name in ("name", "role", "purpose", "decision_rule", "meets_every")
        )
        for one in put.each("body")
    ]
    if not rows:
        return put.absent("governance.bodies")
    heads = ("body", "part", "purpose", "decides", "meets")
    return put.tell(put.table("bodies", heads, rows, (3, 3, 4, 2, 2)))


@fact("table")
def seats_table(scene: Scene) -> Told:
    """Every seat of every body."""
    put = Gathering(scene)
    rows = []
    for body in put.each("body"):
        for index, seat in enumerate(getattr(body.entry, "seats", None) or ()):
            at = (*body.pointer, "seats", index)
            one = Scene(scene.plan, scene.language, "seat", seat, at)
            rows.append(
                (
                    put.say("body.name", body),
                    put.say("seat.office", one),
                    put.maybe("seat.partner", one),
                    put.say("seat.voice", one),
                )
            )
    if not rows:
        return put.absent("governance.bodies")
    return put.tell(put.table("seats", ("body", "office", "partner", "voice"), rows, (3, 4, 3, 3)))


@fact("table")
def leads_table(scene: Scene) -> Told:
    """The offices that lead, and who takes over."""
    put = Gathering(scene)
    governance = scene.plan.governance
    succession = governance.succession if governance else None
    rows = []
    for index, lead in enumerate((succession.leads if succession else None) or ()):
        at = ("governance", "succession", "leads", index)
        one = Scene(scene.plan, scene.language, "lead", lead, at)
        rows.append(tuple(put.say(f"lead.{name}", one) for name in ("partner", "office", "deputy")))
    if not rows:
        return put.absent("governance.succession.leads") if succession else put.tell()
    return put.tell(put.table("leads", ("party", "lead", "deputy"), rows))


@fact("definitions")
def definitions(scene: Scene) -> Told:
    """The defined terms, in the field's own words."""
    terms = catalog.glossary()
    chosen = [terms[slug] for slug in DEFINED if slug in terms]
    spanish = scene.language == "es"
    entries = tuple(
        Definition(
            term.term.es if spanish else term.term.en,
            text(term.meaning.es if spanish else term.meaning.en),
            f"term-{term.slug}",
        )
        for term in chosen
    )
    return Gathering(scene).tell(Definitions(entries))


DEFINED = (
    "arrest-diversion",
    "social-contact-referral",
    "community-referral",
    "warm-handoff",
    "full-intake",
    "divertible-charge",
    "liaison-prosecutor",
    "harm-reduction",
    "housing-first",
    "non-displacement",
    "case-conference",
)
"""Terms that agreements define."""
