"""Money and time: sources, uses, phases, milestones."""

from kit.model.amounts import Length
from kit.model.fields import field
from kit.model.scalars import Count, Day, Flag, Money, Number, Percent, Text, Word
from kit.model.shared import Entry, LocalText, Many, Sourced
from kit.model.times import When


class SourceKind(Word):
    """Where money comes from."""

    FEDERAL = "federal"
    STATE = "state"
    COUNTY = "county"
    CITY = "city"
    TRIBE = "tribe"
    FOUNDATION = "foundation"
    MEDICAID = "medicaid"
    OPIOID_SETTLEMENT = "opioid_settlement"
    DEDICATED_TAX = "dedicated_tax"
    BUSINESS = "business"
    FORFEITURE = "forfeiture"
    DONATIONS = "donations"
    IN_KIND = "in_kind"
    OTHER = "other"


class SourceStatus(Word):
    """How sure money is."""

    SECURED = "secured"
    AWARDED = "awarded"
    APPLIED = "applied"
    PLANNED = "planned"


class AmountBasis(Word):
    """What an amount of money is for."""

    TOTAL = "total"
    PER_YEAR = "per_year"
    UP_TO = "up_to"


class YearAmount(Sourced):
    """An amount in one year."""

    OWNER = "finance"
    DUE = "optional"
    AUDIENCE = "public"
    year: When | None = field("Year.", "FY2027")
    amount: Money | None = field("Dollars.", "310000")


class MoneySource(Entry):
    """One source of money."""

    OWNER = "finance"
    AUDIENCE = "public"
    name: Text | None = field("Name.", "County general fund", due="drafting")
    kind: SourceKind | None = field("Kind.", "county", due="drafting")
    amount: Money | None = field("Dollars in all.", "620000", due="drafting")
    starts_on: Day | None = field("First day.", "2027-01-01", due="partner_review")
    ends_on: Day | None = field(
        "Last day; leave out when it goes on.", "2028-12-31", due="optional"
    )
    ongoing: Flag | None = field("Does it go on without end?", "yes", due="optional")
    status: SourceStatus | None = field("How sure it is.", "secured")
    restrictions: Text | None = field("What it may not pay for.", "no lobbying", due="optional")
    listing: Text | None = field("Federal assistance listing.", "16.838", due="optional")
    award: Text | None = field(
        "Award number.", "15PBJA-27-GG-00000-COAP", due="optional", audience="bureau"
    )
    funder: Text | None = field("Who gives it.", "Bureau of Justice Assistance", due="optional")
    basis: AmountBasis | None = field(
        "What the amount is: in all, each year, or at most.", "total", due="optional"
    )
    during: When | None = field(
        "When it pays, when the days are not known.", "2017 to 2019", due="optional"
    )
    awarded: When | None = field("When it was awarded.", "2017-04", due="optional")
    lasts: Length | None = field("How long it lasts.", "26 months", due="optional")
    by_year: Many[YearAmount] | None = field(
        "Amount of each year.", "[{year: FY2027, amount: 310000}]", due="optional"
    )
    share: Percent | None = field("Share of all costs, in percent.", "60%", due="optional")
    recipient: Text | None = field(
        "Partner that receives it.", "justice-services", refers="partner", due="optional"
    )
    pays_for: Many[Text] | None = field(
        "What it pays for.", "[case managers, housing]", due="optional"
    )
    match: Percent | None = field("Match, in percent.", "25%", due="optional")
    follows: Text | None = field(
        "Source that it takes over from.", "federal-grant", refers="source", due="optional"
    )


class UseCategory(Word):
    """What money is spent on, in grant categories."""

    PERSONNEL = "personnel"
    FRINGE = "fringe"
    TRAVEL = "travel"
    EQUIPMENT = "equipment"
    SUPPLIES = "supplies"
    SUBAWARDS = "subawards"
    CONTRACTS = "contracts"
    OTHER = "other"
    INDIRECT = "indirect"


class UseFunction(Word):
    """What money is spent on, in the model's terms."""

    PROJECT_MANAGEMENT = "project_management"
    CASE_MANAGEMENT = "case_management"
    OUTREACH = "outreach"
    HOUSING = "housing"
    FLEXIBLE_FUNDS = "flexible_funds"
    TREATMENT = "treatment"
    PROSECUTOR = "prosecutor"
    DEFENSE = "defense"
    CIVIL_LEGAL = "civil_legal"
    POLICE_OVERTIME = "police_overtime"
    TRAINING = "training"
    COMMUNITY = "community"
    EVALUATION = "evaluation"
    DATA_SYSTEM = "data_system"
    TECHNICAL_ASSISTANCE = "technical_assistance"
    OTHER = "other"


class MoneyUse(Entry):
    """One budget line."""

    OWNER = "finance"
    AUDIENCE = "public"
    name: Text | None = field("Name.", "Case managers", due="drafting")
    function: UseFunction | None = field("What for.", "case_management", due="drafting")
    category: UseCategory | None = field("Grant category.", "personnel", due="partner_review")
    amount: Money | None = field("Dollars a year.", "330000", due="drafting")
    one_time: Flag | None = field("Is it spent once?", "no", due="optional")
    starts_on: Day | None = field("From.", "2027-01-01", due="optional")
    ends_on: Day | None = field("Until.", "2028-12-31", due="optional")
    fte: Number | None = field("Posts it pays.", "4", due="optional")
    partner: Text | None = field(
        "Partner that spends it.", "riverside-health", refers="partner", due="optional"
    )
    paid_from: Many[Text] | None = field(
        "Sources that pay.", "[county-general]", refers="source", due="partner_review"
    )


class Reinvestment(Sourced):
    """How savings come back."""

    OWNER = "finance"
    AUDIENCE = "public"
    saves: Text | None = field("Whose budget gets smaller.", "county jail")
    amount: Money | None = field("Dollars a year expected.", "180000", due="optional")
    estimated_from: Text | None = field(
        "How it was estimated.", "jail days saved times daily cost", due="optional"
    )
    decision: Text | None = field("Decision that moves the money.", "budget resolution")
    to: Text | None = field("What it pays for.", "case managers")


class Budget(Sourced):
    """Money."""

    OWNER = "finance"
    AUDIENCE = "public"
    fiscal_year_starts: Text | None = field("Start of the fiscal year.", "July 1", due="optional")
    money_sources: Many[MoneySource] | None = field(
        "Where money comes from.", "[{id: county-general}]", due="drafting"
    )
    uses: Many[MoneyUse] | None = field("Budget lines.", "[{id: case-managers}]", due="drafting")
    total: Money | None = field("Dollars a year in all, when stated.", "620000", due="optional")
    participants: Count | None = field("People served in a year.", "80")
    cost_per_person: Money | None = field(
        "Dollars per person and year, when stated.", "7700", due="optional"
    )
    indirect_rate: Percent | None = field("Indirect rate.", "15%", due="optional")
    reinvestment: Reinvestment | None = field(
        "How savings come back.", "{saves: county jail}", due="bureau_review"
    )
    sustainability: LocalText | None = field(
        "How it goes on after grants.", "The county takes over from 2029.", due="bureau_review"
    )
    subject_to_appropriation: Flag | None = field(
        "Does money depend on yearly decisions?", "yes", due="optional"
    )
    not_supplanting: Flag | None = field(
        "For federal money: does it add to local money?", "yes", due="optional"
    )


class Phase(Entry):
    """One phase of the program."""

    AUDIENCE = "public"
    name: Text | None = field("Name.", "Small start", due="drafting")
    starts_on: Day | None = field("From.", "2027-01-15", due="drafting")
    ends_on: Day | None = field("Until.", "2027-06-30", due="partner_review")
    during: When | None = field("When, as far as is known.", "2017-10 to 2018", due="optional")
    area: Text | None = field("Area.", "Central Precinct", due="optional")
    beats: Count | None = field("Beats or precincts covered.", "4", due="optional")
    participants: Count | None = field("People aimed at.", "30", due="optional")
    goal: LocalText | None = field("What it is for.", "Learn with one precinct.", due="optional")


class Milestone(Entry):
    """Something that must be done by a day."""

    AUDIENCE = "public"
    title: Text | None = field("What.", "Memorandum signed", due="drafting")
    kind: Text | None = field(
        "Kind of milestone.", "mou_signed", vocabulary="milestone", due="drafting"
    )
    on: Day | None = field("By when.", "2026-12-15", due="drafting")
    owner: Text | None = field("Partner that sees to it.", "justice-services", refers="partner")
    after: Many[Text] | None = field(
        "Milestones that come first.", "[offense-list]", refers="milestone", due="optional"
    )
    done_on: Day | None = field("Day it was done.", "2026-12-10", due="optional")


class Timeline(Sourced):
    """Time."""

    AUDIENCE = "public"
    launch_on: Day | None = field("Day of the first referral.", "2027-01-15", due="drafting")
    phases: Many[Phase] | None = field("Phases.", "[{id: start}]", due="drafting")
    milestones: Many[Milestone] | None = field("Milestones.", "[{id: mou}]", due="drafting")
    planning: Length | None = field("How long planning took.", "2 years", due="optional")
    delays: Many[LocalText] | None = field(
        "What caused delay.", "[the police contract]", due="optional"
    )
    pilot: Length | None = field("Length of a pilot, if it is one.", "18 months", due="optional")
    expected_diversions_per_month: Count | None = field("Diversions expected in a month.", "8")
    funded_until: Day | None = field("Funded until.", "2029-12-31", due="optional")
