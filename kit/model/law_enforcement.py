"""How each law-enforcement agency uses LEAD: who may divert, approval, evidence, reports."""

from kit.model.amounts import Length, Opening
from kit.model.fields import field
from kit.model.scalars import Count, Day, Flag, Number, Text, Word
from kit.model.shared import Contact, Entry, LocalText, Many, Sourced
from kit.model.times import When


class AgencyKind(Word):
    """What sort of law-enforcement agency."""

    POLICE = "police"
    SHERIFF = "sheriff"
    TRIBAL = "tribal"
    TRANSIT = "transit"
    CAMPUS = "campus"
    STATE = "state"
    PARK = "park"
    COMMUNITY_CORRECTIONS = "community_corrections"
    OTHER = "other"


class MayDivert(Word):
    """Which officers may divert."""

    ANY_OFFICER = "any_officer"
    TRAINED_OFFICERS = "trained_officers"
    LISTED_UNITS = "listed_units"
    DETECTIVES_ONLY = "detectives_only"
    SUPERVISORS_ONLY = "supervisors_only"
    SPECIAL_UNIT_ONLY = "special_unit_only"


class Discretion(Word):
    """What the officer may decide."""

    OFFICER_DECIDES = "officer_decides"
    PRESUMED_WITH_EXCEPTIONS = "presumed_with_exceptions"
    MANDATORY = "mandatory"
    SUPERVISOR_DECIDES = "supervisor_decides"
    PROSECUTOR_DECIDES = "prosecutor_decides"


class UnitKind(Word):
    """What sort of unit."""

    PATROL = "patrol"
    NARCOTICS = "narcotics"
    DETECTIVE = "detective"
    BIKE_FOOT = "bike_foot"
    COMMUNITY = "community"
    CRISIS = "crisis"
    CO_RESPONDER = "co_responder"
    TRAFFIC = "traffic"
    TRANSIT = "transit"
    COURT = "court"
    OTHER = "other"


class Unit(Entry):
    """A unit that makes referrals."""

    OWNER = "law_enforcement"
    name: Text | None = field("Name of the unit.", "Central Patrol", due="drafting")
    kind: UnitKind | None = field("Kind of unit.", "patrol", due="drafting")
    officers: Count | None = field("Officers in it.", "38")
    shifts: Opening | None = field("When it works.", "always")
    may_divert: Flag | None = field("May its officers divert?", "yes")
    starts_on: Day | None = field("When it begins to divert.", "2027-01-15", due="bureau_review")
    makes_eligible_arrests: Flag | None = field(
        "Does it make the arrests that the program is about?", "yes", due="optional"
    )


class Approval(Sourced):
    """Approval an officer needs before diverting."""

    OWNER = "law_enforcement"
    needed: Flag | None = field("Is any approval needed?", "yes")
    by: Text | None = field("Rank or office that approves.", "shift sergeant", due="optional")
    timing: Text | None = field(
        "Before or after the handoff.", "before", vocabulary="approval_timing", due="optional"
    )
    within: Length | None = field("How fast.", "10 minutes", due="optional")
    how: Text | None = field("How it is given.", "by radio", due="optional")
    if_unreachable: Text | None = field(
        "What if nobody can be reached.", "the officer decides", due="optional"
    )


class ProtocolGroup(Sourced):
    """Line members who helped write the protocol."""

    OWNER = "law_enforcement"
    sergeants: Count | None = field("Sergeants in the group.", "2")
    officers: Count | None = field("Officers in the group.", "3")
    equivalent: Text | None = field(
        "First-line supervisor where the agency has no sergeants.",
        "chief deputy",
        due="optional",
    )
    reviewed_on: Day | None = field("When they reviewed it.", "2026-09-10", due="bureau_review")
    version: Text | None = field("Version they reviewed.", "0.3", due="optional")
    changes_made: LocalText | None = field(
        "What they changed.", "Moved the handoff to the precinct.", due="bureau_review"
    )


class EvidenceHandling(Sourced):
    """What happens to drugs, other evidence and belongings."""

    OWNER = "law_enforcement"
    drugs: LocalText | None = field("Seized drugs.", "Booked as evidence without a charge.")
    paraphernalia: LocalText | None = field("Paraphernalia.", "Left with the person.")
    property: LocalText | None = field("Belongings.", "Stay with the person.")
    stolen_goods: LocalText | None = field("Stolen goods.", "Returned.", due="optional")
    kept_for: Length | None = field("How long evidence is kept.", "90 days")
    lab: LocalText | None = field("Laboratory tests.", "Only if a case is filed.", due="optional")


class BodyCamera(Sourced):
    """Body-worn cameras during a handoff."""

    OWNER = "law_enforcement"
    used: Flag | None = field("Do officers wear cameras?", "yes")
    during_handoff: LocalText | None = field(
        "Rule once health matters are talked about.", "The officer stops recording."
    )
    access: LocalText | None = field("Who sees footage.", "As policy 4.2 says.", due="optional")
    marked: LocalText | None = field(
        "How footage of a diversion is marked.", "Category LEAD.", due="optional"
    )


class Reports(Sourced):
    """The officer's paperwork."""

    OWNER = "law_enforcement"
    required: Flag | None = field("Is a report written for each diversion?", "yes")
    referral_form: Text | None = field(
        "Name of the referral form.", "LEAD referral", due="optional"
    )
    code: Text | None = field("Report or incident code.", "LEAD-D")
    clearance: Text | None = field("Clearance code or rule.", "exceptional, declined")
    held_by_agency: Flag | None = field(
        "Does the agency keep the report while the person is in the program?", "no", due="optional"
    )
    to_prosecutor_within: Length | None = field("When it goes to the prosecutor.", "24 hours")
    marked: LocalText | None = field("How it is marked.", "Stamped LEAD.", due="optional")
    nibrs_note: Text | None = field(
        "How diversions show in crime data.", "Group B is not reported", due="optional"
    )


class Transport(Sourced):
    """Whether officers bring people to the handoff."""

    OWNER = "law_enforcement"
    allowed: Flag | None = field("May officers transport?", "yes")
    rule: LocalText | None = field("The rule.", "Unhandcuffed, with consent.", due="optional")
    to: Text | None = field("Where to.", "Riverside Center", due="optional")
    farthest_minutes: Count | None = field("Longest drive in minutes.", "60", due="optional")


class Informants(Sourced):
    """Ban on using participants as informants."""

    OWNER = "law_enforcement"
    banned: Flag | None = field("Is using participants as informants banned?", "yes")
    written_in: Text | None = field("Where the ban is written.", "directive, section 9")
    ask_about_others: Flag | None = field("May officers ask about others?", "no", due="optional")
    active_informants: Text | None = field(
        "What about people who already are informants.", "not eligible", due="optional"
    )


class DirectiveHeader(Sourced):
    """Header of the agency's directive."""

    OWNER = "law_enforcement"
    DUE = "bureau_review"
    AUDIENCE = "public"
    number: Text | None = field("Number.", "412")
    title: Text | None = field("Title.", "Law Enforcement Assisted Diversion")
    effective_on: Day | None = field("Effective date.", "2027-01-15")
    review_on: Day | None = field("Review date.", "2028-01-15")
    supersedes: Text | None = field("What it replaces.", "none", due="optional")
    accreditation: Many[Text] | None = field("Accreditation references.", "none", due="optional")
    issued_by: Text | None = field("Office that issues it.", "Chief of Police")
    issued: When | None = field(
        "When it was issued, when the day is not known.", "2017", due="optional"
    )
    pages: Count | None = field("Length in pages.", "10", due="optional")
    url: Text | None = field("Where it can be read.", "https://example.org/806", due="optional")


class Overtime(Sourced):
    """How time for LEAD is counted and paid."""

    OWNER = "law_enforcement"
    meetings_paid: Flag | None = field("Is overtime paid for work-group meetings?", "yes")
    training_paid: Flag | None = field("Is overtime paid for training?", "yes", due="optional")
    diversion_credit: Flag | None = field("Does a diversion count as activity?", "yes")
    rule: LocalText | None = field(
        "The rule in words.", "Two hours are paid for each meeting.", due="optional"
    )


class Asked(Word):
    """Whether something is done."""

    YES = "yes"
    NO = "no"
    WHERE_LAW_REQUIRES = "where_law_requires"


class Encounter(Sourced):
    """How officers act at the scene."""

    OWNER = "law_enforcement"
    offer_words: LocalText | None = field(
        "What the officer says, in plain words.", "You can talk to a case manager. It is up to you."
    )
    who_offers: Text | None = field("Who makes the offer.", "arresting officer or sergeant")
    explains_refusal: LocalText | None = field(
        "What the officer says about saying no.", "If you say no, I handle this as usual."
    )
    custody: LocalText | None = field(
        "The person's status until the handoff.", "Detained, not booked."
    )
    search_and_needles: LocalText | None = field(
        "What the officer says before a search.", "Tell me about needles first.", due="optional"
    )
    warrants: LocalText | None = field("When there is a warrant.", "Ask the liaison prosecutor.")
    victims: LocalText | None = field("How victims are told.", "The officer calls the same day.")
    juveniles: LocalText | None = field("People under 18.", "Not eligible.", due="optional")
    language: LocalText | None = field("Interpreters.", "Use the language line.")
    disability: LocalText | None = field("Disability access.", "Ask what helps.", due="optional")
    medical: LocalText | None = field("Medical clearance.", "Call EMS first.", due="optional")
    overdose: LocalText | None = field(
        "What officers do at an overdose.", "Naloxone first, no charge.", due="optional"
    )
    crisis: LocalText | None = field(
        "When a person is in danger or can't decide.", "Crisis team first.", due="optional"
    )
    questioning: LocalText | None = field(
        "What officers ask about the offense until the handoff.",
        "Nothing beyond the report.",
        due="optional",
    )
    known_participants: LocalText | None = field(
        "When an officer meets someone who already is in LEAD.",
        "The offer stands again.",
        due="optional",
    )
    weapons: LocalText | None = field(
        "What happens with weapons that a person carries lawfully.",
        "Kept safe and given back.",
        due="optional",
    )
    immigration_questions: Asked | None = field(
        "Do officers ask about immigration status?", "no", due="optional"
    )
    after_refusal: LocalText | None = field("After a refusal.", "Usual process, nothing worse.")


class DataExtract(Sourced):
    """Arrest data that the agency shares."""

    OWNER = "law_enforcement"
    DUE = "bureau_review"
    every: Length | None = field("How often.", "1 month")
    to: Text | None = field("Partner that gets it.", "justice-services", refers="partner")
    includes: Many[Text] | None = field("What is in it.", "[eligible arrests by race]")


class Agency(Entry):
    """One law-enforcement agency's use of LEAD."""

    OWNER = "law_enforcement"
    partner: Text | None = field(
        "Partner that this agency is.",
        "harlow-police",
        refers="partner",
        due="drafting",
        audience="public",
    )
    kind: AgencyKind | None = field("Kind of agency.", "police", due="drafting", audience="public")
    ori: Text | None = field(
        "NCIC agency number; leave out until known, never invent one.", "WA0170000", due="signed"
    )
    sworn_officers: Count | None = field("Sworn officers.", "142", audience="public")
    officers_in_area: Count | None = field("Officers who work in the service area.", "64")
    sergeants: Count | None = field("Sergeants.", "16", due="optional")
    first_line_supervisor: Text | None = field(
        "Title of the first-line supervisor.", "sergeant", due="drafting"
    )
    units: Many[Unit] | None = field("Units that make referrals.", "[{id: patrol}]", due="drafting")
    may_divert: MayDivert | None = field(
        "Which officers may divert.", "trained_officers", due="drafting", audience="public"
    )
    discretion: Discretion | None = field(
        "What the officer may decide.", "officer_decides", due="drafting", audience="public"
    )
    approval: Approval | None = field("Approval before diverting.", "{needed: no}")
    arrest_instead: Flag | None = field(
        "May the officer still arrest an eligible person?", "yes", due="partner_review"
    )
    sergeant_duties: Many[LocalText] | None = field(
        "What first-line supervisors do.", "[answers officers' calls]"
    )
    command_duties: Many[LocalText] | None = field(
        "What commanders do.", "[approves overtime]", due="bureau_review"
    )
    command_sponsor: Text | None = field("Commander who backs LEAD.", "Captain, Central Precinct")
    liaison_officer: Text | None = field(
        "Post that answers questions.", "LEAD Liaison Officer", due="optional"
    )
    liaison_fte: Number | None = field("Share of full time of that post.", "1", due="optional")
    responds_with: Many[Text] | None = field(
        "Partners whose staff ride or answer along.",
        "[riverside-health]",
        refers="partner",
        due="optional",
    )
    favors_arrest: Many[LocalText] | None = field(
        "What speaks for arrest in the officer's judgment.",
        "[threat of harm to others]",
        due="optional",
    )
    protocol_group: ProtocolGroup | None = field(
        "Line members who helped write the protocol.", "{sergeants: 2}"
    )
    officer_review_every: Length | None = field(
        "How often officers and supervisors review problems.", "1 month"
    )
    patrol_phase: Text | None = field(
        "How and when patrol joins.", "all patrol by June 2027", due="optional"
    )
    encounter: Encounter | None = field("What happens at the scene.", "{offer_words: You choose.}")
    evidence: EvidenceHandling | None = field("Evidence and belongings.", "{kept_for: 90 days}")
    body_camera: BodyCamera | None = field("Body-worn cameras.", "{used: yes}")
    reports: Reports | None = field("Paperwork.", "{required: yes}")
    transport: Transport | None = field("Transport.", "{allowed: yes}", due="partner_review")
    overtime: Overtime | None = field("Overtime and credit.", "{meetings_paid: yes}")
    informants: Informants | None = field("Ban on informants.", "{banned: yes}")
    data_extract: DataExtract | None = field(
        "Arrest data shared.", "{every: 1 month}", due="bureau_review"
    )
    community_meetings: LocalText | None = field(
        "How officers report to the community.", "A sergeant attends each month.", due="optional"
    )
    directive: DirectiveHeader | None = field(
        "Header of the directive.", "{number: '412'}", due="bureau_review", audience="public"
    )
    contact: Contact | None = field("Contact.", "{office: Records}", due="optional")
