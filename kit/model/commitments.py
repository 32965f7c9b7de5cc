"""What the partners promise on each core principle, and where they depart from the model."""

from kit.model.fields import field
from kit.model.scalars import Day, Text, Word
from kit.model.shared import Entry, LocalText, Many, Sourced


class Adherence(Word):
    """How far a principle is taken over."""

    KEPT = "kept"
    MODIFIED = "modified"
    NOT_ADOPTED = "not_adopted"


class EvidenceKind(Word):
    """What sort of proof stands behind a commitment."""

    DOCUMENT = "document"
    RECORD = "record"
    SEAT = "seat"
    MEASURE = "measure"


class EvidenceStatus(Word):
    """How far the proof has been seen."""

    CLAIMED = "claimed"
    SHOWN = "shown"
    VERIFIED = "verified"


class Evidence(Sourced):
    """Proof of a commitment."""

    AUDIENCE = "bureau"
    DUE = "bureau_review"
    kind: EvidenceKind | None = field("Kind of proof.", "document")
    what: Text | None = field("What it is.", "discharge policy, section 3")
    where: Text | None = field("Where it can be found.", "evidence/discharge.pdf", due="optional")
    status: EvidenceStatus | None = field("How far it has been seen.", "claimed")
    on: Day | None = field("Date of the proof.", "2026-08-01", due="optional")


class Commitment(Entry):
    """What the partners promise on one core principle."""

    AUDIENCE = "public"
    principle: Text | None = field(
        "Core principle concerned.",
        "cm.harm-reduction",
        vocabulary="principle",
        due="drafting",
    )
    adherence: Adherence | None = field(
        "Taken over as it is, with changes, or not.", "kept", due="partner_review"
    )
    statement: LocalText | None = field(
        "The promise, in one or two sentences.",
        "Nobody loses help for using drugs.",
        due="drafting",
    )
    changed_because: Text | None = field(
        "What is changed and why, when it is not taken over as it is.",
        "Only one shift is trained yet.",
        due="optional",
    )
    partners: Many[Text] | None = field(
        "Partners that answer for it.", "[riverside-health]", refers="partner"
    )
    evidence: Many[Evidence] | None = field(
        "Proof of the promise.", "[{kind: document, what: policy}]", due="bureau_review"
    )
    measures: Many[Text] | None = field(
        "Evaluation measures that show it.", "[engagement]", refers="measure", due="bureau_review"
    )
    since: Day | None = field("Since when it is kept.", "2026-09-01", due="operating")


class Departure(Entry):
    """A deliberate local adaptation, with its reason and its end."""

    AUDIENCE = "public"
    DUE = "drafting"
    rule: Text | None = field("Code of the finding that it answers.", "CAP-002", due="optional")
    principle: Text | None = field(
        "Core principle that it touches.", "cm.caseload-cap", vocabulary="principle", due="optional"
    )
    at: Text | None = field(
        "Place in the plan that it is about, as the finding prints it.",
        "case_management.max_caseload",
    )
    adaptation: LocalText | None = field("What is done instead.", "Up to 22 people each.")
    reason: Text | None = field("Why.", "Two posts are open until March.")
    owner: Text | None = field("Office that answers for it.", "Program Manager")
    decided_on: Day | None = field("Day it was decided.", "2026-08-12")
    decided_by: Text | None = field("Body that decided.", "pcg", refers="body", due="optional")
    expires: Day | None = field("Last day it holds.", "2027-03-31")
    bureau_decision: Text | None = field(
        "Id of the bureau's decision, for an essential principle.", "decision-4", due="optional"
    )
