"""Who may be diverted: offenses, exclusions, requirements and how they combine."""

from kit.model.amounts import Length
from kit.model.conditions import AnyCondition
from kit.model.fields import field
from kit.model.scalars import Count, Day, Flag, Text, Word
from kit.model.shared import Checked, Entry, LocalText, Many, Sourced, Statute
from kit.model.times import When


class OffenseClass(Word):
    """Class of an offense in state or local law."""

    FELONY = "felony"
    GROSS_MISDEMEANOR = "gross_misdemeanor"
    MISDEMEANOR = "misdemeanor"
    PETTY_MISDEMEANOR = "petty_misdemeanor"
    VIOLATION = "violation"
    INFRACTION = "infraction"
    ORDINANCE = "ordinance"
    STATUS = "status"
    OTHER = "other"


class Sale(Word):
    """How far selling is covered."""

    NONE = "none"
    SUBSISTENCE_ONLY = "subsistence_only"
    ANY = "any"


class VictimRule(Word):
    """Whether a victim must agree."""

    MUST_AGREE = "must_agree"
    ASKED_NOT_BINDING = "asked_not_binding"
    TOLD = "told"
    NO_VICTIM = "no_victim"


class Offense(Entry):
    """One offense that may be diverted."""

    OWNER = "prosecutor"
    AUDIENCE = "public"
    title: LocalText | None = field(
        "Name of the offense in plain words.", "Drug possession", due="drafting"
    )
    kind: Text | None = field(
        "Kind of offense.",
        "possession_controlled_substance",
        vocabulary="offense_kind",
        due="drafting",
    )
    state: Text | None = field(
        "State of the law; the first state when left out.", "WA", vocabulary="state", due="optional"
    )
    citation: Text | None = field(
        "Citation as the state writes it.", "RCW 69.50.4013", owner="counsel", due="partner_review"
    )
    citation_title: Text | None = field(
        "Name of the offense in the law.", "Possession", owner="counsel", due="optional"
    )
    citation_checked: Checked | None = field(
        "Counsel's check; until then documents print: verify with counsel.",
        "{by: County Attorney, on: 2026-09-30}",
        owner="counsel",
        due="signed",
    )
    effective_on: Day | None = field("When the law took effect.", "2023-08-15", due="optional")
    offense_class: OffenseClass | None = field("Class.", "gross_misdemeanor")
    class_words: Text | None = field(
        "Class and penalty in words.", "up to 180 days", due="optional"
    )
    nibrs: Text | None = field(
        "NIBRS offense code.", "35A", vocabulary="nibrs", owner="law_enforcement"
    )
    sale: Sale | None = field(
        "For drug offenses: how far selling is covered.", "none", due="optional"
    )
    subsistence_test: LocalText | None = field(
        "How an officer tells a subsistence sale.", "small amounts, no profit", due="optional"
    )
    victim: VictimRule | None = field("Whether a victim must agree.", "no_victim")
    limits: Many[AnyCondition] | None = field(
        "Conditions under which this offense is not covered.",
        "[{test: quantity_over, amount: 6 grams}]",
        due="optional",
    )
    paths: Many[Text] | None = field(
        "Referral paths it is open to; all when left out.",
        "[arrest]",
        refers="path",
        due="optional",
    )
    agencies: Many[Text] | None = field(
        "Agencies it applies to; all when left out.", "[police]", refers="agency", due="optional"
    )
    rationale: LocalText | None = field(
        "Why it is on the list.", "Most repeat bookings.", due="bureau_review"
    )
    listed: When | None = field("When it is or was on the list.", "2015 to 2019", due="optional")


class Effect(Word):
    """What an exclusion does."""

    ABSOLUTE = "absolute"
    PRESUMPTIVE = "presumptive"


class EquityReview(Sourced):
    """What a review by race found about a criterion."""

    DUE = "bureau_review"
    reviewed_on: Day | None = field("Day.", "2026-08-20")
    by: Text | None = field("Body that reviewed it.", "pcg", refers="body")
    finding: LocalText | None = field("What it found.", "No difference by race.")


class Exclusion(Entry):
    """One reason why a person is not, or usually not, diverted."""

    OWNER = "prosecutor"
    AUDIENCE = "public"
    title: LocalText | None = field("Name of the exclusion.", "Recent violence", due="drafting")
    when: Many[AnyCondition] | None = field(
        "Conditions that must all hold.", "[{test: violence}]", due="drafting"
    )
    unless: Many[AnyCondition] | None = field(
        "Conditions of which one lifts it.", "none", due="optional"
    )
    effect: Effect | None = field("A bar, or a presumption.", "presumptive", due="drafting")
    may_waive: Many[Text] | None = field(
        "Offices that may waive it.", "[liaison prosecutor]", due="partner_review"
    )
    waiver: LocalText | None = field(
        "How it is waived, and how fast.", "By phone, within an hour.", due="partner_review"
    )
    waiver_within: Length | None = field("How fast a waiver is decided.", "1 hour", due="optional")
    paths: Many[Text] | None = field(
        "Paths it applies to; all when left out.", "[arrest]", refers="path", due="optional"
    )
    agencies: Many[Text] | None = field(
        "Agencies it applies to; all when left out.", "[police]", refers="agency", due="optional"
    )
    offenses: Many[Text] | None = field(
        "Offenses it applies to; all when left out.", "[theft]", refers="offense", due="optional"
    )
    reason: LocalText | None = field("Why it is needed.", "Safety of the street team.")
    equity_review: EquityReview | None = field(
        "What a review by race found.", "{finding: none}", due="bureau_review"
    )
    reference: Text | None = field(
        "Law that requires it.", "RCW 9.94A.030", owner="counsel", due="optional"
    )
    applied: When | None = field("When it applies or applied.", "2011 to 2015", due="optional")


class Requirement(Entry):
    """Something that must hold for everyone."""

    OWNER = "prosecutor"
    AUDIENCE = "public"
    title: LocalText | None = field("Name.", "Adult", due="drafting")
    must: Many[AnyCondition] | None = field(
        "Conditions that must all hold.", "[{test: driven_by_need}]", due="drafting"
    )
    effect: Effect | None = field("What happens when one does not.", "presumptive", due="drafting")
    may_waive: Many[Text] | None = field("Offices that may waive it.", "none", due="optional")
    paths: Many[Text] | None = field(
        "Paths; all when left out.", "[arrest]", refers="path", due="optional"
    )
    reason: LocalText | None = field("Why.", "Minors have a program of their own.", due="optional")


class MultipleCharges(Word):
    """What to do with several charges at one stop."""

    ALL_LISTED = "all_listed"
    ANY_LISTED = "any_listed"
    DECIDED_BY = "decided_by"


class RecordCheck(Sourced):
    """How criminal-history criteria are checked."""

    OWNER = "law_enforcement"
    done_by: Text | None = field("Who checks.", "dispatch")
    within: Length | None = field("How long it takes.", "5 minutes")
    stored: Text | None = field("What is stored.", "only whether a criterion is met")
    if_unavailable: Text | None = field(
        "What if nobody can check.", "the sergeant decides", due="optional"
    )


class Eligibility(Sourced):
    """Who may be diverted."""

    OWNER = "prosecutor"
    AUDIENCE = "public"
    offenses: Many[Offense] | None = field(
        "Offenses that may be diverted.", "[{id: possession}]", due="drafting"
    )
    exclusions: Many[Exclusion] | None = field(
        "Reasons not to divert.", "[{id: violence}]", due="drafting"
    )
    requirements: Many[Requirement] | None = field(
        "What must hold for everyone.", "none", due="optional"
    )
    minimum_age: Count | None = field("Lowest age in years.", "18", due="drafting")
    multiple_charges: MultipleCharges | None = field("Several charges at one stop.", "all_listed")
    multiple_charges_decided_by: Text | None = field(
        "Who decides, when someone decides.", "shift sergeant", due="optional"
    )
    unlisted_conduct: LocalText | None = field(
        "What an officer may do for conduct not on the list.", "Social contact.", due="optional"
    )
    misdemeanors_only: Flag | None = field("Are felonies left out?", "no", due="optional")
    list_from: Statute | None = field(
        "Law that the list comes from.",
        "{citation: Penal Code 1001.87}",
        owner="counsel",
        due="optional",
    )
    decided_by: Text | None = field(
        "Body that decides the list.", "pcg", refers="body", due="partner_review"
    )
    review_every: Length | None = field("How often it is reviewed.", "6 months")
    record_check: RecordCheck | None = field(
        "How record criteria are checked.", "{done_by: dispatch}"
    )
    priority_people: LocalText | None = field(
        "People who come first.", "People with most bookings.", due="optional"
    )
    statement: LocalText | None = field(
        "Eligibility in one paragraph.",
        "Adults whose small offense comes from need.",
        due="optional",
    )
