"""The ways into the program, step by step."""

from kit.model.amounts import Length, Opening
from kit.model.fields import field
from kit.model.scalars import Count, Day, Flag, Text, Word
from kit.model.shared import Contact, Entry, LocalText, Many, Sourced
from kit.model.times import When


class Door(Word):
    """Which door of the model a path is."""

    ARREST_DIVERSION = "arrest_diversion"
    SOCIAL_CONTACT = "social_contact"
    COMMUNITY = "community"
    SELF = "self"
    OTHER = "other"


class PathStatus(Word):
    """Whether a path is open."""

    OPEN = "open"
    PLANNED = "planned"
    CLOSED = "closed"
    REFUSED = "refused"


class StepKind(Word):
    """What a step does."""

    CONTACT = "contact"
    CHECK = "check"
    OFFER = "offer"
    DECISION = "decision"
    APPROVAL = "approval"
    CALL = "call"
    HANDOFF = "handoff"
    TRANSPORT = "transport"
    SCREENING = "screening"
    CONSENT = "consent"
    REPORT = "report"
    INTAKE = "intake"
    NOTICE = "notice"
    CHARGE_DECISION = "charge_decision"
    SERVICES = "services"
    END = "end"


class Branch(Sourced):
    """Where a step leads."""

    DUE = "drafting"
    AUDIENCE = "public"
    to: Text | None = field("Id of the next step.", "call", refers="step")
    when: LocalText | None = field(
        "When this way is taken; leave out when there is only one.", "says yes", due="optional"
    )


class Tell(Sourced):
    """Information that a step passes on."""

    elements: Many[Text] | None = field(
        "Element groups told.", "[referral_facts]", vocabulary="element"
    )
    to: Text | None = field("Partner that is told.", "riverside-health", refers="partner")
    after_consent: Text | None = field(
        "Consent that must be signed before.", "team-release", refers="consent", due="optional"
    )


class Step(Entry):
    """One step of a path."""

    AUDIENCE = "public"
    DUE = "drafting"
    kind: StepKind | None = field("What the step does.", "offer")
    actor: Text | None = field(
        "Partner that acts, or participant, community or bystander.",
        "harlow-police",
        refers="actor",
    )
    action: LocalText | None = field("What is done, in one sentence.", "The officer offers LEAD.")
    within: Length | None = field(
        "How long it may take, from the end of the step before.", "30 minutes", due="optional"
    )
    next: Many[Branch] | None = field("Where it leads; none at the end.", "[{to: call}]")
    outcome: LocalText | None = field(
        "How the path ends here, for a last step.", "Usual process.", due="optional"
    )
    tells: Many[Tell] | None = field(
        "What is passed on, and to whom.", "[{elements: [referral_facts]}]", due="optional"
    )
    signs: Many[Text] | None = field(
        "Consents that are signed in this step.",
        "[team-release]",
        refers="consent",
        due="optional",
    )


class HandoffMode(Word):
    """How the person and the case manager meet."""

    AT_SCENE = "at_scene"
    AT_STATION = "at_station"
    MEETING_PLACE = "meeting_place"
    OFFICER_TRANSPORT = "officer_transport"
    TELEPHONE = "telephone"
    VIDEO = "video"
    DROP_OFF_SITE = "drop_off_site"
    APPOINTMENT = "appointment"


class Handoff(Sourced):
    """The warm handoff to a case manager."""

    OWNER = "case_management"
    AUDIENCE = "public"
    modes: Many[HandoffMode] | None = field("How they meet.", "[at_scene]", due="drafting")
    line: Text | None = field(
        "Telephone that is called.", "555-0142", due="bureau_review", audience="partners"
    )
    reached_through: Text | None = field(
        "How officers reach it besides the line.", "dispatch radio", due="optional"
    )
    backup: Text | None = field(
        "Who is called if nobody answers.", "supervisor line, 555-0143", audience="partners"
    )
    after_hours: LocalText | None = field("Cover outside hours.", "The crisis line answers.")
    within: Length | None = field("How soon they meet.", "30 minutes", due="drafting")
    remote_within: Length | None = field("How soon in remote parts.", "90 minutes", due="optional")
    remote_mode: HandoffMode | None = field(
        "How they meet in remote parts.", "video", due="optional"
    )
    place: Text | None = field("Meeting place.", "Riverside Center", due="optional")
    officer_leaves: LocalText | None = field(
        "When the officer is free.", "Once the person says yes to the case manager."
    )
    safety: LocalText | None = field("Safety of the handoff.", "The officer stays near.")


class Approver(Sourced):
    """Somebody who must agree to a referral."""

    AUDIENCE = "public"
    partner: Text | None = field("Partner.", "justice-services", refers="partner")
    office: Text | None = field("Office or rank.", "project manager", due="optional")
    before_handoff: Flag | None = field("Before the handoff?", "no")
    within: Length | None = field("How fast.", "2 business days")
    may_refuse: Flag | None = field("May it refuse?", "yes", due="optional")


class Outcome(Sourced):
    """What happens when a path does not go on."""

    AUDIENCE = "public"
    what: LocalText | None = field("What happens.", "Usual process, nothing worse.", due="drafting")
    who: Text | None = field("Who sees to it.", "arresting officer", due="optional")
    may_be_offered_again: Flag | None = field("May LEAD be offered again?", "yes")
    search: LocalText | None = field(
        "How the person is looked for.", "Outreach looks for two weeks.", due="optional"
    )


class Verification(Sourced):
    """How earlier involvement is shown, for referrals without an arrest."""

    AUDIENCE = "public"
    methods: Many[Text] | None = field("What counts.", "[records, officer observation]")
    look_back: Length | None = field("How far back.", "24 months", due="optional")


class ReferralPath(Entry):
    """One way into the program."""

    AUDIENCE = "public"
    title: LocalText | None = field("Name of the path.", "Arrest diversion", due="drafting")
    door: Door | None = field("Which door it is.", "arrest_diversion", due="drafting")
    pathway: Text | None = field(
        "Deflection pathway, in the field's terms.",
        "officer_intervention",
        vocabulary="pathway_kind",
        due="optional",
    )
    status: PathStatus | None = field("Open, planned, closed or refused.", "open", due="drafting")
    opens_on: Day | None = field("When it opens.", "2027-01-15", due="optional")
    open_during: When | None = field(
        "When it has been open, as far as is known.", "2016 to 2020", due="optional"
    )
    why_not: LocalText | None = field(
        "Why it is closed or refused.", "Staff is too small.", due="optional"
    )
    agencies: Many[Text] | None = field(
        "Agencies that use it; all when left out.", "[police]", refers="agency", due="optional"
    )
    who_may_refer: Many[Text] | None = field(
        "Partners or others who may refer.", "[harlow-police]", due="drafting"
    )
    self_or_family: Flag | None = field(
        "May people refer themselves or relatives?", "yes", due="optional"
    )
    trigger: LocalText | None = field(
        "What opens the path.", "An overdose in the last three days.", due="optional"
    )
    charge_needed: Flag | None = field("Must there be probable cause?", "yes")
    before_or_after_arrest: Text | None = field(
        "Before arrest, or after arrest and before booking.",
        "before_arrest",
        vocabulary="diversion_point",
        due="optional",
    )
    approvers: Many[Approver] | None = field("Who must agree, besides the officer.", "none")
    any_approver: Flag | None = field(
        "Is it enough when one of the approvers agrees?", "yes", due="optional"
    )
    verification: Verification | None = field(
        "How earlier involvement is shown.", "{methods: [records]}", due="optional"
    )
    hours: Opening | None = field("When it works.", "always", due="drafting")
    handoff: Handoff | None = field("The warm handoff.", "{within: 30 minutes}", due="drafting")
    steps: Many[Step] | None = field("The steps.", "[{id: offer}]", due="drafting")
    on_refusal: Outcome | None = field(
        "When the person says no.", "{what: Usual process}", due="drafting"
    )
    on_no_answer: Outcome | None = field("When nobody answers the call.", "{what: Backup line}")
    on_missed_handoff: Outcome | None = field(
        "When the meeting does not happen.", "{what: Officer decides}"
    )
    on_missed_intake: Outcome | None = field(
        "When intake is not done in time.", "{what: Outreach looks}"
    )
    only_with_capacity: Flag | None = field("Only when a place is free?", "no", due="optional")
    priority: Count | None = field("Rank when the program is full; 1 is first.", "1")
    record_kept: LocalText | None = field(
        "What record is kept of people who are not enrolled.", "None.", due="partner_review"
    )
    forms: Many[Text] | None = field("Forms used.", "[referral form]", due="optional")
    how_to_refer: Many[Text] | None = field(
        "Ways to refer.", "[telephone, web form]", due="optional"
    )
    expected_per_month: Count | None = field(
        "Referrals expected in a month.", "12", due="bureau_review"
    )
    contact: Contact | None = field("Where referrals go.", "{phone: 555-0142}", due="bureau_review")
    evidence_threshold: LocalText | None = field(
        "What a community referral must say.", "What worries you, and where.", due="optional"
    )
