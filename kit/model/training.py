"""Training, and how the program speaks to the public."""

from kit.model.amounts import Length
from kit.model.fields import field
from kit.model.scalars import Count, Day, Flag, Number, Percent, Text, Word
from kit.model.shared import Entry, LocalText, Many, Sourced


class Format(Word):
    """How training is held."""

    CLASSROOM = "classroom"
    ROLL_CALL = "roll_call"
    FIELD = "field"
    VIDEO = "video"
    MEMO = "memo"
    SITE_VISIT = "site_visit"
    MIXED = "mixed"


class Session(Entry):
    """One training session."""

    AUDIENCE = "public"
    title: Text | None = field("Title.", "LEAD for patrol", due="drafting")
    agencies: Many[Text] | None = field(
        "Agencies whose officers attend.", "[police]", refers="agency", due="optional"
    )
    partners: Many[Text] | None = field(
        "Partners whose staff attend.", "[riverside-health]", refers="partner", due="optional"
    )
    for_whom: Text | None = field("Ranks or posts.", "all patrol officers and sergeants")
    topics: Many[Text] | None = field("Topics.", "[eligibility]", vocabulary="training_topic")
    hours: Number | None = field("Hours.", "4")
    mandatory: Flag | None = field("Must everyone attend?", "yes")
    format: Format | None = field("How it is held.", "classroom")
    peer_trainers: Many[Text] | None = field(
        "Ranks of officers who teach their peers.", "[sergeant, officer]"
    )
    other_trainers: Many[Text] | None = field(
        "Other trainers.", "[case managers, people with lived experience]", due="optional"
    )
    dates: Many[Day] | None = field("Dates.", "[2026-12-02]", due="bureau_review")
    repeat_every: Length | None = field("How often it is repeated.", "12 months")
    people: Count | None = field("People to be trained.", "64")
    trained: Count | None = field("People trained so far.", "0", due="signed")


class Training(Sourced):
    """Training."""

    AUDIENCE = "public"
    OWNER = "law_enforcement"
    sessions: Many[Session] | None = field("Sessions.", "[{id: patrol}]", due="drafting")
    share_before_launch: Percent | None = field(
        "Share of officers in the area trained before launch.", "85%"
    )
    new_staff_within: Length | None = field("When new staff are trained.", "60 days")
    materials: Many[Text] | None = field("Materials.", "[pocket card]", due="optional")
    records_kept_by: Text | None = field("Who keeps the roster.", "training unit")
    site_visit: Text | None = field(
        "Visit to another LEAD site.", "Four days in Seattle, May 2026", due="optional"
    )


class ReportBack(Entry):
    """A group that the program reports to."""

    AUDIENCE = "public"
    audience: Text | None = field("Group.", "Downtown neighborhood council")
    every: Length | None = field("How often.", "1 month")
    who: Text | None = field("Who goes.", "project manager and a sergeant")


class Communications(Sourced):
    """How the program speaks to the public."""

    AUDIENCE = "public"
    public_aim: LocalText | None = field("The aim in plain words.", "Health and safety for all.")
    limits: LocalText | None = field("What LEAD can't do.", "It does not end homelessness.")
    spokespersons: Many[Text] | None = field("Offices that speak.", "[project manager]")
    rule: LocalText | None = field("Rule for statements.", "Partners see it a day before.")
    crisis: LocalText | None = field(
        "What happens after a setback.", "All principals talk within four hours."
    )
    crisis_within: Length | None = field("How soon partners talk.", "4 hours", due="optional")
    report_back: Many[ReportBack] | None = field("Groups reported to.", "[{id: downtown}]")
    dashboard_on: Day | None = field("When public data starts.", "2027-07-01", due="bureau_review")
    dashboard_url: Text | None = field("Where.", "https://harlow.example/lead", due="optional")
    website: Text | None = field(
        "Web address for the public.", "https://harlow.example/lead", due="optional"
    )
    public_line: Text | None = field("Telephone for the public.", "555-0100", due="optional")
    names_of_participants: Text | None = field(
        "Rule for naming participants.", "never", due="optional"
    )
