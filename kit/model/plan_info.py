"""The plan's own data: which plan this is, how far it has come, which principles it follows."""

from kit.core.stages import Stage
from kit.model.fields import field, required
from kit.model.scalars import Day, Slug, Text, Word
from kit.model.shared import Contact, LocalText, Many, Sourced
from kit.model.times import When


class Kind(Word):
    """What a plan describes."""

    PROGRAM = "program"
    RECONSTRUCTION = "reconstruction"


class Status(Word):
    """State of a real program."""

    PLANNED = "planned"
    PILOT = "pilot"
    OPERATING = "operating"
    PAUSED = "paused"
    DORMANT = "dormant"
    ENDED = "ended"
    REPLACED = "replaced"


class NameInUse(Sourced):
    """A name that the program has, or had."""

    DUE = "optional"
    AUDIENCE = "public"
    name: Text | None = field("The name.", "Thrive")
    stands_for: Text | None = field("What it stands for.", "Let Everyone Advance with Dignity")
    used: When | None = field("When it is or was used.", "2019")
    for_what: Text | None = field("What it is used for, when names differ.", "social referrals")


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
    names: Many[NameInUse] | None = field(
        "Further names, now or earlier.", "[{name: Thrive, used: 2019}]", due="optional"
    )
    follows: Text | None = field(
        "Model that the program follows.", "LEAD, with a state's own standards", due="optional"
    )
    launched_on: When | None = field(
        "When the program took its first referral, as exactly as it is known.",
        "2014-04-21",
        due="operating",
    )
    status: Status | None = field("State of a real program.", "operating", due="optional")
    status_since: When | None = field("Since when.", "2020", due="optional")
    succeeds: Text | None = field(
        "Program that it grew out of.", "Pre-booking pilot", due="optional"
    )
    succeeded_by: Text | None = field("Program that took over.", "Thrive", due="optional")
    website: Text | None = field("Web address.", "https://harlow.example/lead", due="optional")
    revisions: Many[Revision] | None = field(
        "Earlier versions.", "[{version: '0.3', summary: First draft}]", due="optional"
    )
