"""The whole plan: one field per section."""

from kit.model.budget import Budget, Timeline
from kit.model.case_management import CaseManagement
from kit.model.commitments import Commitment, Departure
from kit.model.documents import Deployment, Documents, Signature
from kit.model.eligibility import Eligibility
from kit.model.evaluation import Equity, Evaluation
from kit.model.fields import Model, field, required
from kit.model.goals import Goal
from kit.model.governance import Governance
from kit.model.information_sharing import InformationSharing
from kit.model.intake import Intake
from kit.model.jurisdiction import Jurisdiction
from kit.model.law_enforcement import Agency
from kit.model.need import Need
from kit.model.partners import Partner
from kit.model.plan_info import PlanInfo
from kit.model.prosecution import Defense, Prosecution
from kit.model.record import TrackRecord
from kit.model.referral_paths import ReferralPath
from kit.model.shared import Many
from kit.model.training import Communications, Training


class Plan(Model):
    """A LEAD program as data; a section that is absent is not decided yet."""

    plan: PlanInfo = required(
        "Which plan this is and how far it has come.",
        "{id: harlow, title: Harlow County LEAD, version: 0.4, kind: program, stage: drafting, "
        "edition: toolkit-2023-07-01, as_of: 2026-10-01}",
    )
    jurisdiction: Jurisdiction | None = field(
        "Where the program works.", "{name: Harlow County}", due="exploring"
    )
    need: Need | None = field("Why it is needed.", "{statement: ...}", due="drafting")
    goals: Many[Goal] | None = field("Goals.", "[{id: reduce}]", due="drafting")
    commitments: Many[Commitment] | None = field(
        "Promises on each core principle.", "[{id: harm-reduction}]", due="drafting"
    )
    departures: Many[Departure] | None = field(
        "Deliberate local adaptations.", "none", due="optional"
    )
    governance: Governance | None = field("Who steers.", "{bodies: []}", due="drafting")
    partners: Many[Partner] | None = field(
        "Who takes part.", "[{id: harlow-police}]", due="exploring"
    )
    law_enforcement: Many[Agency] | None = field(
        "How each agency uses LEAD.", "[{id: police}]", due="drafting", owner="law_enforcement"
    )
    eligibility: Eligibility | None = field(
        "Who may be diverted.", "{offenses: []}", due="drafting", owner="prosecutor"
    )
    referral_paths: Many[ReferralPath] | None = field(
        "Ways into the program.", "[{id: arrest}]", due="drafting"
    )
    intake: Intake | None = field(
        "From screening to intake.", "{within: 30 days}", due="drafting", owner="case_management"
    )
    prosecution: Prosecution | None = field(
        "The prosecutors' part.", "{offices: []}", due="drafting", owner="prosecutor"
    )
    defense: Defense | None = field(
        "Public defense and civil legal help.", "{partners: []}", due="drafting", owner="defense"
    )
    case_management: CaseManagement | None = field(
        "Case management.", "{providers: []}", due="drafting", owner="case_management"
    )
    information_sharing: InformationSharing | None = field(
        "Who may learn what.", "{flows: []}", due="partner_review", owner="counsel"
    )
    training: Training | None = field(
        "Training.", "{sessions: []}", due="drafting", owner="law_enforcement"
    )
    communications: Communications | None = field(
        "How the program speaks.", "{spokespersons: []}", due="partner_review"
    )
    equity: Equity | None = field(
        "How disparity is measured.",
        "{review_every: 3 months}",
        due="partner_review",
        owner="evaluator",
    )
    evaluation: Evaluation | None = field(
        "How results are known.", "{measures: []}", due="partner_review", owner="evaluator"
    )
    budget: Budget | None = field("Money.", "{uses: []}", due="drafting", owner="finance")
    timeline: Timeline | None = field("Time.", "{launch_on: 2027-01-15}", due="drafting")
    track_record: TrackRecord | None = field(
        "What the program has done so far.", "{tallies: []}", due="optional", owner="evaluator"
    )
    deployment: Deployment | None = field("Starter deployment.", "{targets: []}", due="optional")
    documents: Documents | None = field(
        "Documents.", "{mou: {}}", due="bureau_review", owner="counsel"
    )
    signatures: Many[Signature] | None = field("Who signed what.", "none", due="signed")


SECTIONS: tuple[str, ...] = tuple(Plan.model_fields)
"""Names of the plan's sections, in the order in which documents treat them."""
