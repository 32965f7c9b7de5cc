"""Why the program is needed: the local problem and the numbers it starts from."""

from kit.model.amounts import Length, Opening
from kit.model.fields import field
from kit.model.scalars import Count, Flag, Money, Number, Percent, Text
from kit.model.shared import Entry, LocalText, Many, Publication, Sourced


class GroupCount(Sourced):
    """A count for one group of people."""

    AUDIENCE = "public"
    DUE = "optional"
    group: Text | None = field(
        "Race, ethnicity, gender or age group.", "black", vocabulary="demographic_group"
    )
    count: Count | None = field("How many.", "214")
    share: Percent | None = field("Share of the total, in percent.", "31%")


class Baseline(Entry):
    """One number that describes the situation before launch."""

    AUDIENCE = "public"
    measure: Text | None = field("What is counted.", "bookings on divertible charges")
    value: Number | None = field("The number.", "690")
    unit: Text | None = field("Unit of the number.", "bookings", due="optional")
    period: Text | None = field("Period it covers.", "2025")
    pooled_years: Count | None = field("Years pooled, for small places.", "3", due="optional")
    area: Text | None = field("Area it covers.", "City of Harlow", due="optional")
    data_source: Text | None = field("Where the number comes from.", "jail booking extract")
    publication: Publication | None = field("How far it may be shown.", "published", due="optional")
    by_group: Many[GroupCount] | None = field(
        "The same by race and ethnicity.", "[{group: black, count: 214}]", due="optional"
    )


class ArrestHours(Sourced):
    """How many eligible arrests fall in a part of the week."""

    AUDIENCE = "bureau"
    DUE = "optional"
    hours: Opening | None = field("Part of the week.", "fri 20:00-02:00")
    count: Count | None = field("Eligible arrests in it.", "96")
    share: Percent | None = field("Share of eligible arrests, in percent.", "14%")


class EligibleArrests(Sourced):
    """Arrests that the program could have diverted, counted before launch."""

    OWNER = "law_enforcement"
    AUDIENCE = "public"
    count: Count | None = field("Arrests on listed offenses in the service area.", "690")
    people: Count | None = field("Different people among them.", "412", due="optional")
    period: Text | None = field("Period counted.", "2025")
    pooled_years: Count | None = field("Years pooled, for small places.", "3", due="optional")
    publication: Publication | None = field("How far counts by race may be shown.", "published")
    by_race: Many[GroupCount] | None = field(
        "Counts by race and ethnicity.", "[{group: black, count: 214}]"
    )
    by_gender: Many[GroupCount] | None = field("Counts by gender.", "[]", due="optional")
    when: Many[ArrestHours] | None = field(
        "When these arrests happen.", "[{hours: daily 18:00-02:00, share: 61%}]", audience="bureau"
    )
    data_source: Text | None = field("Where the counts come from.", "records system extract")


class ExistingResponse(Sourced):
    """What already exists for the same people."""

    AUDIENCE = "public"
    DUE = "optional"
    name: Text | None = field("Name.", "Mobile crisis team")
    kind: Text | None = field("What it does.", "crisis response")
    gap: Text | None = field("What it leaves open.", "weekdays only")


class StatusQuo(Sourced):
    """What the present response costs."""

    AUDIENCE = "public"
    DUE = "optional"
    OWNER = "finance"
    people: Count | None = field("People counted.", "100")
    arrests: Count | None = field("Arrests among them.", "590")
    jail_days: Count | None = field("Jail days among them.", "11502")
    period: Length | None = field("Length of the period.", "3 years")
    cost: Money | None = field("Cost in dollars.", "4200000")
    cost_per_person: Money | None = field("Cost per person in dollars.", "42000")
    cost_per_jail_day: Money | None = field("Cost of one jail day.", "140")
    cost_per_booking: Money | None = field("Cost of one booking.", "350")


class Need(Sourced):
    """Why the program is needed."""

    AUDIENCE = "public"
    statement: LocalText | None = field(
        "The local problem in a short paragraph.", "Harlow books the same people.", due="drafting"
    )
    problems: Many[LocalText] | None = field(
        "The most pressing local problems.", "[Repeat bookings for small thefts]", due="drafting"
    )
    populations: Many[Text] | None = field(
        "People the program is for first.", "[people living outside]", due="optional"
    )
    baselines: Many[Baseline] | None = field(
        "Numbers from before launch.", "[{id: bookings, value: 690}]"
    )
    eligible_arrests: EligibleArrests | None = field(
        "Arrests that could have been diverted.", "{count: 690}"
    )
    existing_responses: Many[ExistingResponse] | None = field(
        "What already exists.", "none", due="optional"
    )
    status_quo: StatusQuo | None = field(
        "Cost of the present response.", "{people: 100}", due="optional"
    )
    community_heard: Flag | None = field(
        "Were residents and people with lived experience asked?", "yes", due="partner_review"
    )
