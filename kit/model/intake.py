"""From first screening to full intake, and what follows from it."""

from kit.model.amounts import Length
from kit.model.fields import field
from kit.model.scalars import Count, Flag, Money, Text, Word
from kit.model.shared import LocalText, Many, Sourced


class ClockStart(Word):
    """From when the intake deadline runs."""

    REFERRAL = "referral"
    HANDOFF = "handoff"
    RELEASE = "release"
    SCREENING = "screening"


class IfMissed(Word):
    """What happens to the case when intake is not done in time."""

    REFER_TO_PROSECUTOR = "refer_to_prosecutor"
    REVIEW_CASE_BY_CASE = "review_case_by_case"
    HOLD = "hold"
    CHARGE_IS_FILED = "charge_is_filed"
    NOTHING = "nothing"


class Extension(Sourced):
    """Whether the deadline may be moved."""

    AUDIENCE = "public"
    allowed: Flag | None = field("May it be extended?", "yes")
    up_to: Length | None = field("By how much.", "14 days", due="optional")
    decided_by: Text | None = field("Who decides.", "project manager", due="optional")
    when: LocalText | None = field("When.", "The person is in hospital.", due="optional")


class Proof(Sourced):
    """How finished intake is shown to the prosecutor."""

    AUDIENCE = "public"
    with_release: LocalText | None = field(
        "With a signed release.", "The case manager sends a yes and the date."
    )
    without_release: LocalText | None = field(
        "When the participant signs no release.",
        "The participant hands in a slip, or counsel does.",
    )
    sent_by: Text | None = field("Who sends it.", "case manager", due="optional")
    notice_within: Length | None = field("How soon.", "2 business days")
    consent_first: Flag | None = field("Is a signed consent needed before anything is told?", "yes")
    content: Many[Text] | None = field(
        "What the notice holds.", "[intake_completion]", vocabulary="element"
    )


class Screening(Sourced):
    """The first talk."""

    OWNER = "case_management"
    AUDIENCE = "public"
    within: Length | None = field("How soon after the handoff.", "0 minutes", due="partner_review")
    by: Text | None = field("Who does it.", "outreach worker")
    covers: Many[LocalText] | None = field("What it covers.", "[food, shelter, safety]")
    tools: Many[Text] | None = field("Instruments used.", "none", due="optional")


class Intake(Sourced):
    """From first screening to full intake."""

    OWNER = "case_management"
    AUDIENCE = "public"
    screening: Screening | None = field("The first talk.", "{by: outreach worker}", due="drafting")
    within: Length | None = field("Deadline for full intake.", "30 days", due="drafting")
    earliest: Length | None = field(
        "Shortest deadline used, where it varies.", "7 days", due="optional"
    )
    person_calls_within: Length | None = field(
        "Time in which the person must get in touch, where the first step is left to the person.",
        "7 days",
        due="optional",
    )
    clock_start: ClockStart | None = field("From when it runs.", "referral")
    counts_as_done: Many[LocalText] | None = field(
        "What counts as done.", "[needs talked through]", due="drafting"
    )
    place: Text | None = field("Where it is done.", "Riverside Center", due="optional")
    tools: Many[Text] | None = field("Instruments used.", "none", due="optional")
    visits: Count | None = field("Visits needed.", "1", due="optional")
    extension: Extension | None = field("May it be extended?", "{allowed: yes}")
    search: LocalText | None = field(
        "What is done before the deadline is called missed.", "Three visits to known places."
    )
    if_missed: IfMissed | None = field(
        "What happens to the case.", "review_case_by_case", owner="prosecutor", due="drafting"
    )
    conditions_after: Many[LocalText] | None = field(
        "Anything a person must do after intake to avoid the charge; none in LEAD.",
        "none",
        owner="prosecutor",
        due="drafting",
    )
    treatment_required: Flag | None = field("Must a person start treatment?", "no", due="drafting")
    abstinence_required: Flag | None = field("Must a person stop using?", "no", due="drafting")
    fee: Money | None = field("Dollars a person must pay, if any.", "0", due="optional")
    fee_waiver: LocalText | None = field(
        "Who need not pay.", "Anyone with public benefits.", due="optional"
    )
    proof: Proof | None = field("How it is shown.", "{consent_first: yes}", due="partner_review")
    declined_after_screening: LocalText | None = field(
        "When a person stops after screening.", "The file is kept open.", due="optional"
    )
