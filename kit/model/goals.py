"""The goals of LEAD as this place will pursue and measure them."""

from kit.model.amounts import Length
from kit.model.fields import field
from kit.model.scalars import Day, Flag, Number, Text
from kit.model.shared import Entry, LocalText, Many


class Indicator(Entry):
    """One measure of progress toward a goal."""

    AUDIENCE = "public"
    DUE = "bureau_review"
    name: Text | None = field("Name of the indicator.", "Bookings on listed offenses")
    definition: Text | None = field("What is counted, exactly.", "bookings per year")
    measure: Text | None = field(
        "Core measure of the catalog, if it is one.", "M4", vocabulary="measure", due="optional"
    )
    data_source: Text | None = field("Where it comes from.", "jail extract")
    baseline: Number | None = field("Value before launch.", "690")
    baseline_period: Text | None = field("Period of that value.", "2025")
    target: Number | None = field("Value aimed at.", "480")
    target_on: Day | None = field("By when.", "2028-12-31")
    target_words: Text | None = field("The target in words.", "30 percent fewer", due="optional")
    unit: Text | None = field("Unit.", "bookings", due="optional")
    frequency: Length | None = field("How often it is counted.", "3 months")
    owner: Text | None = field("Partner that counts.", "justice-services", refers="partner")
    public: Flag | None = field("Is it published?", "yes")
    by_race: Flag | None = field("Is it broken down by race and ethnicity?", "yes")


class Goal(Entry):
    """One goal as this place states it."""

    AUDIENCE = "public"
    goal: Text | None = field(
        "Goal of the catalog edition.", "reduce", vocabulary="goal", due="drafting"
    )
    statement: LocalText | None = field(
        "The goal in local words.", "Fewer people in jail for small offenses.", due="drafting"
    )
    changed_because: Text | None = field(
        "Why the wording departs from the model's, if it does.",
        "Our council speaks of safety first.",
        due="optional",
    )
    indicators: Many[Indicator] | None = field(
        "How progress is measured.", "[{id: bookings}]", due="bureau_review"
    )
    savings_to: Text | None = field(
        "Who gets savings, for the goal on lasting funding.", "general fund", due="optional"
    )
    reinvestment_decision: Text | None = field(
        "By what decision savings are reinvested.", "yearly budget resolution", due="optional"
    )
