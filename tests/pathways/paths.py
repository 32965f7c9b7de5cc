"""Referral paths that the tests share."""

from __future__ import annotations

from kit.model.plan import Plan
from kit.source import load

HEAD = {
    "id": "harlow",
    "title": "Harlow LEAD",
    "version": "1",
    "kind": "program",
    "stage": "drafting",
    "edition": "toolkit-2023-07-01",
    "as_of": "2026-09-30",
}

HARLOW = """
partners:
  - {id: harlow-police, legal_name: Harlow Police Department, roles: [law_enforcement]}
  - {id: prosecutor, legal_name: Harlow County Prosecutor, roles: [prosecutor]}
  - {id: riverside, legal_name: Riverside Health, roles: [case_management, treatment_provider]}
  - {id: justice-services, legal_name: Justice Services, roles: [project_management]}
law_enforcement:
  - id: police
    partner: harlow-police
    approval: {needed: yes, by: shift sergeant, timing: before, within: 10 minutes}
intake: {within: 30 days, clock_start: referral}
referral_paths:
  - id: arrest
    title: {en: Arrest diversion, es: Desviación del arresto}
    door: arrest_diversion
    status: open
    approvers:
      - {partner: justice-services, office: project manager, before_handoff: yes, may_refuse: yes}
    handoff: {modes: [at_scene], within: 30 minutes}
    on_refusal: {what: Usual process.}
    on_no_answer: {what: Backup line.}
    on_missed_handoff: {what: The officer decides.}
    on_missed_intake: {what: Outreach looks for two weeks.}
    steps:
      - id: stop
        kind: contact
        actor: harlow-police
        action: The officer has probable cause for a listed offense.
        next: [{to: check}]
      - id: check
        kind: check
        actor: harlow-police
        action: The officer checks charge, amount and exclusions with the pocket card.
        within: 15 minutes
        next:
          - {to: offer, when: eligible}
          - {to: waiver, when: "presumption, or unclear"}
          - {to: usual, when: excluded}
      - id: waiver
        kind: approval
        actor: prosecutor
        action: The liaison prosecutor decides by telephone.
        within: 1 hour
        next: [{to: offer, when: waived}, {to: usual, when: not waived}]
      - id: offer
        kind: offer
        actor: harlow-police
        action:
          en: The officer offers LEAD in plain words and says that it is voluntary.
          es: El agente ofrece LEAD en palabras sencillas y dice que es voluntario.
        within: 10 minutes
        next: [{to: call, when: {en: "says yes", es: "dice que sí"}}, {to: usual, when: says no}]
      - id: usual
        kind: end
        actor: harlow-police
        action: The officer proceeds as without LEAD.
        outcome: Usual process, and nothing worse for having said no.
      - id: call
        kind: call
        actor: harlow-police
        action: The officer calls the LEAD line.
        within: 5 minutes
        next: [{to: handoff, when: answered}, {to: backup, when: no answer}]
      - id: backup
        kind: call
        actor: harlow-police
        action: The officer calls the supervisor line.
        within: 10 minutes
        next: [{to: handoff, when: answered}, {to: call, when: still nobody}]
      - id: handoff
        kind: handoff
        actor: riverside
        action: A case manager meets the person and the officer, explains the program and listens.
        within: 30 minutes
        next: [{to: screening, when: the person agrees}, {to: usual, when: the person leaves}]
      - id: screening
        kind: screening
        actor: riverside
        action: First needs - food, shelter, safety - are met the same day.
        within: 1 day
        next: [{to: report}]
      - id: report
        kind: report
        actor: harlow-police
        action: The officer writes the report and sends it, marked LEAD, to the prosecutor.
        within: 1 day
        tells: [{elements: [referral_facts, police_report], to: prosecutor}]
        next: [{to: consent}]
      - id: consent
        kind: consent
        actor: participant
        action: The person reads the release with the case manager and signs it or not.
        within: 7 days
        signs: [team-release]
        next: [{to: intake, when: signs}, {to: intake-alone, when: does not sign}]
      - id: intake
        kind: intake
        actor: riverside
        action: Full intake, a talk about needs and hopes.
        within: 14 days
        next: [{to: notice}]
      - id: intake-alone
        kind: intake
        actor: riverside
        action: Full intake; the person hands in the slip if they want to.
        within: 14 days
        next: [{to: services}]
      - id: notice
        kind: notice
        actor: riverside
        action: The case manager tells the prosecutor that intake is done, yes and the date only.
        within: 2 business days
        tells: [{elements: [intake_completion], to: prosecutor, after_consent: team-release}]
        next: [{to: charge}]
      - id: charge
        kind: charge_decision
        actor: prosecutor
        action: The prosecutor declines to file.
        within: 5 business days
        next: [{to: services}]
      - id: services
        kind: services
        actor: riverside
        action: Services go on for as long as the person wants.
        outcome: No end date.
timeline:
  launch_on: 2027-01-15
  milestones:
    - {id: mou, title: Memorandum signed, on: 2026-12-15}
    - {id: training, title: Officers trained, on: 2027-01-10, after: [mou]}
    - {id: launch, title: First referral, on: 2027-01-15, after: [training, mou]}
"""


def plan(text: str = HARLOW, **sections: object) -> Plan:
    """Model a plan from YAML; ``sections`` replace whole sections."""
    tree = load(text, "plan")
    assert isinstance(tree, dict)
    return Plan.model_validate({"plan": HEAD, **tree, **sections})
