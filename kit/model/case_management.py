"""The heart of LEAD: who helps, how many people each, how long, on what terms."""

from kit.model.amounts import Length, Opening
from kit.model.fields import field
from kit.model.scalars import Count, Day, Flag, Money, Number, Percent, Text, Word
from kit.model.shared import Entry, LocalText, Many, Sourced
from kit.model.times import When


class PostFunction(Word):
    """What a post does."""

    CASE_MANAGER = "case_manager"
    OUTREACH = "outreach"
    SCREENING = "screening"
    PEER = "peer"
    SUPERVISOR = "supervisor"
    CLINICAL = "clinical"
    HOUSING = "housing"
    NURSE = "nurse"
    CO_RESPONDER = "co_responder"
    VOLUNTEER = "volunteer"
    LIAISON = "liaison"
    MANAGER = "manager"
    LEGAL = "legal"
    DATA = "data"
    OTHER = "other"


class Post(Entry):
    """A post at a provider."""

    OWNER = "case_management"
    title: Text | None = field("Title.", "Case manager", due="drafting")
    function: PostFunction | None = field("What it does.", "case_manager", due="drafting")
    fte: Number | None = field("Full-time posts.", "4", due="drafting")
    filled: Number | None = field("How many are filled.", "3", due="signed")
    filled_from: Day | None = field("Day from which all are filled.", "2027-01-25", due="optional")
    salary: Money | None = field(
        "Dollars a year for one.", "70000", owner="finance", due="optional"
    )
    qualification: Text | None = field(
        "What it asks for.", "certified recovery mentor", due="optional"
    )
    carries_cases: Flag | None = field("Does it carry a caseload?", "yes", due="optional")
    lived_experience: Flag | None = field(
        "Is it meant for people with lived experience?", "yes", due="optional"
    )


class Provider(Entry):
    """One provider of case management."""

    OWNER = "case_management"
    AUDIENCE = "public"
    partner: Text | None = field(
        "Partner that it is.", "riverside-health", refers="partner", due="drafting"
    )
    lead: Flag | None = field("Is it the main provider?", "yes", due="optional")
    serves: LocalText | None = field("Whom or where it serves.", "City of Harlow", due="optional")
    posts: Many[Post] | None = field("Its posts.", "[{id: case-managers}]", due="drafting")
    hours: Opening | None = field("When it works.", "daily 08:00-22:00", due="drafting")
    on_call: Opening | None = field("When it answers officers.", "always")
    field_share: Percent | None = field("Share of time outside the office.", "70%")
    languages: Many[Text] | None = field(
        "Languages staff speak.", "[en, es]", vocabulary="language"
    )
    places: Count | None = field("People it can serve at once.", "80")
    during: When | None = field("When it has been the provider.", "2014 to 2019", due="optional")
    chosen_by: Text | None = field("How it was chosen.", "request for proposals", due="optional")
    bills: Many[Text] | None = field("Whom it bills.", "[Medicaid]", due="optional")
    contract: Money | None = field(
        "Contract in dollars a year.", "330000", owner="finance", due="optional"
    )


class Capacity(Sourced):
    """How many people the program can carry."""

    OWNER = "case_management"
    AUDIENCE = "public"
    participants_planned: Count | None = field("Active participants planned.", "80", due="drafting")
    first_year: Count | None = field("People enrolled in the first year.", "90", due="optional")
    referrals_per_month: Count | None = field("Referrals expected in a month.", "12")
    acceptance: Percent | None = field("Share that enrolls, in percent.", "65%")
    stay: Length | None = field("Average time a person stays active.", "14 months")
    when_full: Many[LocalText] | None = field(
        "Who comes first when all places are taken.", "[arrest diversions first]", due="drafting"
    )
    waiting_list: LocalText | None = field(
        "How a waiting list works.", "By need, looked at each week.", due="optional"
    )
    grows_when: LocalText | None = field(
        "What triggers more posts.", "When caseload is over 18 for two months."
    )


class HowProvided(Word):
    """How a service reaches participants."""

    PROVIDED = "provided"
    BOUGHT = "bought"
    LINKED = "linked"
    MISSING = "missing"


class Service(Entry):
    """One service for participants."""

    OWNER = "case_management"
    AUDIENCE = "public"
    kind: Text | None = field("Kind of service.", "housing", vocabulary="service", due="drafting")
    how: HowProvided | None = field("How it is provided.", "bought")
    partner: Text | None = field(
        "Partner that gives it.", "harbor-housing", refers="partner", due="optional"
    )
    places: Text | None = field("Places or units.", "12 beds", due="optional")
    culture: Text | None = field("Culture it is made for.", "tribal healing", due="optional")


class Housing(Sourced):
    """Housing First in practice."""

    OWNER = "case_management"
    AUDIENCE = "public"
    without_conditions: Flag | None = field(
        "Is housing given without treatment or sobriety?", "yes", due="drafting"
    )
    resources: Many[LocalText] | None = field("Beds, units, rent help.", "[12 motel rooms]")
    first_night: LocalText | None = field("Where a person can sleep the first night.", "Motel.")
    budgeted: Flag | None = field(
        "Is there a housing line in the budget?", "yes", due="bureau_review"
    )


class FlexibleFunds(Sourced):
    """Money for small urgent needs."""

    OWNER = "case_management"
    per_person: Money | None = field("Dollars per person a year.", "800")
    uses: Many[LocalText] | None = field("What it buys.", "[food, phone, clothes]")
    approved_by: Text | None = field("Who approves.", "case manager up to $100", due="optional")
    total: Money | None = field("Dollars a year in all.", "64000", due="optional")


class Testing(Word):
    """Whether people are tested for drugs."""

    NEVER = "never"
    ONLY_IF_ASKED = "only_if_participant_asks"
    CLINICAL_ONLY = "clinical_only"
    CONDITION = "condition"


class Discharge(Sourced):
    """How participation ends, if it ever does."""

    OWNER = "case_management"
    AUDIENCE = "public"
    statuses: Many[Text] | None = field("Statuses of a participant.", "[active, inactive]")
    ends_for: Many[LocalText] | None = field(
        "Reasons for which services end against a person's wish.", "none", due="drafting"
    )
    ended_by: Text | None = field("Who may end services.", "nobody", due="optional")
    graduation: Flag | None = field("Is there a graduation?", "no", due="optional")
    completed_when: Many[LocalText] | None = field(
        "What a person has done when the program counts as completed; none in LEAD.",
        "none",
        due="optional",
    )
    completed_within: Length | None = field(
        "Time in which it must be completed, if any.", "6 months", due="optional"
    )
    completion_decided_by: Text | None = field(
        "Who decides that it is completed.", "case manager", due="optional"
    )
    fixed_length: Length | None = field(
        "Fixed length of services, if any.", "1 year", due="optional"
    )
    typical_length: Length | None = field(
        "How long people usually stay.", "14 months", due="optional"
    )
    longest: Length | None = field("Longest stay known.", "503 days", due="optional")
    no_fixed_end: Flag | None = field("Do services go on as long as wanted?", "yes", due="drafting")
    may_return: Flag | None = field("May a person come back at any time?", "yes")


class ReEngagement(Sourced):
    """Looking for people who are out of touch."""

    OWNER = "case_management"
    AUDIENCE = "public"
    steps: Many[LocalText] | None = field("What is done.", "[visits to known places]")
    look_for: Length | None = field("For how long.", "90 days")
    inactive_after: Length | None = field("When a person counts as inactive.", "60 days")
    closes_after: Length | None = field(
        "When a file is closed, if ever.", "2 years", due="optional"
    )


class PersonalPlan(Sourced):
    """The participant's own plan."""

    OWNER = "case_management"
    AUDIENCE = "public"
    led_by_participant: Flag | None = field("Does the participant lead it?", "yes", due="drafting")
    made_within: Length | None = field("When it is made.", "45 days", due="optional")
    sign_off: LocalText | None = field("How the participant agrees.", "Own words on page one.")
    reviewed_every: Length | None = field("How often it is read again.", "6 months", due="optional")
    set_by_court: Flag | None = field("Can a court set it?", "no", due="optional")


class CaseManagement(Sourced):
    """Case management."""

    OWNER = "case_management"
    AUDIENCE = "public"
    providers: Many[Provider] | None = field("Providers.", "[{id: riverside}]", due="drafting")
    capacity: Capacity | None = field(
        "How many people.", "{participants_planned: 80}", due="drafting"
    )
    average_caseload: Count | None = field("People per case manager, on average.", "18")
    max_caseload: Count | None = field("Most people per case manager.", "20", due="drafting")
    supervisor_ratio: Count | None = field("Staff per supervisor.", "6", due="optional")
    services: Many[Service] | None = field("Services.", "[{id: housing}]", due="partner_review")
    housing: Housing | None = field("Housing.", "{without_conditions: yes}", due="drafting")
    flexible_funds: FlexibleFunds | None = field("Flexible money.", "{per_person: 800}")
    abstinence_required: Flag | None = field(
        "Must people stop using to stay?", "no", due="drafting"
    )
    drug_testing: Testing | None = field("Are people tested?", "never", due="drafting")
    treatment_required: Flag | None = field("Must people be in treatment?", "no", due="drafting")
    discharge: Discharge | None = field("How it ends.", "{no_fixed_end: yes}", due="drafting")
    re_engagement: ReEngagement | None = field("Staying in touch.", "{look_for: 90 days}")
    personal_plan: PersonalPlan | None = field("The personal plan.", "{led_by_participant: yes}")
    non_displacement: LocalText | None = field(
        "How others keep their place in line.", "Beds are added, not taken."
    )
    court_accompaniment: Flag | None = field("Do staff go to court with people?", "yes")
    trauma_informed: LocalText | None = field("How work is trauma-informed.", "Training each year.")
    lived_experience: LocalText | None = field(
        "How people with lived experience are hired.", "A record is no bar."
    )
    overdose_prevention: LocalText | None = field(
        "Overdose prevention.", "Naloxone for everyone.", due="partner_review"
    )
    immediate_needs: Many[LocalText] | None = field(
        "Help at the first meeting.", "[food, dry clothes]"
    )
    staff_safety: LocalText | None = field("Safety of staff.", "Pairs after dark.", due="optional")
    complaints: LocalText | None = field(
        "How a participant complains.", "To the project manager, in any form."
    )
    change_of_worker: LocalText | None = field(
        "How a participant changes case manager or provider.",
        "You may ask at any time, with no reason.",
        due="optional",
    )
    conduct: LocalText | None = field(
        "How staff keep a professional distance.", "No gifts, no loans.", due="optional"
    )
    incidents: LocalText | None = field(
        "What follows an injury, a threat or an overdose.", "Reviewed next day.", due="optional"
    )
    after_death: LocalText | None = field(
        "What follows the death of a participant.", "Family is told first.", due="optional"
    )
    staff_transport: LocalText | None = field(
        "Rides in staff cars.", "Insured cars, two staff at night.", due="optional"
    )
    secure_access: LocalText | None = field(
        "How staff are cleared for the jail and other locked places.",
        "By name; a record alone is no bar.",
        due="optional",
    )
    notes_within: Length | None = field(
        "How soon a contact is written down.", "2 business days", due="optional"
    )
    livable_wage: Flag | None = field("Are wages livable?", "yes", due="optional")
    family: LocalText | None = field(
        "Help for families and children.", "Rides for children, parenting help.", due="optional"
    )
    insurance_needed: Flag | None = field("Must people have insurance?", "no", due="optional")
