"""Who may learn what about a participant: the data-flow matrix, consents, retention, systems."""

from pydantic import Field

from kit.model.amounts import Length
from kit.model.fields import field
from kit.model.scalars import Count, Day, Flag, Text, Word
from kit.model.shared import Entry, LocalText, Many, Sourced, Statute


class FlowForm(Word):
    """In what form information travels."""

    PAPER = "paper"
    SPOKEN = "spoken"
    REGISTER = "register"
    COUNTS = "counts"


class Action(Word):
    """What a register row allows."""

    READ = "read"
    INSERT = "insert"
    UPDATE = "update"


class Scope(Word):
    """Which people's rows a partner sees in the register."""

    OWN_REFERRALS = "own_referrals"
    CASELOAD = "caseload"
    WORK_GROUP = "work_group"
    OWN_CLIENTS = "own_clients"
    PROVIDER = "provider"
    ALL = "all"


class Mask(Word):
    """How a register row is blurred."""

    NONE = "none"
    NO_NAMES = "no_names"
    YES_NO = "yes_no"
    DATE_ONLY = "date_only"
    COUNTS = "counts"


class Flow(Entry):
    """One permitted flow; what is not listed is refused."""

    OWNER = "counsel"
    elements: Many[Text] | None = field(
        "Element groups.", "[intake_completion]", vocabulary="element", due="partner_review"
    )
    from_: Text | None = Field(
        default=None,
        alias="from",
        description="Partner or partner role that gives it.",
        examples=["riverside-health"],
        json_schema_extra={"refers": "partner_or_role"},
    )
    to: Many[Text] | None = field(
        "Partners or partner roles that get it.", "[harlow-prosecutor]", refers="partner_or_role"
    )
    purpose: Text | None = field("Purpose.", "charging_decision", vocabulary="purpose")
    legal_basis: Text | None = field("Legal basis.", "part2_consent", vocabulary="legal_basis")
    consent: Text | None = field(
        "Consent that must be in force, or none.", "team-release", refers="consent"
    )
    form: Many[FlowForm] | None = field("In what form.", "[register]")
    action: Many[Action] | None = field("Register: what is allowed.", "[read]", due="optional")
    scope: Scope | None = field("Register: whose rows.", "work_group", due="optional")
    mask: Mask | None = field("Register: how it is blurred.", "yes_no", due="optional")
    when: Text | None = field("When it flows.", "after intake", due="optional")
    limits: LocalText | None = field("Further limits, in words.", "date only", due="optional")


class Revocation(Sourced):
    """How a participant takes a consent back."""

    OWNER = "counsel"
    AUDIENCE = "public"
    contact: Text | None = field("Office to tell.", "Riverside privacy officer")
    partner: Text | None = field(
        "Partner that takes it.", "riverside-health", refers="partner", due="optional"
    )
    how: LocalText | None = field("How.", "In writing, by voice with a note, or by text message.")
    told_within: Length | None = field("When recipients are told.", "2 business days")


class Consent(Entry):
    """One consent form."""

    OWNER = "counsel"
    AUDIENCE = "public"
    kind: Text | None = field("Kind of consent.", "team_release", vocabulary="consent_kind")
    title: LocalText | None = field("Title.", "Permission to share with the LEAD team")
    disclosers: Many[Text] | None = field(
        "Partners that may share.", "[riverside-health]", refers="partner"
    )
    recipients: Many[Text] | None = field(
        "Partners that may receive.", "[harlow-prosecutor]", refers="partner"
    )
    elements: Many[Text] | None = field(
        "Element groups covered.", "[enrollment_status]", vocabulary="element"
    )
    purposes: Many[Text] | None = field("Purposes.", "[coordination]", vocabulary="purpose")
    expires_after: Length | None = field("How long it lasts.", "12 months", due="optional")
    expires_on_event: LocalText | None = field(
        "Event that ends it.", "when the case is closed", due="optional"
    )
    open_ended: Flag | None = field("Is there no end?", "no", due="optional")
    revocation: Revocation | None = field("How it is taken back.", "{contact: privacy officer}")
    refusal: LocalText | None = field("What follows from not signing.", "You still get help.")
    per_case: Flag | None = field("One form for each case?", "no", due="optional")
    signed_within: Length | None = field(
        "How soon after referral it is signed.", "14 days", due="optional"
    )
    signed_at: Text | None = field("When it is signed.", "at the handoff", due="optional")


class Retention(Entry):
    """How long a record is kept."""

    OWNER = "counsel"
    record: Text | None = field("Record.", "signed releases")
    elements: Many[Text] | None = field(
        "Element groups that it holds.", "[consent_record]", vocabulary="element", due="optional"
    )
    keep_for: Length | None = field("How long.", "6 years")
    basis: Text | None = field("Why.", "45 CFR 164.530(j)", due="optional")
    then: Text | None = field("What then.", "destroyed")


class System(Entry):
    """A system that holds records."""

    name: Text | None = field("Name.", "LEAD register", due="drafting")
    host: Text | None = field("Partner that runs it.", "justice-services", refers="partner")
    vendor: Text | None = field("Company behind it.", "none", due="optional")
    holds: Many[Text] | None = field("Element groups.", "[enrollment_status]", vocabulary="element")
    service_agreement: Flag | None = field(
        "Has the vendor signed a qualified service organization agreement?", "yes", due="optional"
    )
    criminal_justice_information: Flag | None = field("Does it hold criminal history?", "no")
    cjis_instrument: Text | None = field("CJIS agreement, if it does.", "none", due="optional")
    multi_factor: Flag | None = field("Is a second factor needed to sign in?", "yes")
    encrypted: Flag | None = field("Is it encrypted?", "yes")
    logged: Flag | None = field("Is each access logged?", "yes")


class CriminalJusticeConsent(Word):
    """Whether the special consent of 42 CFR 2.35 is used."""

    NEVER = "never"
    INTAKE_ONLY = "intake_only"
    ALWAYS = "always"


class SharingAgreement(Sourced):
    """Terms of the data-sharing agreement."""

    OWNER = "counsel"
    DUE = "bureau_review"
    parties: Many[Text] | None = field(
        "Partners that sign it.", "[harlow-police]", refers="partner"
    )
    starts_on: Day | None = field("Start.", "2027-01-01", due="signed")
    ends_on: Day | None = field("End.", "2029-12-31", due="optional")
    survives: Flag | None = field("Do duties outlast it?", "yes")
    breach_notice_within: Length | None = field("Notice of a breach.", "5 days")
    breach_contact: Text | None = field("Office to tell.", "Riverside privacy officer")
    legal_demand_contact: Text | None = field(
        "Office to tell when a subpoena comes.", "County Attorney"
    )
    audit_every: Length | None = field("How often access is audited.", "12 months")
    training: LocalText | None = field("Training before access.", "One hour, each year.")
    accounts_removed_within: Length | None = field("When accounts end.", "1 business day")
    at_end: LocalText | None = field("Return or destruction at the end.", "Destroyed in 60 days.")
    research: LocalText | None = field("Rules for research.", "Only without names.", due="optional")
    subcontractors: LocalText | None = field(
        "Rules for subcontractors.", "They sign the same duties.", due="optional"
    )


class InformationSharing(Sourced):
    """Who may learn what about a participant."""

    OWNER = "counsel"
    flows: Many[Flow] | None = field(
        "Permitted flows.", "[{id: intake-done}]", due="partner_review"
    )
    consents: Many[Consent] | None = field(
        "Consent forms.", "[{id: team-release}]", due="partner_review", audience="public"
    )
    retention: Many[Retention] | None = field("How long records are kept.", "[{id: releases}]")
    systems: Many[System] | None = field("Systems.", "[{id: register}]", due="partner_review")
    agreement: SharingAgreement | None = field(
        "Terms of the agreement.", "{breach_notice_within: 5 days}", due="bureau_review"
    )
    criminal_justice_consent: CriminalJusticeConsent | None = field(
        "Is the special consent of 42 CFR 2.35 used?", "never"
    )
    criminal_justice_condition: LocalText | None = field(
        "The condition it rests on.", "Intake within 30 days.", due="optional"
    )
    forbidden_uses: Many[LocalText] | None = field(
        "Uses that are always forbidden.", "[immigration enforcement]"
    )
    small_cell: Count | None = field("Smallest count that is published.", "11")
    open_part_rule: LocalText | None = field(
        "What may be said where outsiders listen.", "Counts and places only."
    )
    public_records: LocalText | None = field(
        "How public-records requests are handled.", "Sent to the County Attorney."
    )
    state_privacy: Many[Statute] | None = field(
        "Further state privacy laws.", "none", due="optional"
    )
    notice_short: Flag | None = field(
        "Is the short federal statement used?", "yes", due="optional", audience="public"
    )
    patient_notice: LocalText | None = field(
        "How people are told of their privacy rights.",
        "On paper at intake.",
        due="optional",
        audience="public",
    )
