"""What the data-flow matrix opens, refuses and reports."""

from __future__ import annotations

from dataclasses import asdict, replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.catalog import data_elements, legal_bases, never_cells, partner_roles, purposes
from kit.model.information_sharing import Action, FlowForm, Mask, Scope
from kit.model.plan import Plan
from kit.sharing import (
    FaultKind,
    counts_of,
    given_by,
    grants_of,
    matrix_of,
    register,
    seen_by,
    tick_boxes,
)
from tests.sharing.plans import small, small_tree, with_flows

TREATMENT = ("treatment_content", "diagnosis", "test_results", "medication")
FLOW = {
    "id": "f",
    "elements": ["engagement"],
    "from": "willow",
    "to": ["prosecutor"],
    "purpose": "coordination",
    "legal_basis": "program_release",
    "consent": "team-release",
    "form": ["register"],
    "action": ["read"],
    "scope": "work_group",
}


def kinds(plan: Plan) -> list[FaultKind]:
    return [fault.kind for fault in matrix_of(plan).faults]


def test_a_sound_plan_has_no_fault() -> None:
    assert kinds(small()) == []


def test_what_no_flow_opens_is_refused() -> None:
    matrix = matrix_of(with_flows())
    assert matrix.cells == ()
    assert not matrix.allowed("engagement", "prosecutor", FlowForm.REGISTER)


def test_an_absent_section_opens_nothing() -> None:
    bare = Plan.model_validate({"plan": small().plan.model_dump()})
    assert matrix_of(bare).cells == ()
    assert grants_of(matrix_of(bare)) == ()


def test_a_flow_opens_its_own_cells_and_no_others() -> None:
    matrix = matrix_of(small())
    assert matrix.allowed("intake_completion", "prosecutor", FlowForm.PAPER)
    assert not matrix.allowed("intake_completion", "prosecutor", FlowForm.SPOKEN)
    assert not matrix.allowed("intake_completion", "defender", FlowForm.PAPER)
    assert not matrix.allowed("case_notes", "prosecutor", FlowForm.REGISTER)


def test_a_role_means_every_partner_that_fills_it() -> None:
    receivers = {c.receiver for c in matrix_of(small()).cells if c.element == "place_of_contact"}
    assert receivers == {
        "mill-creek-police", "county-sheriff", "willow", "bridge", "justice-services",
    }  # fmt: skip


def test_a_role_does_not_reach_partners_that_withdrew() -> None:
    assert "main-street" not in {cell.receiver for cell in matrix_of(small()).cells}


def test_a_withdrawn_partner_that_is_named_gets_nothing() -> None:
    plan = with_flows({**FLOW, "to": ["main-street"], "form": ["counts"]})
    assert kinds(plan) == [FaultKind.GONE]
    assert matrix_of(plan).cells == ()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"consent": "none"}, FaultKind.CONSENT_NEEDED),
        ({"consent": "other"}, FaultKind.CONSENT_UNKNOWN),
        ({"elements": ["housing_status"]}, FaultKind.CONSENT_ELEMENT),
        ({"to": ["justice-services"]}, FaultKind.CONSENT_RECIPIENT),
        ({"from": "bridge"}, FaultKind.CONSENT_DISCLOSER),
        ({"purpose": "safety"}, FaultKind.CONSENT_PURPOSE),
        ({"legal_basis": "tpo_consent", "to": ["defender"]}, FaultKind.CONSENT_KIND),
        ({"purpose": None}, FaultKind.INCOMPLETE),
        ({"legal_basis": None}, FaultKind.INCOMPLETE),
        ({"scope": None}, FaultKind.TERMS_MISSING),
        ({"action": None}, FaultKind.TERMS_MISSING),
        ({"purpose": "investigation"}, FaultKind.NEVER),
        ({"legal_basis": "qsoa", "consent": "none"}, FaultKind.NEVER),
        ({"legal_basis": "audit_evaluation", "consent": "none"}, FaultKind.BASIS_REFUSED),
        ({"elements": ["immigration_status"]}, FaultKind.NEVER),
    ],
)
def test_each_fault_closes_the_cell(change: dict[str, object], expected: FaultKind) -> None:
    matrix = matrix_of(with_flows({**FLOW, **change}))
    assert expected in [fault.kind for fault in matrix.faults]
    assert matrix.cells == ()


def test_the_register_refuses_what_it_never_stores() -> None:
    change = {"elements": ["arrest_extract"], "legal_basis": "data_sharing_agreement"}
    matrix = matrix_of(with_flows({**FLOW, **change, "consent": "none"}))
    assert [(f.kind, f.pointer[-2:]) for f in matrix.faults] == [
        (FaultKind.NOT_STORED, ("elements", 0))
    ]


def test_a_flow_that_names_nobody_is_incomplete() -> None:
    matrix = matrix_of(with_flows({"id": "f", "elements": ["engagement"]}))
    assert [fault.pointer[-1] for fault in matrix.faults] == ["from", "to", "form"]


def test_a_receiver_outside_the_agreement_is_reported() -> None:
    plan = with_flows(FLOW, agreement={"parties": ["willow"]})
    faults = [(f.kind, f.pointer) for f in matrix_of(plan).faults]
    assert (FaultKind.NOT_PARTY, ("information_sharing", "flows", 0, "to", 0)) in faults
    where = ("information_sharing", "consents", 0, "recipients", 2)
    assert (FaultKind.CONSENT_NOT_PARTY, where) in faults


def test_an_undecided_agreement_excludes_nobody() -> None:
    assert FaultKind.NOT_PARTY not in kinds(with_flows(FLOW, agreement=None))


def test_two_flows_on_other_grounds_contradict_each_other() -> None:
    other = {**FLOW, "id": "g", "legal_basis": "statute", "consent": "none"}
    found = matrix_of(with_flows(FLOW, other)).faults
    faults = [f for f in found if f.kind is FaultKind.CONTRADICTION]
    assert [(f.kind, f.pointer[-1], f.related[-1]) for f in faults] == [
        (FaultKind.CONTRADICTION, "legal_basis", "legal_basis"),
        (FaultKind.CONTRADICTION, "consent", "consent"),
    ]


def test_two_masks_on_one_table_leave_only_what_both_show() -> None:
    other = {**FLOW, "id": "g", "purpose": "legal_help", "mask": "date_only"}
    matrix = matrix_of(with_flows(FLOW, other))
    assert FaultKind.CONTRADICTION in [fault.kind for fault in matrix.faults]
    (grant,) = grants_of(matrix)
    assert "last_contact_on" in grant.columns
    assert "in_touch" not in grant.columns


def test_a_table_that_nobody_fills_is_reported() -> None:
    assert FaultKind.NOBODY_ENTERS in kinds(with_flows(FLOW))
    entering = {**FLOW, "id": "g", "to": ["willow"], "legal_basis": "own_record", "consent": "none"}
    enters = {**entering, "action": ["insert"], "scope": "caseload"}
    assert FaultKind.NOBODY_ENTERS not in kinds(with_flows(FLOW, enters))


def test_a_consent_that_asks_for_too_much_is_reported() -> None:
    wide = {
        **small_tree()["information_sharing"]["consents"][0],
        "elements": ["engagement", "diagnosis"],
        "purposes": ["coordination", "safety"],
        "recipients": ["prosecutor", "university"],
    }
    faults = matrix_of(with_flows(FLOW, consents=[wide])).faults
    assert [(f.pointer[2:], f.reason) for f in faults if f.kind is FaultKind.CONSENT_WIDER] == [
        ((0, "elements", 1), "diagnosis"),
        ((0, "purposes", 1), "safety"),
        ((0, "recipients", 1), "university"),
    ]


def test_a_consent_that_no_flow_uses_is_not_called_wide() -> None:
    assert FaultKind.CONSENT_WIDER not in kinds(with_flows())


def test_a_partner_that_withdrew_gives_nothing() -> None:
    plan = with_flows({**FLOW, "from": "main-street", "form": ["counts"]})
    assert kinds(plan) == [FaultKind.GONE]


def test_a_giver_outside_the_agreement_is_reported() -> None:
    plan = with_flows(FLOW, agreement={"parties": ["prosecutor"]})
    pointers = [f.pointer for f in matrix_of(plan).faults if f.kind is FaultKind.NOT_PARTY]
    assert pointers == [("information_sharing", "flows", 0, "from")]


def test_a_word_that_names_nobody_opens_nothing() -> None:
    assert matrix_of(with_flows({**FLOW, "to": ["nobody-we-know"]})).cells == ()


def test_what_a_partner_tells_is_what_others_see_from_it() -> None:
    matrix = matrix_of(small())
    told = {(row.flow.id, row.receiver) for row in given_by(matrix, "clinic")}
    assert told == {("care-own", "clinic"), ("care", "willow")}


def test_an_unfinished_cell_never_becomes_a_grant() -> None:
    matrix = matrix_of(small())
    cell = next(cell for cell in matrix.cells if cell.to_rows)
    broken = replace(matrix, cells=(replace(cell, scope=None),))
    with pytest.raises(ValueError, match="unfinished register flow"):
        grants_of(broken)


def test_an_unfilled_role_is_judged_too() -> None:
    plan = with_flows({**FLOW, "to": ["court"], "elements": ["diagnosis"]})
    faults = matrix_of(plan).faults
    assert "NC-01" in {fault.never for fault in faults}


def test_a_never_cell_carries_its_citation_and_place() -> None:
    plan = with_flows({**FLOW, "elements": ["engagement", "diagnosis"]})
    fault = next(f for f in matrix_of(plan).faults if f.kind is FaultKind.NEVER)
    assert (fault.never, fault.citation, fault.pointer) == (
        "NC-01",
        never_cells()["NC-01"].citation,
        ("information_sharing", "flows", 0, "elements", 1),
    )


def test_one_forbidden_role_is_enough_to_refuse() -> None:
    roles = {"roles": ("case_management", "project_management")}
    partners = [{**p, **roles} if p["id"] == "willow" else p for p in small_tree()["partners"]]
    matrix = matrix_of(Plan.model_validate({**small_tree(), "partners": partners}))
    assert not matrix.allowed("treatment_content", "willow", FlowForm.REGISTER)


ASKED = st.fixed_dictionaries(
    {
        "elements": st.sampled_from([*TREATMENT, "case_notes", "engagement", "counseling_notes"]),
        "to": st.sampled_from(sorted(partner_roles())),
        "purpose": st.sampled_from(sorted(purposes())),
        "legal_basis": st.sampled_from(sorted(legal_bases())),
        "form": st.sampled_from(sorted(form.value for form in FlowForm)),
        "consent": st.sampled_from(["none", "wide"]),
    }
)
JUSTICE = frozenset({"law_enforcement", "prosecutor", "supervision", "court", "jail"})
CLOSED = JUSTICE | {"project_management", "community", "lived_experience"}


@given(asked=ASKED)
def test_no_plan_opens_a_never_cell(asked: dict[str, str]) -> None:
    wide = {
        "id": "wide",
        "kind": "team_release",
        "disclosers": ["case_management"],
        "recipients": [asked["to"]],
        "elements": list(data_elements()),
        "purposes": list(purposes()),
    }
    plan = with_flows({**FLOW, **asked, "from": "case_management"}, consents=[wide])
    for cell in matrix_of(plan).cells:
        assert not purposes()[cell.purpose or ""].never
        assert cell.element != "counseling_notes"
        assert not (asked["to"] in CLOSED and cell.element in {*TREATMENT, "case_notes"})
        assert not (asked["to"] in JUSTICE and cell.basis in {"qsoa", "business_associate"})


def test_grants_follow_from_open_register_cells_alone() -> None:
    matrix = matrix_of(small())
    asked = {
        (cell.receiver, cell.element, action)
        for cell in matrix.cells
        if cell.to_rows
        for action in cell.actions
    }
    assert {(g.partner, g.element, g.action) for g in grants_of(matrix)} == asked


@pytest.mark.parametrize("mask", Mask)
def test_a_mask_never_shows_more_than_no_mask(mask: Mask) -> None:
    for element, action in product(register.elements(), Action):
        assert set(register.shown(element, mask, action)) <= set(
            register.shown(element, Mask.NONE, action)
        )


def test_masks_hide_names_and_free_text() -> None:
    shown = register.shown("identity", Mask.NO_NAMES, Action.READ)
    assert set(shown) == {"row_id", "participant_id", "held_by", "register_number", "recorded_at"}
    assert "concern" not in register.shown("safety_concerns", Mask.NO_NAMES, Action.READ)
    assert register.shown("intake_completion", Mask.YES_NO, Action.READ)[-1] == "done"
    assert register.shown("identity", Mask.COUNTS, Action.READ) == ()


def test_every_table_holds_a_catalog_element_that_may_be_stored() -> None:
    rows = data_elements()
    assert set(register.elements()) == {slug for slug, row in rows.items() if row.table}
    assert "cji" not in {rows[slug].sensitivity for slug in register.elements()}


def test_treatment_is_read_through_the_log() -> None:
    logged = {g.element for g in grants_of(matrix_of(small())) if g.logged}
    assert logged == {"treatment_content", "medication"}


def test_who_sees_what_lists_every_open_cell_of_a_partner() -> None:
    matrix = matrix_of(small())
    rows = seen_by(matrix, "prosecutor")
    told = {(e, g, f) for row in rows for e, g, f in product(row.elements, row.givers, row.forms)}
    assert told == {
        (c.element, c.giver, c.form) for c in matrix.cells if c.receiver == "prosecutor"
    }


def test_tick_boxes_are_what_flows_under_the_consent() -> None:
    boxes = tick_boxes(matrix_of(small()), "team-release")
    assert ("intake_completion", "prosecutor") in {(b.element, b.receiver) for b in boxes}
    assert ("intake_completion", "defender") not in {(b.element, b.receiver) for b in boxes}


def test_counts_open_no_rows() -> None:
    counts = {(c.partner, c.element) for c in counts_of(matrix_of(small()))}
    assert ("university", "housing_status") in counts
    assert not [g for g in grants_of(matrix_of(small())) if g.partner == "university"]


def test_the_same_plan_gives_the_same_matrix() -> None:
    assert asdict(matrix_of(small())) == asdict(matrix_of(small()))


def test_the_small_plan_uses_every_scope() -> None:
    assert {cell.scope for cell in matrix_of(small()).cells if cell.to_rows} == {
        Scope.OWN_REFERRALS, Scope.ALL, Scope.CASELOAD, Scope.WORK_GROUP,
        Scope.PROVIDER, Scope.OWN_CLIENTS,
    }  # fmt: skip
