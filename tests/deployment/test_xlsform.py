"""The officer's form: accepted by the validators, true to the rule, silent about names."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kit.deployment import target
from kit.deployment.xlsform.asking import NONE, UNSURE, blocks
from kit.deployment.xlsform.doors import DoorForm, agencies, doors_of, joined
from kit.deployment.xlsform.officer import officer_form
from kit.deployment.xlsform.text import plain
from kit.deployment.xlsform.workbook import xlsx
from kit.eligibility.criteria import Source
from kit.eligibility.deciding import decide
from kit.eligibility.expressions import Situation
from kit.eligibility.projecting import answers, projection
from kit.model.parsing import parse
from kit.model.plan import Plan
from kit.source import read
from tests.deployment.phone import Visit, answer, xform
from tests.eligibility.drawing import eligibilities
from tests.eligibility.plans import known_charges, situations
from tests.sharing.plans import small, small_tree
from tests.sharing.strategies import HOSTILE, texts

DAY = "20261001"
FEW = settings(max_examples=max(4, settings().max_examples // 15), phases=[Phase.generate])


@cache
def harlow() -> Plan:
    source = read(Path("examples/harlow")).source
    assert source is not None
    plan = parse(source).plan
    assert plan is not None
    return plan


PLANS = {"small": small, "harlow": harlow}


def converted(plan: Plan, agency: str | None, *, validate: bool = False) -> str:
    return xform(xlsx(officer_form(plan, agency), DAY), validate=validate)


@cache
def small_form() -> str:
    return converted(small(), "police")


def typed(doors: tuple[DoorForm, ...], door: DoorForm, situation: Situation) -> dict[str, str]:
    """Give what an officer types in a situation."""
    found = answers(projection(door.criteria), situation)
    own = {"charges", "record_check"}
    found = {door.own(key) if key in own else key: value for key, value in found.items()}
    for number, block in enumerate(blocks(joined(doors)), start=1):
        if len(block) > 1:
            ticks = [q.name for q in block if found.get(q.name) == "yes"]
            unsure = [q.name for q in block if found.get(q.name, "unknown") == "unknown"]
            ticked = [*ticks, *([UNSURE] if unsure else [])] or [NONE]
            found |= {f"signs_{number}": " ".join(ticked), f"unsure_{number}": " ".join(unsure)}
    return {"path": door.suffix, **found}


def disagreements(plan: Plan, agency: str | None, form: str, many: int, seed: int) -> list[object]:
    """Give situations in which form and rule decide differently."""
    doors = doors_of(plan, agency)
    cases = [
        (door, known_charges(door.criteria, situation))
        for door in doors
        for situation in situations(door.criteria, many, seed)
        if all(value is None or value >= 0 for value in situation.values())
    ]
    visits = answer(form, [typed(doors, door, situation) for door, situation in cases])
    return [
        (door.path.id, situation, visit.values["outcome"])
        for (door, situation), visit in zip(cases, visits, strict=True)
        if visit.values["outcome"] != decide(door.criteria, situation).outcome.value
    ]


@pytest.mark.machine
@pytest.mark.parametrize("name", PLANS)
def test_pyxform_and_odk_validate_accept_every_form(name: str) -> None:
    files = [a for a in target("xlsform").build(PLANS[name]()) if a.path.endswith(".xlsx")]
    assert len(files) == 2
    for file in files:
        assert "<h:title>LEAD officer referral" in xform(file.content, validate=True)


@pytest.mark.machine
@pytest.mark.parametrize("name", PLANS)
def test_the_form_decides_as_the_plan_does(name: str) -> None:
    plan = PLANS[name]()
    for agency in agencies(plan):
        form = converted(plan, agency)
        assert disagreements(plan, agency, form, 120, seed=5) == []


@pytest.mark.machine
@pytest.mark.parametrize(
    ("right", "wrong"),
    [(" &gt; 7", " &gt;= 7"), (" &lt; 18", " &lt;= 18"), (", 'unknown'))", ", 'no'))")],
)
def test_a_changed_form_is_found_out(right: str, wrong: str) -> None:
    form = small_form()
    assert right in form
    assert disagreements(small(), "police", form.replace(right, wrong), 150, seed=5)


@pytest.mark.machine
@FEW
@given(drawn=eligibilities(), seed=st.integers(0, 999))
def test_any_eligibility_becomes_a_form_that_agrees(drawn: dict[str, object], seed: int) -> None:
    plan = Plan.model_validate({**small_tree(), "eligibility": drawn})
    form = converted(plan, "police", validate=True)
    assert disagreements(plan, "police", form, 12, seed) == []


# ------------------------------------------------------------------ people


ELIGIBLE = {
    "path": "arrest",
    "charges_arrest": "charge_trespass",
    "age": "30",
    "violence": "no",
    "driven_by_need": "yes",
    "record_check_arrest": "no",
    "answer": "said_yes",
    "person_name": "Canary Name",
    "reach": "under the Canary bridge",
    "area": "Beat 4",
}
WAIVED = {"record_check_arrest": "presumption"}


def visits(*changes: Mapping[str, str]) -> list[Visit]:
    return answer(small_form(), [{**ELIGIBLE, **change} for change in changes])


@pytest.mark.machine
def test_a_yes_keeps_what_the_handoff_needs() -> None:
    (found,) = visits({})
    assert found.refused == ()
    assert found.values["outcome"] == "eligible"
    assert found.values["person_name"] == "Canary Name"
    assert found.values["record_checked_by"] == "dispatch"


STAY_OUT: tuple[Mapping[str, str], ...] = (
    {"answer": "said_no"},
    {"answer": "not_offered"},
    {"answer": ""},
    {"age": "17"},
    {"age": ""},
    {"violence": "yes"},
    {"violence": "unknown"},
    {"record_check_arrest": "bar"},
    {"record_check_arrest": "unknown"},
    WAIVED,
    {**WAIVED, "waived_by_arrest": "nobody"},
    {"charges_arrest": "other_charge"},
    {"charges_arrest": "charge_trespass other_charge"},
    {"path": ""},
)


@pytest.mark.machine
def test_no_name_is_kept_unless_the_person_comes_in() -> None:
    for change, found in zip(STAY_OUT, visits(*STAY_OUT), strict=True):
        assert "Canary" not in found.sent, change
        assert "person_name" not in found.asked, change


@pytest.mark.machine
def test_a_waiver_is_recorded_with_the_office_that_gave_it() -> None:
    both = "nobody by_shift_sergeant"
    found, contradicted = visits(
        {**WAIVED, "waived_by_arrest": "by_liaison_prosecutor"},
        {**WAIVED, "waived_by_arrest": both},
    )
    assert found.values["outcome"] == "discretion"
    assert found.values["waived_by_arrest"] == "by_liaison_prosecutor"
    assert found.values["person_name"] == "Canary Name"
    assert contradicted.refused == ("waived_by_arrest",)


@pytest.mark.machine
def test_an_impossible_age_is_refused() -> None:
    (found,) = visits({"age": "-1"})
    assert found.refused == ("age",)


@pytest.mark.machine
@pytest.mark.parametrize("name", PLANS)
def test_the_shortest_arrest_path_has_at_most_twelve_questions(name: str) -> None:
    plan = PLANS[name]()
    for agency in agencies(plan):
        doors = doors_of(plan, agency)
        door = next(one for one in doors if one.criteria.charges)
        cases = [
            typed(doors, door, _plainest(door, charge.input)) | {"answer": "said_yes"}
            for charge in door.criteria.charges
        ]
        visits = answer(converted(plan, agency), cases)
        come_in = [v for v in visits if "person_name" in v.asked]
        assert come_in
        assert min(len(v.asked) for v in come_in) <= 12


def _plainest(door: DoorForm, charge: str) -> Situation:
    """Give somebody with one charge and nothing in the way."""
    wanted = {"driven_by_need", "verified_involvement"}
    blank: dict[str, bool | int] = {
        one.id: one.id.startswith(tuple(wanted)) if one.flag else 0 for one in door.criteria.inputs
    }
    far = {one.id: 90_000 for one in door.criteria.inputs if one.id.startswith("days_since")}
    return {**blank, **far, "age": 30, charge: True}


@pytest.mark.machine
def test_a_form_with_one_door_asks_for_no_door() -> None:
    paths = [{"id": "arrest", "title": "Arrest", "door": "arrest_diversion"}]
    plan = Plan.model_validate({**small_tree(), "referral_paths": paths, "law_enforcement": None})
    assert agencies(plan) == (None,)
    form = officer_form(plan, None)
    assert (form.id, form.title) == ("lead_officer_referral", "LEAD officer referral")
    assert not {"path", "call", "handoff"} & {row.name for row in form.survey}
    assert disagreements(plan, None, converted(plan, None, validate=True), 40, seed=3) == []


def test_the_record_is_one_question_and_its_content_no_field() -> None:
    for plan in (small(), harlow()):
        form = officer_form(plan, "police")
        inputs = [one for door in doors_of(plan, "police") for one in door.criteria.inputs]
        names = {row.name for row in form.survey}
        assert not names & {one.id for one in inputs if one.source is Source.RECORD}
        asked = [row.name for row in form.survey if row.name.startswith("record_check_")]
        assert asked == ["record_check_arrest", "record_check_social"]


# ------------------------------------------------------------------ the workbook


def settings_of(workbook: bytes) -> dict[str, str]:
    sheet = openpyxl.load_workbook(io.BytesIO(workbook))["settings"]
    heads, values = (tuple(str(cell.value) for cell in row) for row in sheet.iter_rows())
    return dict(zip(heads, values, strict=True))


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert target("xlsform").build(small()) == target("xlsform").build(small())


def test_the_version_is_fifteen_digits_and_changes_with_any_word() -> None:
    form = officer_form(small(), "police")
    other = replace(form, survey=(*form.survey[:-1], replace(form.survey[-1], name="x")))
    versions = [settings_of(xlsx(one, DAY))["version"] for one in (form, other)]
    assert all(re.fullmatch(r"20261001\d{7}", one) for one in versions)
    assert len(set(versions)) == 2


def test_no_name_reaches_the_title_of_a_submission() -> None:
    settings = settings_of(xlsx(officer_form(small(), "police"), DAY))
    assert set(settings) == {"form_title", "form_id", "version", "default_language"}
    assert settings["form_id"] == "lead_officer_referral_police"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "1e10", "2026-01-02", "007"])
def test_what_looks_like_a_formula_stays_text(text: str) -> None:
    form = officer_form(small(), "police")
    first = replace(form.options[0], label={"en": text, "es": text})
    book = openpyxl.load_workbook(io.BytesIO(xlsx(replace(form, options=(first,)), DAY)))
    cell = book["choices"]["C2"]
    assert (cell.value, cell.data_type) == (text, "s")


FORM_HOSTILE = (
    "${age} and ${nothing}",
    "<b>bold</b> <output value='/data/age'/> &amp; &lt;",
    "*stars* **more** _under_ __line__ # head [a](http://b.example)",
    "'single' \"double\" \u201ctypographic\u201d",
    "=1+1",
    "-- ]]> <!-- -->",
    "x" * 5000,
    "مرحبا \u202eabc",
    "a\nb\n# c",
    *HOSTILE,
)


def hostile_plan() -> Plan:
    """Give the small plan with a hostile text wherever its form shows plan text."""
    tree = small_tree()
    said = [{"en": text, "es": text} for text in FORM_HOSTILE]
    rules = tree["eligibility"]
    offenses = [{"id": f"o{at}", "title": title} for at, title in enumerate(said)]
    exclusions = [
        {**rules["exclusions"][1], "id": f"x{at}", "title": title, "may_waive": [title["en"]]}
        for at, title in enumerate(said)
    ]
    asked = {"test": "question", "question": said[2]}
    bar = {"id": "q", "title": said[3], "effect": "absolute", "when": [asked]}
    return Plan.model_validate(
        {
            **tree,
            "eligibility": {
                **rules,
                "offenses": offenses,
                "exclusions": [*exclusions, bar],
                "record_check": {"done_by": FORM_HOSTILE[3]},
            },
            "referral_paths": [
                {**path, "title": said[at], "handoff": {"line": FORM_HOSTILE[1]}}
                for at, path in enumerate(tree["referral_paths"])
            ],
            "deployment": {"form_phone_hint": said[0]},
        }
    )


@pytest.mark.machine
def test_hostile_text_stays_text() -> None:
    plan = hostile_plan()
    form = converted(plan, "police", validate=True)
    assert "<output" not in form
    assert disagreements(plan, "police", form, 30, seed=1) == []
    labels = {" ".join((value.text or "").split()) for value in ET.fromstring(form).iter(VALUE)}  # noqa: S314 - made by pyxform itself
    straight = str.maketrans({"\u201c": '"', "\u201d": '"'})
    for text in FORM_HOSTILE:
        assert " ".join(plain(text).translate(straight).split()) in labels


VALUE = "{http://www.w3.org/2002/xforms}value"


def test_text_beyond_a_cell_is_cut_where_people_see_it() -> None:
    assert plain("x" * 40_000).endswith("x…")
    assert len(plain("x" * 40_000)) < 32_767


@given(text=texts)
def test_safe_text_reads_as_it_was_written(text: str) -> None:
    shown = re.sub(r"\\([\\*_#])", r"\1", plain(text)).replace("\u200b", "")
    kept = "".join(char if char == "\n" or char.isprintable() else " " for char in text)
    assert shown.split() == kept.replace("\u200b", "").split() or not text.isprintable()
    assert "${" not in plain(text)
    assert not re.search(r"<[a-zA-Z/]", plain(text))
