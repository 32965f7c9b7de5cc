"""Equity and evaluation: what is measured, compared and corrected."""

from kit.model.amounts import Length
from kit.model.fields import field
from kit.model.scalars import Count, Day, Flag, Number, Percent, Text, Word
from kit.model.shared import Entry, LocalText, Many, Sourced, Statute


class Formula(Word):
    """How a disparity is computed."""

    RELATIVE_RATE_INDEX = "relative_rate_index"
    DISPARITY_RATIO = "disparity_ratio"
    RATE_GAP = "rate_gap"
    FOUR_FIFTHS = "four_fifths"
    EXCESS_EVENTS = "excess_events"


class DisparityMeasure(Entry):
    """One comparison between groups."""

    OWNER = "evaluator"
    AUDIENCE = "public"
    decision: Text | None = field(
        "Decision point.", "offer", vocabulary="decision_point", due="partner_review"
    )
    groups: Many[Text] | None = field(
        "Groups compared.", "[black, white]", vocabulary="demographic_group"
    )
    reference: Text | None = field("Group or total compared with.", "white", due="partner_review")
    denominator: Text | None = field("Out of whom.", "people at the step before")
    formula: Formula | None = field("How it is computed.", "relative_rate_index")
    threshold: Number | None = field("Value that triggers a step.", "0.8")


class LanguageAccess(Sourced):
    """Help for people who read or speak other languages, and for people with disabilities."""

    AUDIENCE = "public"
    languages: Many[Text] | None = field(
        "Languages of documents.", "[en, es]", vocabulary="language", due="drafting"
    )
    interpreter: LocalText | None = field("Interpreters.", "Phone line in all languages.")
    reviewed_by: Text | None = field(
        "Certified reviewer of translations.", "court interpreter, certified", due="signed"
    )
    reviewed_on: Day | None = field("Day of that review.", "2026-11-01", due="signed")
    disability: LocalText | None = field("Disability access.", "Ask what helps.", due="optional")


class Equity(Sourced):
    """How racial disparity is measured and corrected."""

    OWNER = "evaluator"
    AUDIENCE = "public"
    disparity_measures: Many[DisparityMeasure] | None = field(
        "Comparisons.", "[{id: offer-by-race}]"
    )
    review_every: Length | None = field("How often they are looked at.", "3 months")
    reviewed_by: Text | None = field("Body that looks.", "pcg", refers="body")
    corrective_steps: Many[LocalText] | None = field(
        "What is done when a gap widens.", "[the group reviews exclusions]"
    )
    data_source: Text | None = field(
        "Where eligible-arrest counts by race come from.", "police extract"
    )
    exclusions_reviewed: Flag | None = field("Is each exclusion reviewed by race?", "yes")
    small_numbers: Text | None = field(
        "What is done about small numbers.",
        "pooled_years",
        vocabulary="small_numbers",
        due="optional",
    )
    officer_or_self_reported: Text | None = field(
        "How race is recorded.", "self_reported", vocabulary="race_source"
    )
    community_review: LocalText | None = field(
        "How the community sees results.", "The community team reads them first."
    )
    reporting_required_by: Statute | None = field(
        "Law that requires reports by race.",
        "{citation: Ordinance 126896}",
        owner="counsel",
        due="optional",
    )
    nondiscrimination: LocalText | None = field(
        "Promise not to discriminate.", "Nobody is turned away for who they are.", due="optional"
    )
    language_access: LanguageAccess | None = field("Languages.", "{languages: [en, es]}")


class Design(Word):
    """How the program is evaluated."""

    RANDOMIZED = "randomized"
    MATCHED_COMPARISON = "matched_comparison"
    STEPPED = "stepped"
    INTERRUPTED_SERIES = "interrupted_series"
    BEFORE_AFTER = "before_after"
    PROCESS_ONLY = "process_only"
    NONE = "none"


class Measure(Entry):
    """One measure of the evaluation."""

    OWNER = "evaluator"
    AUDIENCE = "public"
    measure: Text | None = field(
        "Core measure, if it is one.", "M6", vocabulary="measure", due="optional"
    )
    name: Text | None = field("Name.", "Intake completion", due="partner_review")
    numerator: Text | None = field("What is counted.", "intakes done in 30 days")
    denominator: Text | None = field("Out of what.", "people who accepted")
    data_source: Text | None = field("Where it comes from.", "LEAD register")
    frequency: Length | None = field("How often.", "3 months", due="bureau_review")
    by_race: Flag | None = field("By race and ethnicity?", "yes")
    public: Flag | None = field("Published?", "yes")


class Report(Entry):
    """A report that is owed."""

    AUDIENCE = "public"
    DUE = "bureau_review"
    title: Text | None = field("Title.", "Quarterly report")
    to: Text | None = field("To whom.", "policy group")
    every: Length | None = field("How often.", "3 months")
    first_on: Day | None = field("First one.", "2027-05-01", due="signed")


class Sample(Sourced):
    """What size of effect the numbers can show."""

    OWNER = "evaluator"
    DUE = "bureau_review"
    expected_enrolled: Count | None = field("People expected.", "90")
    comparison: Count | None = field("People in the comparison group.", "160", due="optional")
    comparison_risk: Percent | None = field(
        "Share of them with the outcome, in percent.", "60%", due="optional"
    )
    follow_up: Length | None = field("Follow-up.", "12 months")
    result_file: Text | None = field(
        "Recorded result of the sample-size command.", "results/sample.json", due="optional"
    )


class Evaluation(Sourced):
    """How it will be known whether the program works."""

    OWNER = "evaluator"
    AUDIENCE = "public"
    evaluator: Text | None = field("Partner that evaluates.", "state-university", refers="partner")
    further_evaluators: Many[Text] | None = field(
        "Further partners that evaluate.",
        "[sentencing-commission]",
        refers="partner",
        due="optional",
    )
    independent: Flag | None = field("Is it independent of the partners?", "yes")
    design: Design | None = field("Design.", "matched_comparison")
    comparison: LocalText | None = field(
        "Comparison group.", "People booked on the same charges in 2025.", due="bureau_review"
    )
    questions: Many[LocalText] | None = field("Questions.", "[Are fewer people booked?]")
    measures: Many[Measure] | None = field("Measures.", "[{id: intake}]")
    starts_on: Day | None = field("When data collection starts.", "2027-01-15")
    counts_not_offered: Flag | None = field("Are eligible people who got no offer counted?", "yes")
    ethics_review: Text | None = field("Ethics review.", "university board", due="bureau_review")
    sample: Sample | None = field("Sample size.", "{expected_enrolled: 90}", due="bureau_review")
    reports: Many[Report] | None = field("Reports.", "[{id: quarterly}]", due="bureau_review")
    agreed_by_funder: Flag | None = field("Has the funder agreed on the measures?", "yes")
    changes: LocalText | None = field("How measures change.", "By agreement; work goes on.")
    success: LocalText | None = field("What success means.", "Progress on people's own goals.")
    dissemination: LocalText | None = field(
        "How results are shared.", "At a yearly public meeting.", due="optional"
    )
    funded: Flag | None = field("Is it paid for?", "yes", due="bureau_review")
