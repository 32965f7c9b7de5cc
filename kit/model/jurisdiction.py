"""Where the program works and the law it stands on."""

from kit.model.fields import field
from kit.model.scalars import Count, Day, Flag, Percent, Text, Word
from kit.model.shared import LocalText, Many, Sourced, Statute
from kit.model.times import When


class JurisdictionKind(Word):
    """What sort of body or area the program belongs to."""

    CITY = "city"
    COUNTY = "county"
    CITY_AND_COUNTY = "city_and_county"
    TRIBE = "tribe"
    REGION = "region"
    MULTI_AGENCY = "multi_agency"
    STATE = "state"
    DISTRICT = "district"


class Setting(Word):
    """How densely the area is settled."""

    URBAN = "urban"
    SUBURBAN = "suburban"
    RURAL = "rural"
    FRONTIER = "frontier"
    MIXED = "mixed"


class PlaceKind(Word):
    """Census geography of a place."""

    STATE = "state"
    COUNTY = "county"
    PLACE = "place"
    COUNTY_SUBDIVISION = "county_subdivision"
    TRACT = "tract"
    TRIBAL_AREA = "tribal_area"
    PLANNING_REGION = "planning_region"


class Geography(Sourced):
    """One city, county, tribal area or other place that the program covers."""

    AUDIENCE = "public"
    DUE = "drafting"
    name: Text | None = field("Name of the place.", "Harlow County")
    kind: PlaceKind | None = field("Kind of Census geography.", "county")
    state: Text | None = field("State, two letters.", "WA", vocabulary="state")
    geoid: Text | None = field("Census GEOID with its leading zeros.", "53033", due="bureau_review")
    gnis: Text | None = field(
        "Feature number of the place names system.", "1518884", due="optional"
    )
    population: Count | None = field("People who live there.", "184000", due="partner_review")
    population_year: Text | None = field("Year of that count.", "2024", due="optional")


class Tribe(Sourced):
    """A tribal nation that leads or joins the program."""

    AUDIENCE = "public"
    name: Text | None = field("Full name of the nation.", "Sample Band of the River People")
    governing_body: Text | None = field("Body that acts for it.", "Tribal Council")
    court: Text | None = field("Tribal court concerned.", "Sample Tribal Court", due="optional")
    jurisdiction_basis: Text | None = field(
        "Who has criminal jurisdiction where, in one or two sentences.",
        "Tribal police hold county commissions under an agreement of 2019.",
        owner="counsel",
    )
    sovereignty_clause: LocalText | None = field(
        "Reservation of sovereign immunity, in the nation's own words.",
        "Nothing here waives immunity.",
        owner="counsel",
    )


class ServiceArea(Sourced):
    """Where officers may make referrals."""

    AUDIENCE = "public"
    whole_jurisdiction: Flag | None = field("Does the program cover the whole area?", "no")
    description: LocalText | None = field(
        "The area in words an officer knows.", "Downtown and the river district", due="drafting"
    )
    boundaries: Text | None = field(
        "Street or map boundaries.", "Pine Street to 9th Avenue", due="optional"
    )
    neighborhoods: Many[Text] | None = field("Neighborhoods.", "[Downtown]", due="optional")
    districts: Many[Text] | None = field(
        "Precincts, beats or districts.", "[Central Precinct]", due="optional"
    )
    excluded_places: Many[Text] | None = field(
        "Places inside the area where the program does not work.", "none", due="optional"
    )
    growth: Text | None = field(
        "How and when the area grows.", "countywide in year two", due="optional"
    )
    map_file: Text | None = field("Name of the map in the annex.", "map.pdf", due="optional")


class Law(Sourced):
    """The laws that the documents name."""

    OWNER = "counsel"
    AUDIENCE = "public"
    DUE = "bureau_review"
    program_authority: Many[Statute] | None = field(
        "Law or resolution that lets the partners run the program.", "[{citation: RCW 71.24.589}]"
    )
    ordinances: Many[Statute] | None = field(
        "Local ordinances on diversion.", "[{citation: Ordinance 126896}]", due="optional"
    )
    public_records: Statute | None = field("Public-records act.", "{citation: RCW 42.56}")
    tort_claims: Statute | None = field("Tort-claims act.", "{citation: RCW 4.96}")
    open_meetings: Statute | None = field("Open-meetings act.", "{citation: RCW 42.30}")
    governing: Text | None = field("State or nation whose law governs.", "State of Washington")
    criminal_history: Statute | None = field(
        "Criminal-history privacy act.", "{citation: RCW 10.97}", due="optional"
    )
    health_privacy: Many[Statute] | None = field(
        "State health or mental-health privacy acts.", "[{citation: RCW 70.02}]", due="optional"
    )
    civil_liability: Statute | None = field(
        "Law that limits civil liability for diversion.", "{citation: none}", due="optional"
    )
    use_bar: Statute | None = field(
        "State law that bars using what a participant says.", "{citation: none}", due="optional"
    )
    needle_disclosure: Statute | None = field(
        "Law that protects a person who tells of a needle before a search.",
        "{citation: KRS 218A.500}",
        due="optional",
    )
    minor_consent: Statute | None = field(
        "Law that lets a minor consent to treatment.", "{citation: none}", due="optional"
    )
    victim_rights: Statute | None = field(
        "Victims' rights act.", "{citation: RCW 7.69}", due="optional"
    )
    records_retention: Statute | None = field(
        "Records-retention schedule.", "{citation: none}", due="optional"
    )
    competing_programs: Many[Text] | None = field(
        "Other diversions and penalties that make the offer weaker or stronger.",
        "[pretrial diversion]",
        due="optional",
    )


class Resolution(Sourced):
    """What the governing body decides."""

    AUDIENCE = "public"
    DUE = "bureau_review"
    body: Text | None = field("Council, board or commission.", "Board of Commissioners")
    number: Text | None = field("Number, once given.", "2026-114", due="signed")
    adopted_on: Day | None = field("Day of adoption.", "2026-12-08", due="signed")
    authorizes: Text | None = field("Office that it lets sign the agreement.", "Chair of the Board")
    passed: When | None = field("When, if the day is not known.", "2015", due="optional")
    vote: Text | None = field("The vote.", "unanimous", due="optional")
    appropriation: Text | None = field(
        "Money that it sets aside, in words.", "none", due="optional"
    )
    need_findings: Many[LocalText] | None = field(
        "Findings for the whereas clauses.", "[The jail holds many people for small offenses.]"
    )


class LanguageShare(Sourced):
    """How many residents speak a language."""

    AUDIENCE = "public"
    DUE = "optional"
    language: Text | None = field("Language code.", "es", vocabulary="language")
    share: Percent | None = field("Share of residents, in percent.", "12%")
    speakers: Count | None = field("Number of speakers.", "22000")


class Jurisdiction(Sourced):
    """Where the program works."""

    AUDIENCE = "public"
    DUE = "exploring"
    name: Text | None = field("Name of the jurisdiction.", "Harlow County")
    kind: JurisdictionKind | None = field(
        "What sort of jurisdiction.", "city_and_county", due="drafting"
    )
    states: Many[Text] | None = field(
        "States, two letters each.", "[WA]", vocabulary="state", due="drafting"
    )
    setting: Setting | None = field("How densely it is settled.", "mixed", due="drafting")
    geographies: Many[Geography] | None = field(
        "Cities, counties and tribal areas covered.", "[{name: Harlow County}]", due="drafting"
    )
    tribes: Many[Tribe] | None = field(
        "Tribal nations that lead or join.", "none", due="partner_review"
    )
    population: Count | None = field("People who live there.", "184000", due="drafting")
    population_year: Text | None = field("Year of that count.", "2024", due="optional")
    lead_agency: Text | None = field(
        "Partner that leads the program.", "justice-services", refers="partner", due="drafting"
    )
    service_area: ServiceArea | None = field(
        "Where officers may make referrals.", "{description: Downtown}", due="drafting"
    )
    time_zone: Text | None = field("Time zone name.", "America/Los_Angeles", due="partner_review")
    languages_spoken: Many[LanguageShare] | None = field(
        "Languages that residents speak besides English.",
        "[{language: es, share: 12%}]",
        due="partner_review",
    )
    law: Law | None = field("Laws that documents name.", "{governing: State}", due="bureau_review")
    resolution: Resolution | None = field(
        "Decision of the council or board.", "{body: Board}", due="bureau_review"
    )
    further_resolutions: Many[Resolution] | None = field(
        "Decisions of further councils or boards.", "[{body: City Council}]", due="optional"
    )
    state_funding: Many[Text] | None = field(
        "State programs whose rules the plan accepts.", "[WA LEAD grants]", due="optional"
    )
    state_standards: Many[Text] | None = field(
        "State program standards that apply, each with the principle it maps to.",
        "none",
        due="optional",
    )
