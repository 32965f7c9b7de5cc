"""Who steers the program: the three bodies, project management, succession."""

from kit.model.amounts import Length
from kit.model.fields import field
from kit.model.scalars import Count, Day, Flag, Money, Number, Text, Word
from kit.model.shared import Contact, Entry, LocalText, Many, Sourced
from kit.model.times import When


class BodyRole(Word):
    """Which body of the model a local body is."""

    POLICY_COORDINATING_GROUP = "policy_coordinating_group"
    OPERATIONAL_WORK_GROUP = "operational_work_group"
    COMMUNITY_LEADERSHIP_TEAM = "community_leadership_team"
    EVALUATION_GROUP = "evaluation_group"
    ADVISORY_BOARD = "advisory_board"
    OTHER = "other"


class DecisionRule(Word):
    """How a body decides."""

    CONSENSUS = "consensus"
    ONE_VOTE_PER_AGENCY = "one_vote_per_agency"
    MAJORITY = "majority"
    TWO_THIRDS = "two_thirds"
    CHAIR_DECIDES = "chair_decides"
    LEAD_AGENCY_DECIDES = "lead_agency_decides"
    PROSECUTOR_DECIDES = "prosecutor_decides"
    ADVISES_ONLY = "advises_only"


class Seat(Entry):
    """A seat in a body; an office holds it, not a person."""

    AUDIENCE = "public"
    partner: Text | None = field(
        "Partner that fills it, if one does.", "harlow-police", refers="partner", due="optional"
    )
    office: Text | None = field("Office or post.", "Patrol Sergeant, Central Precinct")
    voice: Text | None = field(
        "Voice that the seat stands for.", "line_officer", vocabulary="voice"
    )
    rank: Text | None = field("Police rank, where it applies.", "sergeant", due="optional")
    voting: Flag | None = field("Does it vote?", "yes", due="optional")
    count: Count | None = field("How many people hold it.", "1", due="optional")
    deputy: Text | None = field("Office that stands in.", "Patrol Corporal", due="bureau_review")
    paid: Flag | None = field("Is the time paid, for community seats?", "yes", due="optional")


class Body(Entry):
    """One body that steers the program."""

    AUDIENCE = "public"
    role: BodyRole | None = field(
        "Which body of the model it is.", "policy_coordinating_group", due="drafting"
    )
    name: Text | None = field("Local name.", "Harlow LEAD Policy Group", due="drafting")
    purpose: LocalText | None = field("What it is for.", "Sets policy.", due="partner_review")
    seats: Many[Seat] | None = field("Its seats.", "[{id: chief, office: Chief}]", due="drafting")
    formed: When | None = field("When it first met.", "2015", due="optional")
    chair: Text | None = field("Office that chairs.", "County Attorney")
    co_chairs: Many[Text] | None = field("Offices that chair together.", "none", due="optional")
    decision_rule: DecisionRule | None = field("How it decides.", "consensus")
    decision_words: Text | None = field(
        "The rule in words.", "One agency, one vote; the chair breaks ties.", due="optional"
    )
    quorum: Text | None = field("How many must be there.", "five of seven seats")
    meets_every: Length | None = field("How often it meets.", "1 month")
    first_meeting: Day | None = field("First meeting.", "2026-11-12", due="signed")
    powers: Many[LocalText] | None = field("What it alone decides.", "[adds offenses to the list]")
    may_end_services: Flag | None = field(
        "May it end a participant's services?", "no", due="partner_review"
    )
    reviews_cases: Flag | None = field(
        "Does it talk about individual participants?", "no", due="partner_review"
    )
    meets_at: Text | None = field(
        "Where and at what time it meets.", "evenings, Harbor Church hall", due="optional"
    )
    announced: LocalText | None = field(
        "How meetings are announced.", "On the county website, a week before.", due="optional"
    )
    remote: LocalText | None = field(
        "Whether members may take part from afar.", "By video, and they count.", due="optional"
    )
    absences: LocalText | None = field(
        "What follows when a seat stays empty.", "The deputy comes.", due="optional"
    )
    terms: LocalText | None = field(
        "How members who hold no office are chosen, and for how long.",
        "The neighbors choose them for two years.",
        due="optional",
    )
    committees: LocalText | None = field(
        "Committees that it may form.", "For one task at a time.", due="optional"
    )
    open_to_public: Flag | None = field("Are meetings open?", "yes")
    open_part: Text | None = field("Which part is open.", "first half hour", due="optional")
    confidentiality: LocalText | None = field(
        "Rule for what is said of participants.", "No names in the open part.", due="optional"
    )
    minutes_public: Flag | None = field("Are minutes published?", "yes")
    dispute_step: LocalText | None = field(
        "What happens when it can't agree.", "The principals meet within 10 days."
    )
    conflict_of_interest: LocalText | None = field(
        "Rule for members whose agency is paid.", "They leave the room."
    )
    public_body: Text | None = field(
        "Counsel's view on the open-meetings act.",
        "counsel says it is a public body",
        owner="counsel",
        due="bureau_review",
    )


class HostKind(Word):
    """What sort of body employs the project manager."""

    NONPROFIT = "nonprofit"
    ADVOCACY = "advocacy"
    PUBLIC_DEFENSE = "public_defense"
    PUBLIC_HEALTH = "public_health"
    COUNTY_OFFICE = "county_office"
    CITY_OFFICE = "city_office"
    TRIBE = "tribe"
    UNIVERSITY = "university"
    POLICE = "police"
    SHERIFF = "sheriff"
    PROSECUTOR = "prosecutor"
    PROVIDER = "provider"
    FIRE_EMS = "fire_ems"
    COUNCIL = "coordinating_council"
    OTHER = "other"


class ProjectManagement(Sourced):
    """Who runs the program from day to day."""

    AUDIENCE = "public"
    host: Text | None = field(
        "Partner that employs the project manager.",
        "justice-services",
        refers="partner",
        due="drafting",
    )
    host_kind: HostKind | None = field("Kind of host.", "county_office", due="drafting")
    post: Text | None = field("Title of the post.", "LEAD Project Manager")
    fte: Number | None = field("Share of a full-time post; 1 is full time.", "1")
    since: When | None = field("Since when it has this host.", "2019", due="optional")
    reports_to: Text | None = field("Who supervises it.", "Director of Justice Services")
    neutral: Flag | None = field("Does it work for no operating partner?", "yes")
    safeguard: LocalText | None = field(
        "Safeguard where a partner hosts it.", "The policy group hires.", due="optional"
    )
    supervises_case_management: Flag | None = field(
        "Does the same person supervise case managers?", "no"
    )
    host_may_change_policy: Flag | None = field("May the host change policy alone?", "no")
    approves_referrals: Flag | None = field("Does it approve referrals?", "yes", due="optional")
    keeps_record: Flag | None = field("Does it keep the shared record?", "yes")
    duties: Many[LocalText] | None = field("Duties of the post.", "[runs the work group]")
    deputy: Text | None = field("Office that stands in.", "Program Analyst", due="bureau_review")
    contact: Contact | None = field("How to reach it.", "{phone: 555-0142}", due="bureau_review")


class Lead(Sourced):
    """An office that the program depends on, and who takes over."""

    DUE = "bureau_review"
    partner: Text | None = field("Partner.", "harlow-police", refers="partner")
    office: Text | None = field("Office that leads now.", "Captain, Central Precinct")
    deputy: Text | None = field("Office that takes over.", "Lieutenant, Central Precinct")


class Succession(Sourced):
    """What keeps the program alive when people leave."""

    DUE = "bureau_review"
    successor_bound: Flag | None = field("Is a successor in office bound?", "yes")
    new_signer_within: Length | None = field("When a successor signs.", "60 days")
    leads: Many[Lead] | None = field("Leads and their deputies.", "[{partner: harlow-police}]")
    rule: LocalText | None = field(
        "The rule in words.", "The deputy takes over at once.", due="optional"
    )


class HelpKind(Word):
    """On what terms technical assistance is given."""

    CONTRACT = "contract"
    FREE = "free"
    GRANT = "grant"
    PEER_SITE = "peer_site"


class TechnicalAssistance(Sourced):
    """Expert help with design and launch."""

    DUE = "optional"
    AUDIENCE = "public"
    by: Text | None = field("Who gives it.", "LEAD Support Bureau")
    partner: Text | None = field("Partner that it is, if it is one.", "bureau", refers="partner")
    kind: HelpKind | None = field("On what terms.", "contract")
    topics: Many[Text] | None = field("What it is about.", "[protocol, training]")
    during: When | None = field("When.", "2026")
    amount: Money | None = field("What it costs, in dollars.", "24000")


class Governance(Sourced):
    """Who steers the program."""

    AUDIENCE = "public"
    bodies: Many[Body] | None = field("The bodies.", "[{id: pcg}]", due="drafting")
    project_management: ProjectManagement | None = field(
        "Who runs it from day to day.", "{host: justice-services}", due="drafting"
    )
    succession: Succession | None = field(
        "Who takes over.", "{successor_bound: yes}", due="bureau_review"
    )
    technical_assistance: Many[TechnicalAssistance] | None = field(
        "Expert help with design and launch.", "[{by: LEAD Support Bureau}]", due="optional"
    )
    policy_changes: LocalText | None = field(
        "How policy is changed.", "By consensus, with minutes.", due="partner_review"
    )
    setbacks: LocalText | None = field(
        "How partners share credit and blame.", "Partners speak together.", due="optional"
    )
