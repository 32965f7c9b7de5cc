"""The plan's own data: which plan this is, how far it has come, which principles it follows."""

from kit.core.stages import Stage
from kit.model.fields import field, required
from kit.model.scalars import Day, Slug, Text, Word
from kit.model.shared import Contact, LocalText, Many, Sourced


class Kind(Word):
    """What a plan describes."""

    PROGRAM = "program"
    RECONSTRUCTION = "reconstruction"


class Revision(Sourced):
    """One earlier version of the plan."""

    DUE = "optional"
    AUDIENCE = "public"
    version: Text | None = field("Version of the plan.", "0.3")
    on: Day | None = field("Day of that version.", "2026-09-01")
    summary: Text | None = field("What changed, in one sentence.", "Added theft under $750.")


class PlanInfo(Sourced):
    """Which plan this is and how far it has come."""

    AUDIENCE = "public"
    DUE = "exploring"
    id: Slug = required("Short name of the plan.", "harlow-lead")
    title: Text = required("Name of the plan as documents print it.", "Harlow County LEAD")
    version: Text = required("Version of this plan, raised with each shared draft.", "0.4")
    schema_version: Text | None = field(
        "Version of the plan format.", "1", due="optional", audience="bureau"
    )
    kind: Kind = required(
        "A program being designed, or a reconstruction of a real one from public sources.",
        "program",
    )
    stage: Stage = required(
        "How far the plan has come; later stages ask for more.", "drafting", audience="partners"
    )
    edition: Text = required(
        "Edition of the core principles that the plan follows.",
        "toolkit-2023-07-01",
        vocabulary="edition",
    )
    as_of: Day = required(
        "Day on which the plan is true; documents print it and expiry dates are judged by it.",
        "2026-10-01",
    )
    name_in_use: Text | None = field(
        "What LEAD stands for here.", "Law Enforcement Assisted Diversion", due="partner_review"
    )
    summary: LocalText | None = field(
        "The program in two or three sentences for the public.",
        "Officers may offer help instead of booking.",
        due="partner_review",
    )
    contact: Contact | None = field(
        "Office that answers for the plan.", "{office: Program Manager}", due="drafting"
    )
    languages: Many[Text] | None = field(
        "Languages of participant and community documents, as language codes.",
        "[en, es]",
        vocabulary="language",
        due="drafting",
    )
    prepared_by: Text | None = field(
        "Office that keeps the plan.", "Harlow County Justice Services", due="optional"
    )
    launched_on: Day | None = field(
        "Day the program took its first referral, when it has.", "2014-04-21", due="operating"
    )
    status: Text | None = field(
        "State of a real program: operating, paused, ended, and since when.",
        "ended 2020",
        due="optional",
    )
    revisions: Many[Revision] | None = field(
        "Earlier versions.", "[{version: '0.3', summary: First draft}]", due="optional"
    )
