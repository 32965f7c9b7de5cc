"""What is built: documents, terms of the memorandum, deployment, signatures."""

from kit.model.amounts import Length
from kit.model.fields import field
from kit.model.scalars import Day, Flag, Slug, Text, Word
from kit.model.shared import Entry, LocalText, Many, Sourced


class Letterhead(Sourced):
    """What stands at the head of documents."""

    AUDIENCE = "public"
    DUE = "optional"
    organization: Text | None = field("Organization.", "Harlow County")
    address: Text | None = field("Address line.", "100 Court Street, Harlow")
    seal: Text | None = field("Image file in the plan folder (PNG or SVG).", "seal.png")
    seal_description: Text | None = field("What the image shows.", "Seal of Harlow County")


class Override(Entry):
    """Local text in place of a clause, or beside it."""

    OWNER = "counsel"
    DUE = "drafting"
    clause: Text | None = field("Clause that it replaces.", "mou-withdrawal", refers="clause")
    edition: Text | None = field("Edition of the clause that it replaces.", "1")
    original: Text | None = field(
        "First signs of the fingerprint of the clause that it replaces or follows.",
        "a4d28a2103a5",
        due="optional",
    )
    document: Text | None = field("Document, for an added clause.", "mou", due="optional")
    after: Text | None = field(
        "Clause that it comes after, for an added clause.", "mou-term", due="optional"
    )
    text: LocalText | None = field("The text; limited Markdown.", "Either party may withdraw.")
    reason: Text | None = field("Why.", "County ordinance 4.12 asks for 90 days.")
    owner: Text | None = field("Office that answers for it.", "County Attorney")


class Binding(Word):
    """Whether the memorandum binds."""

    BINDING = "binding"
    NOT_BINDING = "not_binding"
    BY_SECTION = "by_section"


class Liability(Word):
    """Who answers for harm."""

    EACH_ITS_OWN = "each_its_own"
    MUTUAL_INDEMNITY = "mutual_indemnity"
    STATE_LAW_ONLY = "state_law_only"


class MouTerms(Sourced):
    """Terms of the memorandum of understanding."""

    OWNER = "counsel"
    DUE = "bureau_review"
    starts_on: Day | None = field("Start.", "2027-01-01")
    ends_on: Day | None = field("End.", "2029-12-31")
    renewal: LocalText | None = field("Renewal.", "One year at a time, in writing.")
    review_every: Length | None = field("Review.", "12 months")
    binding: Binding | None = field("Does it bind?", "by_section")
    binding_sections: Many[Text] | None = field(
        "Sections that bind, when some do.", "[confidentiality]", due="optional"
    )
    withdrawal_notice: Length | None = field("Notice to withdraw.", "60 days")
    participants_on_exit: LocalText | None = field(
        "What happens to participants when a party leaves.", "They keep their case manager."
    )
    data_on_exit: LocalText | None = field("What happens to data.", "Returned or destroyed.")
    amendment: LocalText | None = field("How it is changed.", "In writing, by all parties.")
    joining: LocalText | None = field("How a new party joins.", "It signs a joinder form.")
    liability: Liability | None = field("Who answers for harm.", "each_its_own")
    insurance: LocalText | None = field(
        "Insurance.", "Each party insures its own staff.", due="optional"
    )
    disputes: Many[LocalText] | None = field("Steps in a dispute.", "[work group, principals]")
    dispute_within: Length | None = field("Time for each step.", "10 business days", due="optional")
    electronic_signature: Flag | None = field("Are electronic signatures good?", "yes")
    counterparts: Flag | None = field("May each sign a copy?", "yes", due="optional")
    own_costs: Flag | None = field("Does each party carry its own costs?", "yes")
    venue: Text | None = field(
        "Court that hears claims about it.", "Superior Court of Harlow County", due="optional"
    )
    filed_with: Text | None = field(
        "Office that files or posts the signed text.", "County Auditor", due="optional"
    )


class Documents(Sourced):
    """Which documents are built, and how they look."""

    produce: Many[Text] | None = field(
        "Documents to build; all when left out.", "[mou]", refers="document", due="optional"
    )
    letterhead: Letterhead | None = field("Letterhead.", "{organization: County}", due="optional")
    mou: MouTerms | None = field(
        "Terms of the memorandum.", "{withdrawal_notice: 60 days}", due="bureau_review"
    )
    overrides: Many[Override] | None = field("Local text.", "none", due="optional")


class Deployment(Sourced):
    """What the starter deployment holds."""

    targets: Many[Text] | None = field(
        "Targets to build; all when left out.", "[xlsform]", refers="target", due="optional"
    )
    languages: Many[Text] | None = field(
        "Languages of forms.", "[en, es]", vocabulary="language", due="optional"
    )
    hosting: Text | None = field("Where it runs.", "county data center", due="optional")
    host: Text | None = field(
        "Partner that runs it.", "justice-services", refers="partner", due="optional"
    )
    form_phone_hint: LocalText | None = field(
        "Line shown on the officer form.", "Call 555-0142", due="optional"
    )


class Signature(Sourced):
    """One signature on one text."""

    AUDIENCE = "bureau"
    DUE = "signed"
    id: Slug | None = field("Short name.", "police-mou", due="optional")
    document: Text | None = field("Document.", "mou", refers="document")
    partner: Text | None = field("Partner that signed.", "harlow-police", refers="partner")
    office: Text | None = field("Office that signed.", "Chief of Police")
    content_hash: Text | None = field("Hash of the text that was signed.", "sha256:...")
    signed_on: Day | None = field("Day.", "2026-12-14")
    term_ends: Day | None = field("End of the term.", "2029-12-31", due="optional")
    file: Text | None = field("Signed file.", "signed/mou.pdf", due="optional")
