"""The prosecutor's part and the defender's part."""

from kit.model.amounts import Length
from kit.model.fields import field
from kit.model.scalars import Flag, Number, Text, Word
from kit.model.shared import Contact, Entry, LocalText, Many, Sourced


class Filing(Word):
    """What happens to the diverted charge."""

    NOT_FILED = "not_filed"
    PRESUMED_NOT_FILED = "presumed_not_filed"
    HELD_THEN_NOT_FILED = "held_then_not_filed"
    CASE_BY_CASE = "case_by_case"
    FILED_THEN_DISMISSED = "filed_then_dismissed"
    FILED_IF_NOT_COMPLIANT = "filed_if_not_compliant"


class Liaison(Sourced):
    """The prosecutor who works with the team."""

    OWNER = "prosecutor"
    post: Text | None = field("Title of the post.", "Liaison Deputy Prosecutor", due="drafting")
    fte: Number | None = field("Share of full time.", "0.5")
    backup: Text | None = field("Who stands in.", "Deputy, Felony Unit")
    funded_by: Text | None = field(
        "Budget source that pays.", "county-general", refers="source", due="bureau_review"
    )
    in_work_group: Flag | None = field("Does it sit in the work group?", "yes")
    contact: Contact | None = field("How to reach it.", "{phone: 555-0150}", due="bureau_review")


class Office(Entry):
    """One prosecutor's office."""

    OWNER = "prosecutor"
    AUDIENCE = "public"
    partner: Text | None = field(
        "Partner that it is.", "harlow-prosecutor", refers="partner", due="drafting"
    )
    handles: Text | None = field("Cases it handles.", "felonies and county misdemeanors")
    filing: Filing | None = field(
        "What happens to the diverted charge.", "presumed_not_filed", due="drafting"
    )
    filing_words: LocalText | None = field(
        "The rule in words.", "Not filed once intake is done.", due="optional"
    )
    decides_within: Length | None = field("How soon it decides.", "10 business days")
    held_for: Length | None = field("How long a charge may wait.", "30 days", due="optional")
    clears_file: Text | None = field("Who closes the file.", "records clerk", due="partner_review")
    conditions: Many[LocalText] | None = field(
        "Conditions for not filing besides intake; none in LEAD.", "none", due="drafting"
    )
    conditions_within: Length | None = field(
        "Time in which such conditions must be met.", "90 days", due="optional"
    )
    refiles: Flag | None = field(
        "Can the charge come back when the person does not follow a plan?", "no", due="drafting"
    )
    refiles_when: LocalText | None = field("When.", "A new felony is filed.", due="optional")
    last_word_on_eligibility: Flag | None = field(
        "Does it have the last word on who is eligible?", "no"
    )
    approves_each_referral: Flag | None = field("Must it approve each referral?", "no")
    may_end_services: Flag | None = field("May it end a person's services?", "no")
    refers_people: Flag | None = field("May it refer people after arrest?", "yes", due="optional")
    liaison: Liaison | None = field("Prosecutor who works with the team.", "{fte: 0.5}")
    pending_cases: LocalText | None = field(
        "How earlier cases are handled.", "The liaison looks at the plan first."
    )
    warrants: LocalText | None = field("How warrants are handled.", "Recalled where possible.")
    new_cases: LocalText | None = field("How new cases are handled.", "Talked over first.")
    no_immunity: Flag | None = field("Is it said that LEAD gives no immunity?", "yes")
    authority_kept: Flag | None = field("Is full charging authority kept?", "yes")
    told: Many[Text] | None = field(
        "What the office learns.", "[intake_completion]", vocabulary="element"
    )
    record_after: LocalText | None = field(
        "What becomes of the arrest record.", "Marked as declined.", due="optional"
    )
    restitution: LocalText | None = field(
        "What is asked for the victim's loss.", "Nothing is asked.", due="optional"
    )
    community_service: LocalText | None = field(
        "Work that is asked of the person, if any.", "None.", due="optional"
    )
    victims: LocalText | None = field("How victims are told.", "By letter.", due="optional")


class Prosecution(Sourced):
    """The prosecutors' part."""

    OWNER = "prosecutor"
    AUDIENCE = "public"
    offices: Many[Office] | None = field("Prosecutor's offices.", "[{id: county}]", due="drafting")


class CivilLegal(Sourced):
    """Civil legal help."""

    OWNER = "defense"
    partner: Text | None = field("Partner that gives it.", "valley-legal-aid", refers="partner")
    hours_per_month: Number | None = field("Hours a month.", "20")
    topics: Many[Text] | None = field("Topics.", "[housing, benefits, identification, fines]")


class Advice(Sourced):
    """Legal advice before a person decides."""

    OWNER = "defense"
    AUDIENCE = "public"
    when: LocalText | None = field("When advice can be had.", "Before signing a release.")
    how: LocalText | None = field("How.", "By phone, free of charge.")
    phone: Text | None = field("Telephone.", "555-0160", due="bureau_review")
    covers_consent: Flag | None = field("Does it cover the release?", "yes")


class Defense(Sourced):
    """Public defense and civil legal help."""

    OWNER = "defense"
    AUDIENCE = "public"
    partners: Many[Text] | None = field(
        "Defender offices.", "[harlow-defender]", refers="partner", due="drafting"
    )
    conflict_counsel: Text | None = field("Conflict counsel.", "assigned panel", due="optional")
    advice: Advice | None = field("Advice before a person decides.", "{how: By phone}")
    notice: LocalText | None = field(
        "How counsel in other cases is told.", "With a release, the same week."
    )
    coordination: LocalText | None = field("How counsel and liaison work together.", "Weekly call.")
    forms_reviewed: Flag | None = field(
        "Have defenders read the forms?", "yes", due="bureau_review"
    )
    statements_not_used: Flag | None = field(
        "Is what a person tells a case manager kept from prosecution?", "yes"
    )
    civil_legal: CivilLegal | None = field("Civil legal help.", "{hours_per_month: 20}")
