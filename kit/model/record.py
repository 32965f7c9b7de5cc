"""What a program has done so far: people, results, studies, and what happened when.

A plan says what a program will do. Much of what is known of a real one is its past, and the past
has rough dates, rounded numbers and sources of its own.
"""

from kit.model.amounts import Length, Opening
from kit.model.evaluation import Design
from kit.model.fields import field
from kit.model.referral_paths import Door
from kit.model.scalars import Count, Flag, Money, Number, Percent, Text, Word
from kit.model.shared import Entry, LocalText, Many, Sourced
from kit.model.times import When


class Qualifier(Word):
    """How exact a number is."""

    EXACTLY = "exactly"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"


class Tallied(Word):
    """What is counted."""

    REFERRALS = "referrals"
    ELIGIBLE = "eligible"
    OFFERS = "offers"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    DIVERSIONS = "diversions"
    HANDOFFS = "handoffs"
    SCREENINGS = "screenings"
    INTAKES = "intakes"
    ENROLLED = "enrolled"
    ACTIVE = "active"
    INACTIVE = "inactive"
    WAITING = "waiting"
    SERVED = "served"
    EXITED = "exited"
    GRADUATED = "graduated"
    NOT_COMPLETED = "not_completed"
    RETURNED = "returned"
    DIED = "died"
    HOUSED = "housed"
    IN_TREATMENT = "in_treatment"
    ELIGIBLE_ARRESTS = "eligible_arrests"
    ARRESTS = "arrests"
    CASES_FILED = "cases_filed"
    CASES_NOT_FILED = "cases_not_filed"
    OFFICERS_TRAINED = "officers_trained"
    OFFICERS_REFERRING = "officers_referring"
    STAFF = "staff"
    PARTNERS = "partners"
    MEETINGS = "meetings"
    CALLS = "calls"
    CONTACTS = "contacts"
    NALOXONE_KITS = "naloxone_kits"
    OVERDOSES_REVERSED = "overdoses_reversed"
    OTHER = "other"


class Part(Sourced):
    """One part of a count, such as one group of people or one place."""

    DUE = "optional"
    AUDIENCE = "public"
    group: Text | None = field(
        "Race, ethnicity, gender or age group.", "black", vocabulary="demographic_group"
    )
    label: Text | None = field("Any other part, in words.", "held in the city jail")
    count: Count | None = field("How many.", "48")
    share: Percent | None = field("Share of the whole, in percent.", "83%")
    average: Number | None = field("Average, for ages and amounts.", "41")


class Tally(Entry):
    """One count of people or things."""

    DUE = "optional"
    AUDIENCE = "public"
    what: Tallied | None = field("What is counted.", "diversions")
    words: Text | None = field("What exactly, in words.", "people diverted at arrest")
    count: Number | None = field("How many.", "315")
    up_to: Number | None = field("Upper end, when a range is reported.", "80")
    out_of: Number | None = field("Out of how many.", "79")
    share: Percent | None = field("Share of them, in percent.", "64%")
    planned: Number | None = field("How many were planned for the same time.", "30")
    qualifier: Qualifier | None = field("How exact the number is.", "at_least")
    during: When | None = field("Time that is counted, or day of the count.", "2017-10 to 2018-09")
    in_first: Length | None = field("Time since launch, when that is what is known.", "10 months")
    door: Door | None = field("Door that is counted.", "community")
    path: Text | None = field("Path that is counted.", "arrest", refers="path")
    agency: Text | None = field("Agency that is counted.", "police", refers="agency")
    partner: Text | None = field("Partner that is counted.", "riverside-health", refers="partner")
    offense: Text | None = field("Offense that is counted.", "possession", refers="offense")
    area: Text | None = field("Area that is counted.", "Central Precinct")
    parts: Many[Part] | None = field(
        "Parts of it, such as race, housing or place.", "[{label: homeless, share: 83%}]"
    )


class Direction(Word):
    """Which way a result points."""

    LESS = "less"
    MORE = "more"
    NO_DIFFERENCE = "no_difference"
    MIXED = "mixed"


class Scale(Word):
    """How a result is expressed."""

    PERCENT_CHANGE = "percent_change"
    PERCENT_OF_PEOPLE = "percent_of_people"
    ODDS = "odds"
    RISK = "risk"
    RATE = "rate"
    DIFFERENCE = "difference"
    AVERAGE = "average"
    DOLLARS = "dollars"
    BENEFIT_PER_DOLLAR = "benefit_per_dollar"
    EFFECT_SIZE = "effect_size"
    WORDS_ONLY = "words_only"


class Result(Entry):
    """One reported result."""

    DUE = "optional"
    AUDIENCE = "public"
    OWNER = "evaluator"
    measure: Text | None = field("Core measure, if it is one.", "M6", vocabulary="measure")
    what: Text | None = field("What was measured.", "arrests in the six months after referral")
    direction: Direction | None = field("Which way it points.", "less")
    value: Number | None = field("The number, without its sign.", "60")
    up_to: Number | None = field("Upper end, when a range is reported.", "88")
    before: Number | None = field("Value before, or of the comparison group.", "34")
    after: Number | None = field("Value after, or of the participants.", "71")
    scale: Scale | None = field("How it is expressed.", "odds")
    unit: Text | None = field("Unit of the number.", "jail days per person and year")
    qualifier: Qualifier | None = field("How exact the number is.", "about")
    among: LocalText | None = field("Who was measured.", "people who stayed engaged")
    people: Count | None = field("How many people were measured.", "203")
    compared_with: LocalText | None = field("Compared with whom or what.", "people booked as usual")
    comparison_people: Count | None = field("How many people they were.", "115")
    follow_up: Length | None = field("Time after referral.", "6 months")
    during: When | None = field("Time that the data cover.", "2009 to 2014")
    design: Design | None = field("Design behind it.", "matched_comparison")
    significant: Flag | None = field("Is it statistically significant?", "yes")
    study: Text | None = field("Study that reports it, by its short name.", "collins-2017")
    preliminary: Flag | None = field("Is it preliminary?", "no")
    statement: LocalText | None = field(
        "The result in one careful sentence.", "The odds of arrest were 60% lower."
    )
    limits: LocalText | None = field("What the result does not show.", "Groups were not random.")


class StudyStatus(Word):
    """How far a study has come."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    PUBLISHED = "published"
    NOT_PUBLISHED = "not_published"


class Study(Entry):
    """One study of the program."""

    DUE = "optional"
    AUDIENCE = "public"
    OWNER = "evaluator"
    title: Text | None = field("Title.", "Process evaluation of LEAD")
    by: Many[Text] | None = field("People or bodies that did it.", "[State University]")
    partner: Text | None = field("Partner that did it.", "state-university", refers="partner")
    paid_by: Text | None = field("Who paid for it.", "Arnold Ventures")
    cost: Money | None = field("What it cost, in dollars.", "250000")
    design: Design | None = field("Design.", "matched_comparison")
    covers: Many[Text] | None = field("What it looks at.", "[recidivism, cost, housing]")
    during: When | None = field("When it was done.", "2015 to 2019")
    published: When | None = field("When it was published.", "2017")
    status: StudyStatus | None = field("How far it has come.", "published")
    people: Count | None = field("People studied.", "318")
    interviews: Count | None = field("People interviewed.", "91")
    sites: Count | None = field("Sites studied.", "4")
    rating: Text | None = field("Rating by a review body, and whose.", "Promising (CrimeSolutions)")
    findings: Many[LocalText] | None = field(
        "Findings in words.", "[Officers' acceptance was the main difficulty.]"
    )
    recommendations: Many[LocalText] | None = field(
        "What it advises.", "[Bring patrol in earlier.]"
    )


class EventKind(Word):
    """What happened."""

    IDEA = "idea"
    STUDY_VISIT = "study_visit"
    PLANNING = "planning"
    APPROVED = "approved"
    ANNOUNCED = "announced"
    AGREEMENT_SIGNED = "agreement_signed"
    PARTNER_JOINED = "partner_joined"
    PARTNER_LEFT = "partner_left"
    FUNDED = "funded"
    FUNDING_LOST = "funding_lost"
    POLICY_ADOPTED = "policy_adopted"
    LAW_CHANGED = "law_changed"
    HIRED = "hired"
    TRAINED = "trained"
    LAUNCHED = "launched"
    ELIGIBILITY_CHANGED = "eligibility_changed"
    HOURS_CHANGED = "hours_changed"
    EXPANDED = "expanded"
    REDUCED = "reduced"
    RENAMED = "renamed"
    HOST_CHANGED = "host_changed"
    LEADERSHIP_CHANGED = "leadership_changed"
    CRITICIZED = "criticized"
    AUDITED = "audited"
    INCIDENT = "incident"
    LAWSUIT = "lawsuit"
    AWARD = "award"
    EVALUATED = "evaluated"
    PAUSED = "paused"
    RESUMED = "resumed"
    ENDED = "ended"
    SUCCEEDED = "succeeded"
    OTHER = "other"


class Event(Entry):
    """Something that happened, with its time."""

    DUE = "optional"
    AUDIENCE = "public"
    kind: EventKind | None = field("What sort of event.", "launched")
    when: When | None = field("When.", "2014-04-21")
    what: LocalText | None = field("What happened, in one sentence.", "The first person enrolled.")
    partners: Many[Text] | None = field("Partners concerned.", "[harlow-police]", refers="partner")
    by: Text | None = field("Who did it or said it, when no partner did.", "City Council")
    vote: Text | None = field("The vote, if there was one.", "unanimous")
    amount: Money | None = field("Dollars concerned.", "300000")
    count: Count | None = field("How many, such as signers or beats.", "8")
    area: Text | None = field("Area concerned.", "Zones 5 and 6")
    lasted: Length | None = field("How long it lasted.", "11 months")
    consequence: LocalText | None = field("What followed from it.", "Referrals fell by half.")


class EarlierHours(Entry):
    """Hours in an earlier time."""

    DUE = "optional"
    AUDIENCE = "public"
    hours: Opening | None = field("The hours.", "tue-thu 15:00-21:00, fri 19:00-05:00")
    what: Text | None = field("What had these hours.", "street team")
    during: When | None = field("When they applied.", "2017-10 to 2018-06")


class TrackRecord(Sourced):
    """What the program has done so far."""

    DUE = "optional"
    AUDIENCE = "public"
    OWNER = "evaluator"
    tallies: Many[Tally] | None = field(
        "Counts so far: referrals by door, people enrolled, officers trained.",
        "[{id: diverted, what: diversions, count: 315}]",
    )
    results: Many[Result] | None = field("Results as reported.", "[{id: arrests, direction: less}]")
    studies: Many[Study] | None = field("Studies.", "[{id: process-2022}]")
    events: Many[Event] | None = field(
        "What happened, and when.", "[{id: launch, kind: launched, when: 2014-04-21}]"
    )
    earlier_hours: Many[EarlierHours] | None = field(
        "Hours in earlier times.", "[{id: first-year, hours: fri 19:00-05:00}]"
    )
    lessons: Many[LocalText] | None = field(
        "What the program learned.", "[Train all of patrol before launch.]"
    )
