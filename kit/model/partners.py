"""Who takes part: legal names, roles, signers, contributions, privacy status."""

from kit.model.fields import field
from kit.model.scalars import Count, Day, Flag, Money, Number, Text, Word
from kit.model.shared import Checked, Contact, Entry, LocalText, Many, Sourced
from kit.model.times import When


class BodyKind(Word):
    """What a partner is in law."""

    CITY = "city"
    COUNTY = "county"
    STATE = "state"
    FEDERAL = "federal"
    TRIBE = "tribe"
    SPECIAL_DISTRICT = "special_district"
    ELECTED_OFFICE = "elected_office"
    COURT = "court"
    NONPROFIT = "nonprofit"
    COMPANY = "company"
    UNIVERSITY = "university"
    COALITION = "coalition"
    INDIVIDUALS = "individuals"


class AgreementStatus(Word):
    """How far a partner has come toward signing."""

    NONE = "none"
    BRIEFED = "briefed"
    AGREED_IN_PRINCIPLE = "agreed_in_principle"
    IN_REVIEW = "in_review"
    SIGNED = "signed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Part2Status(Word):
    """How 42 CFR Part 2 reaches a partner."""

    PROGRAM = "program"
    LAWFUL_HOLDER = "lawful_holder"
    SERVICE_ORG = "service_org"
    NONE = "none"
    UNDETERMINED = "undetermined"


class HipaaStatus(Word):
    """How HIPAA reaches a partner."""

    COVERED_ENTITY = "covered_entity"
    HYBRID = "hybrid"
    BUSINESS_ASSOCIATE = "business_associate"
    NONE = "none"
    UNDETERMINED = "undetermined"


class CjisRole(Word):
    """How the CJIS Security Policy reaches a partner."""

    CJA = "cja"
    NCJA_GOV = "ncja_gov"
    CONTRACTOR = "contractor"
    NONE = "none"


class ContributionKind(Word):
    """What a partner gives."""

    MONEY = "money"
    STAFF = "staff"
    SPACE = "space"
    SERVICES = "services"
    TRAINING = "training"
    DATA = "data"
    VEHICLES = "vehicles"
    OTHER = "other"


class Contribution(Sourced):
    """What a partner gives to the program."""

    OWNER = "finance"
    DUE = "bureau_review"
    kind: ContributionKind | None = field("Kind.", "staff")
    what: Text | None = field("What it is.", "liaison prosecutor, half time")
    amount: Money | None = field("Value in dollars a year.", "62000", due="optional")
    fte: Number | None = field("Posts, as a share of full time.", "0.5", due="optional")
    approved_by: Text | None = field("Decision behind it.", "budget 2027", due="optional")


class Signatory(Sourced):
    """The office that signs for a partner."""

    AUDIENCE = "public"
    title: Text | None = field("Title of the office.", "Chief of Police")
    name: Text | None = field(
        "Person; examples leave it out.", "(left out of examples)", due="optional"
    )
    authority: Text | None = field(
        "Why the office may sign.",
        "city code 2.10",
        owner="counsel",
        due="signed",
        audience="partners",
    )
    approves_form: Text | None = field(
        "Office that approves as to form.",
        "City Attorney",
        owner="counsel",
        due="bureau_review",
        audience="partners",
    )


class Officeholder(Sourced):
    """A person who publicly leads a partner, or did; examples leave people out."""

    DUE = "optional"
    AUDIENCE = "public"
    office: Text | None = field("Office or post.", "District Attorney")
    name: Text | None = field("Name, as public sources give it.", "(left out of examples)")
    during: When | None = field("When.", "2013 to 2016")


class DataAgreement(Sourced):
    """A partner's signed promise to share data."""

    status: AgreementStatus | None = field("How far it has come.", "in_review")
    signed_on: Day | None = field("Day of signature.", "2026-10-20", due="signed")
    covers: Many[Text] | None = field("What it covers.", "[eligible arrests by race]")


class Partner(Entry):
    """One organization that takes part."""

    AUDIENCE = "public"
    legal_name: Text | None = field(
        "Full legal name.", "City of Harlow Police Department", due="drafting"
    )
    short_name: Text | None = field("Name used in running text.", "Harlow Police", due="drafting")
    roles: Many[Text] | None = field(
        "Roles in the program.", "[law_enforcement]", vocabulary="partner_role", due="exploring"
    )
    body_kind: BodyKind | None = field("What it is in law.", "city", due="partner_review")
    parent: Text | None = field(
        "Body that it belongs to and that signs with it.", "City of Harlow", due="optional"
    )
    party: Flag | None = field(
        "Is it a party to the memorandum, not only an adviser?", "yes", due="partner_review"
    )
    needed_to_launch: Flag | None = field(
        "Can the program not start without it?", "yes", due="partner_review"
    )
    signatory: Signatory | None = field("Office that signs.", "{title: Chief}", due="bureau_review")
    agreement: AgreementStatus | None = field(
        "How far it has come toward signing.", "in_review", due="drafting"
    )
    signed_on: Day | None = field("Day it signed.", "2026-11-30", due="signed")
    commitment_renewed: Text | None = field(
        "How often its commitment is renewed.", "yearly", due="optional"
    )
    contact: Contact | None = field(
        "Contact for notices.",
        "{office: Chief's Office}",
        due="bureau_review",
        audience="partners",
    )
    duties: Many[LocalText] | None = field(
        "What it does in the program, one duty each.", "[trains every patrol officer]"
    )
    contributions: Many[Contribution] | None = field(
        "What it gives.", "[{kind: staff}]", due="bureau_review"
    )
    part2_status: Part2Status | None = field(
        "How 42 CFR Part 2 reaches it.", "program", owner="counsel"
    )
    hipaa_status: HipaaStatus | None = field(
        "How HIPAA reaches it.", "covered_entity", owner="counsel"
    )
    cjis_role: CjisRole | None = field("How CJIS policy reaches it.", "none", owner="counsel")
    is_intermediary: Flag | None = field(
        "Does it pass Part 2 records on as an intermediary?", "no", owner="counsel", due="optional"
    )
    privacy_checked: Checked | None = field(
        "Counsel's confirmation of the privacy status.",
        "{by: County Attorney}",
        owner="counsel",
        due="bureau_review",
    )
    data_agreement: DataAgreement | None = field(
        "Its promise to share data.", "{status: signed}", due="optional"
    )
    licensed_treatment: Flag | None = field(
        "Is it a licensed substance use treatment provider?", "no", due="optional"
    )
    lived_experience_led: Flag | None = field(
        "Is it led by people with lived experience?", "no", due="optional"
    )
    uei: Text | None = field(
        "Federal UEI.", "ABCDEFGHJKL5", owner="finance", due="optional", audience="bureau"
    )
    ein: Text | None = field(
        "Employer number; never printed.",
        "12-3456789",
        owner="finance",
        due="optional",
        audience="bureau",
    )
    insurance: Text | None = field(
        "Insurance it carries.",
        "self-insured pool",
        owner="counsel",
        due="optional",
        audience="partners",
    )
    labor_notice: Text | None = field(
        "Notice given to its union.", "given 2026-06-01", due="optional", audience="partners"
    )
    staff_count: Count | None = field("Staff in the program.", "4", due="optional")
    formerly: Many[Text] | None = field(
        "Earlier names.", "[Public Defender Association]", due="optional"
    )
    officeholders: Many[Officeholder] | None = field(
        "People who publicly lead it, or did.", "[{office: Chief}]", due="optional"
    )
    joined: When | None = field("When it joined.", "2015-06", due="optional")
    left: When | None = field("When it left.", "2019", due="optional")
    members: Count | None = field("Groups or offices in it, for a coalition.", "30", due="optional")
    bilateral_with: Many[Text] | None = field(
        "Partners it signs a separate agreement with.",
        "[riverside-health]",
        refers="partner",
        due="optional",
    )
