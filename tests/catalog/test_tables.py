"""The tables hold what they should, refer to each other rightly, and hide no guess."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

import pytest

from kit import catalog
from kit.catalog.reading import CatalogError, build, records, rows, tables
from kit.catalog.records import Fact, Purpose, Words

TABLES: Mapping[str, Iterable[Fact]] = {
    "anti_patterns": catalog.anti_patterns().values(),
    "claims": catalog.claims(),
    "consent_elements": catalog.consent_elements().values(),
    "consent_kinds": catalog.consent_kinds().values(),
    "data_elements": catalog.data_elements().values(),
    "demographic_groups": catalog.demographic_groups().values(),
    "glossary": catalog.glossary().values(),
    "goals": catalog.goals().values(),
    "languages": catalog.languages().values(),
    "legal_bases": catalog.legal_bases().values(),
    "lessons": catalog.lessons().values(),
    "measures": catalog.measures().values(),
    "mou_sections": catalog.mou_sections().values(),
    "never_cells": catalog.never_cells().values(),
    "nibrs": catalog.nibrs().values(),
    "offense_kinds": catalog.offense_kinds().values(),
    "owner_roles": catalog.owner_roles().values(),
    "partner_roles": catalog.partner_roles().values(),
    "pathways": catalog.pathways().values(),
    "principles": catalog.principles().values(),
    "purposes": catalog.purposes().values(),
    "regulations": catalog.regulations().values(),
    "seats": catalog.seats().values(),
    "services": catalog.services().values(),
    "states": catalog.states().values(),
    "statutes": catalog.statutes(),
    "thresholds": catalog.thresholds().values(),
    "voices": catalog.voices().values(),
}
COUNTS = {
    "anti_patterns": 20,
    "claims": 12,
    "consent_elements": 83,
    "consent_kinds": 10,
    "data_elements": 39,
    "demographic_groups": 19,
    "glossary": 45,
    "goals": 7,
    "languages": 30,
    "legal_bases": 22,
    "lessons": 22,
    "measures": 14,
    "mou_sections": 34,
    "never_cells": 17,
    "nibrs": 85,
    "offense_kinds": 17,
    "owner_roles": 14,
    "partner_roles": 26,
    "pathways": 13,
    "principles": 71,
    "purposes": 24,
    "regulations": 21,
    "seats": 23,
    "services": 33,
    "states": 56,
    "statutes": 255,
    "thresholds": 19,
    "voices": 31,
}


def _key(fact: Fact) -> str:
    for name in ("slug", "id", "code", "usps", "number"):
        if hasattr(fact, name):
            return str(getattr(fact, name))
    return repr([getattr(fact, name) for name in ("state", "offense_kind", "citation", "title")])


@pytest.mark.parametrize("name", sorted(TABLES))
def test_a_table_has_all_its_rows_once(name: str) -> None:
    keys = [_key(row) for row in records_of(name)]
    assert len(keys) == COUNTS[name]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


def records_of(name: str) -> tuple[Fact, ...]:
    return tuple(TABLES[name])


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_row_names_a_source_or_admits_that_it_has_none(name: str) -> None:
    own = {"design", "verify", "memory", "memory-high", "memory-medium", "memory-low"}
    bare = [_key(row) for row in records_of(name) if not row.sources and row.certainty not in own]
    assert bare == []


def test_what_comes_from_memory_is_marked_wherever_it_may_be_printed() -> None:
    assert all(row.verify for row in catalog.statutes() if row.certainty.startswith("memory"))
    assert not any(row.sources for row in catalog.statutes() if row.verify)
    assert Counter(row.certainty for row in catalog.statutes()) == {
        "sourced": 24,
        "secondary": 40,
        "memory-high": 123,
        "memory-medium": 51,
        "memory-low": 17,
    }


def test_nibrs_has_its_groups_its_federal_codes_and_its_heirs() -> None:
    codes = catalog.nibrs()
    assert Counter(row.group for row in codes.values()) == {"A": 71, "B": 10, "B retired": 4}
    assert sum(row.federal_only for row in codes.values() if row.group == "A") == 19
    assert {row.code for row in codes.values() if row.federal_only and row.group == "B"} == {
        "90K",
        "90L",
        "90M",
    }
    assert {row.code: row.replaced_by for row in codes.values() if row.lead == "retired"} == {
        "90A": "26A",
        "90E": "90Z",
        "90H": "90Z",
        "90I": "",
    }
    assert all(row.replaced_by in {"", *codes} for row in codes.values())
    assert "100" in codes


def test_the_principles_of_each_edition_are_those_it_states() -> None:
    essential = {
        "overall.harm-reduction-housing-first",
        "overall.line-officer-partnership",
        "policing.officer-ownership",
        "policing.sergeants-design-protocol",
        "cm.harm-reduction",
    }
    for edition in catalog.EDITIONS:
        stated = catalog.principles(edition)
        assert essential <= {k for k, row in stated.items() if row.standing(edition) == "essential"}
        assert all(row.standing(edition) in {"essential", "described"} for row in stated.values())
    sheet, toolkit = (catalog.principles(edition) for edition in catalog.EDITIONS)
    assert "overall.shared-intention" not in sheet
    assert "overall.shared-intention" in toolkit
    assert {k for k in sheet if sheet[k].standing("2016-fact-sheet") == "essential"} == essential


def test_each_edition_has_six_goals() -> None:
    old, new = (set(catalog.goals(edition)) for edition in catalog.EDITIONS)
    assert old - new == {"reduce"}
    assert new - old == {"access"}
    assert len(old) == len(new) == 6


def test_references_between_tables_lead_somewhere() -> None:
    principles = set(catalog.principles())
    roles = set(catalog.partner_roles())
    elements = set(catalog.data_elements())
    consents = set(catalog.consent_kinds())
    for pattern in catalog.anti_patterns().values():
        assert set(pattern.principles) <= principles, pattern.id
    for lesson in catalog.lessons().values():
        assert set(lesson.principles) <= principles, lesson.id
    for cell in catalog.never_cells().values():
        assert set(cell.elements) <= elements, cell.id
        assert {*cell.to, *cell.except_to} <= roles, cell.id
        assert set(cell.purposes) <= set(catalog.purposes()), cell.id
        assert set(cell.bases) <= set(catalog.legal_bases()), cell.id
    for basis in catalog.legal_bases().values():
        assert basis.consent in {"", *consents}, basis.slug
        assert set(basis.refused_for) <= roles, basis.slug
    for kind in catalog.consent_kinds().values():
        assert set(kind.elements) <= set(catalog.consent_elements()), kind.slug
    assert {row.offense_kind for row in catalog.statutes()} <= set(catalog.offense_kinds())
    assert {row.state for row in catalog.statutes()} <= set(catalog.states())


def test_every_purpose_that_is_never_allowed_has_its_never_cell() -> None:
    closed = {
        purpose
        for cell in catalog.never_cells().values()
        if not (cell.elements or cell.to or cell.except_to or cell.bases or cell.forms)
        for purpose in cell.purposes
    }
    assert closed == {row.slug for row in catalog.purposes().values() if row.never}


@pytest.mark.parametrize("receiver", ["law_enforcement", "prosecutor", "project_management"])
def test_treatment_content_is_closed_toward_justice_and_coordination(receiver: str) -> None:
    closed = {
        element
        for cell in catalog.never_cells().values()
        if receiver in cell.to and not (cell.purposes or cell.bases or cell.forms)
        for element in cell.elements
    }
    part2 = {r.slug for r in catalog.data_elements().values() if r.sensitivity == "part2"}
    assert part2 - {"counseling_notes"} <= closed
    assert "case_notes" in closed


def test_what_the_register_never_stores_has_no_table() -> None:
    elements = catalog.data_elements()
    for slug in ("criminal_history_record", "counseling_notes", "immigration_status"):
        assert elements[slug].table == ""
    assert elements["intake_completion"].table == "participant"


def test_the_federal_notices_stand_as_the_rule_words_them() -> None:
    long = catalog.regulation("part2-notice-long")
    short = catalog.regulation("part2-notice-short")
    stale = catalog.regulation("part2-notice-stale")
    assert long.value.startswith("This record which has been disclosed to you is protected by Fed")
    assert long.value.endswith("redisclose the record (see 42 CFR 2.31).")
    assert "use or disclosure" in short.value
    assert "use or disclosure" not in stale.value
    assert stale.status == "superseded"


def test_web_accessibility_dates_are_those_of_2026() -> None:
    dates = {
        "ada-web-large": "2027-04-26",
        "ada-web-small": "2028-04-26",
        "s504-web-large": "2027-05-11",
        "s504-web-small": "2028-05-10",
        "part2-compliance": "2026-02-16",
    }
    assert {name: catalog.regulation(name).value for name in dates} == dates


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("LEAD participants were 58% less likely to be arrested.", {"CL-01"}),
        ("People are 58 percent less likely to return.", {"CL-01"}),
        ("The odds of arrest were 58% lower than in the comparison group.", set()),
        ("LEAD is an evidence-based program.", {"CL-03"}),
        ("LEAD reduces recidivism by 22%.", {"CL-02"}),
        ("This proven model will end homelessness.", {"CL-04", "CL-08"}),
        ("We run the GPRA interview.", {"CL-11"}),
        ("It saves $7 for every dollar.", {"CL-06"}),
        ("A case manager meets the person within 30 minutes.", set()),
    ],
)
def test_claims_find_what_they_should(text: str, found: set[str]) -> None:
    hits = {row.id for row in catalog.claims() if re.search(row.pattern, text, re.IGNORECASE)}
    assert hits == found


def test_an_honest_wording_is_no_claim_itself() -> None:
    for claim in catalog.claims():
        assert re.search(claim.pattern, claim.honest, re.IGNORECASE) is None, claim.id


def test_a_threshold_is_a_number_with_its_reason() -> None:
    assert catalog.threshold("caseload_error") == 25
    assert catalog.threshold("handoff_minutes") == 30
    with pytest.raises(KeyError):
        catalog.threshold("patience")


def test_the_memorandum_has_28_sections_and_six_annexes() -> None:
    assert list(catalog.mou_sections()) == [str(n) for n in range(1, 29)] + list("ABCDEF")


def test_a_header_tells_who_has_checked_the_facts() -> None:
    assert catalog.header("nibrs").checked_by == "nobody"
    assert catalog.header("principles").publisher.startswith("LEAD Support Bureau")


def test_the_statutes_of_one_state_are_those_of_all_that_name_it() -> None:
    ohio = catalog.statutes("OH")
    assert len(ohio) == 14
    assert set(ohio) == {row for row in catalog.statutes() if row.state == "OH"}


def test_a_table_can_be_looked_through_as_it_is_written() -> None:
    assert "data/nibrs" in tables()
    assert "data/principles" in tables()
    assert rows("data/states")[0]["name"] == "Alabama"


def test_an_unknown_state_vocabulary_or_rule_text_is_not_invented() -> None:
    assert catalog.state("ZZ") is None
    assert catalog.state("WA") is catalog.states()["WA"]
    assert catalog.state_profile("TX") is None
    assert catalog.state_profile("../data/nibrs") is None
    with pytest.raises(KeyError):
        catalog.vocabulary("weather")
    with pytest.raises(KeyError):
        catalog.regulation("part3")


def test_every_vocabulary_that_the_model_names_exists() -> None:
    assert set(catalog.vocabulary("measure")) == {f"M{n}" for n in range(1, 15)}
    assert catalog.vocabulary("nibrs")["35A"] == Words(
        "Drug/Narcotic Violations", "Drug/Narcotic Violations"
    )
    assert str(catalog.vocabulary("state")["WA"]) == "Washington"
    assert list(catalog.vocabulary("edition")) == list(catalog.EDITIONS)


GOOD = {
    "slug": "x",
    "label": {"en": "a", "es": "b"},
    "meaning": "c",
    "never": "no",
    "tpo": "no",
    "citation": None,
    "sources": (),
    "certainty": "design",
}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"never": "maybe"}, "expected yes or no"),
        ({"meaning": ("a",)}, "expected text"),
        ({"label": "a"}, "expected a mapping"),
        ({"sources": ("nowhere",)}, "no source is named 'nowhere'"),
        ({"sources": {"a": "b"}}, "expected a list"),
        ({"color": "red"}, "has no field 'color'"),
    ],
)
def test_a_faulty_row_is_refused_with_its_place(change: dict[str, object], says: str) -> None:
    row = {**GOOD, **change}
    with pytest.raises(CatalogError, match=says):
        build(Purpose, row, "purposes")  # type: ignore[arg-type]  # faulty on purpose


def test_a_good_row_becomes_a_record() -> None:
    purpose = build(Purpose, GOOD, "purposes")  # type: ignore[arg-type]  # a plain dict of text
    assert (purpose.slug, purpose.never, purpose.citation) == ("x", False, "")


def test_records_are_frozen() -> None:
    row = records(Purpose, "data/purposes")[0]
    with pytest.raises(AttributeError):
        row.slug = "y"  # type: ignore[misc]  # frozen on purpose
