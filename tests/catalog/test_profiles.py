"""State profiles ask for things that plans can answer, and know their state's citations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest

from kit import catalog
from kit.catalog import ProfileRule, StateProfile
from kit.core import Severity
from kit.model.fields import Model, about
from kit.model.plan import Plan

FULL = {"CA", "CO", "IL", "OR", "WA"}
FELONY = {"GA", "HI", "IL", "KY", "NC", "NJ", "OH", "NM"}
LOCAL = {"none", "local ordinance"}
WORDS = {
    "commitment_present": "principle",
    "partner_role_present": "partner_role",
    "seat_present": "voice",
    "service_listed": "service",
}


def _profiles() -> list[StateProfile]:
    found = (catalog.state_profile(code) for code in catalog.profiled_states())
    return [profile for profile in found if profile is not None]


def _rules() -> list[ProfileRule]:
    return [rule for profile in _profiles() for rule in profile.rules]


def _models_within(annotation: object) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_within(inner)


def _reaches(steps: list[str], model: type[Model]) -> bool:
    """Tell whether the steps lead to a field, through any model on the way."""
    steps = [step for step in steps if step != "*"]
    info = model.model_fields.get(steps[0])
    if info is None:
        return False
    if len(steps) == 1:
        return True
    return any(_reaches(steps[1:], inner) for inner in _models_within(info.annotation))


def _models(model: type[Model], seen: set[type[Model]]) -> set[type[Model]]:
    seen.add(model)
    for info in model.model_fields.values():
        for inner in _models_within(info.annotation):
            if inner not in seen:
                _models(inner, seen)
    return seen


def test_the_eighteen_states_of_the_statute_table_have_profiles_and_five_are_full() -> None:
    assert {row.state for row in catalog.statutes()} == set(catalog.profiled_states())
    assert {profile.state for profile in _profiles() if profile.full} == FULL
    assert all(bool(profile.rules) == profile.full for profile in _profiles())
    assert {p.state for p in _profiles() if p.felony_possession} == FELONY


def test_no_rule_or_change_has_the_id_of_another() -> None:
    ids = [rule.id for rule in _rules()]
    ids += [change.id for profile in _profiles() for change in profile.changed_laws]
    assert len(ids) == len(set(ids))
    assert all(
        rule.id.startswith(f"{profile.state}-") for profile in _profiles() for rule in profile.rules
    )


@pytest.mark.parametrize("rule", _rules(), ids=lambda rule: rule.id)
def test_a_rule_asks_for_something_that_a_plan_can_hold(rule: ProfileRule) -> None:
    assert rule.test in catalog.TEST_KINDS
    assert bool(rule.field) == (rule.test != "plan_mentions")
    assert not rule.field or _reaches(rule.field.split("."), Plan)
    assert rule.severity in {severity.value for severity in Severity}
    assert not rule.verify or rule.severity != "error"


@pytest.mark.parametrize("rule", _rules(), ids=lambda rule: rule.id)
def test_a_rule_names_only_known_words(rule: ProfileRule) -> None:
    name = WORDS.get(rule.test)
    known = set(catalog.vocabulary(name)) if name else set()
    asked = {word for value in rule.values for word in value.split("|")}
    assert name is None or asked <= known
    if rule.test == "groups_cover":
        families = {row.family for row in catalog.demographic_groups().values()}
        assert asked <= families


@pytest.mark.parametrize("rule", _rules(), ids=lambda rule: rule.id)
def test_a_rule_binds_always_or_by_a_program_or_authority_of_its_state(rule: ProfileRule) -> None:
    profile = catalog.state_profile(rule.id[:2])
    assert profile is not None
    kind, _, name = rule.applies_if.partition(":")
    known = {"always": {""}, "funding": set(profile.programs), "authority": profile.authorities}
    assert name in known[kind]


def test_every_statute_has_the_form_of_its_state_or_names_a_whole_chapter() -> None:
    chapters = []
    for row in catalog.statutes():
        profile = catalog.state_profile(row.state)
        assert profile is not None
        if row.citation not in LOCAL and not profile.cites(row.citation):
            assert profile.cites_chapter(row.citation), row.citation
            chapters.append(row.citation)
    assert sorted(chapters) == [
        "28-B M.R.S.",
        "N.J.S.A. 24:6I",
        "NMSA 26-2C",
        "ORS ch. 475C",
        "Penal Law art. 222",
        "R.C. ch. 3780",
    ]


@pytest.mark.parametrize("profile", _profiles(), ids=lambda profile: profile.state)
def test_a_state_knows_its_own_example_and_no_other_state_takes_it(profile: StateProfile) -> None:
    assert profile.cites(profile.citation_example)
    assert profile.cites(f"{profile.citation_example}(a)(1)".replace("(b)(a)", "(b)"))
    assert not profile.cites_chapter(profile.citation_example)
    others = [other.state for other in _profiles() if other is not profile]
    assert [s for s in others if _profile(s).cites(profile.citation_example)] == []


def _profile(code: str) -> StateProfile:
    profile = catalog.state_profile(code)
    assert profile is not None
    return profile


@pytest.mark.parametrize(
    ("code", "citation", "good"),
    [
        ("WA", "RCW § 69.50.4013", True),
        ("WA", "RCW 69.50.4013(1)", True),
        ("WA", "RCW 69.50", False),
        ("WA", "69.50.4013", False),
        ("IL", "720 ILCS 570/402(c)", True),
        ("IL", "720 ILCS 570", False),
        ("NY", "Penal Law 220.3", False),
        ("NM", "NMSA 1978, § 30-31-23", True),
        ("CA", "Health & Saf. Code 11350", True),
        ("CA", "Vehicle Code 1", False),
        ("ME", "17-A M.R.S. 1107-A", True),
        ("MD", "Crim. Law 5-601(c)", True),
    ],
)
def test_a_citation_is_judged_by_its_form(code: str, citation: str, *, good: bool) -> None:
    assert _profile(code).cites(citation) is good


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("IL", "under 5 ILCS 820", ["IL-CHG-1"]),
        ("IL", "under 50 ILCS 71", []),
        ("WA", "as RCW 10.31.115 asks", ["WA-CHG-1"]),
        ("WA", "as RCW 10.31.110 asks", []),
        ("NY", "Penal Law 240.37", ["NY-CHG-2"]),
        ("ME", "17-A M.R.S. 853-A", ["ME-CHG-1"]),
        ("CA", "misdemeanors only", ["CA-CHG-1"]),
    ],
)
def test_stale_law_is_found_in_text(code: str, text: str, found: list[str]) -> None:
    changes = _profile(code).changed_laws
    hits = [
        row.id for row in changes if row.pattern and re.search(row.pattern, text, re.IGNORECASE)
    ]
    assert hits == found


def test_a_state_program_is_known_by_slug_and_by_name() -> None:
    washington = _profile("WA")
    assert washington.program("WA LEAD grants") == "wa-lead-grants"
    assert washington.program("wa-lead-grants") == "wa-lead-grants"
    assert washington.program("Federal COSSUP") is None


def test_every_vocabulary_that_a_plan_field_names_exists() -> None:
    named = {
        about(model, name).vocabulary
        for model in _models(Plan, set())
        for name in model.model_fields
    } - {""}
    assert len(named) > 15
    assert sorted(named - set(catalog.VOCABULARIES)) == []
