"""Every fact says what it is, and plan fields tell their words or what is missing."""

from __future__ import annotations

from typing import get_args

import pytest

from kit.core import Stage
from kit.doctree.nodes import ItemList, Paragraph, Table, Text, UndecidedBox
from kit.facts import Scene, facts, tell
from kit.facts.fields import Gap
from kit.facts.listings import listings
from kit.facts.paths import BLOCKS, FORMS, sort_of
from kit.facts.phrases import plain
from kit.facts.scopes import KINDS, scenes
from kit.facts.shapes import described, entry_model, unwrapped
from kit.model.fields import Model
from kit.model.plan import Plan
from tests.documents.plans import example, plan_with


def line(plan: Plan, name: str, language: str = "en") -> str:
    value = tell(Scene(plan, language), name).value
    assert isinstance(value, tuple)
    return "".join(node.text for node in value if isinstance(node, Text))


# ------------------------------------------------------------------ registry


def test_every_computed_fact_has_a_title_and_a_known_scope() -> None:
    assert len(facts()) > 60
    for fact in facts().values():
        assert fact.title, fact.name
        assert fact.scope == "plan" or fact.scope in KINDS, fact.name


def test_every_computed_fact_tells_something_of_every_example() -> None:
    for name in ("harlow", "tiny", "cedar-fork"):
        plan = example(name)
        for fact in facts().values():
            base = Scene(plan)
            for scene in (base,) if fact.scope == "plan" else scenes(base, fact.scope):
                told = tell(scene, fact.name)
                if fact.kind == "flag":
                    assert isinstance(told.value, bool), fact.name
                else:
                    assert isinstance(told.value, tuple), fact.name
                    if fact.kind in BLOCKS:
                        assert not any(isinstance(node, Text) for node in told.value), fact.name


def test_a_fact_about_one_kind_of_entry_is_not_told_of_another() -> None:
    plan = example("harlow")
    agency = next(scenes(Scene(plan), "agency"))
    with pytest.raises(KeyError):
        tell(agency, "body_decision")


@pytest.mark.parametrize("name", ["plan.nothing", "intake.within.more", "nowhere", "office.told"])
def test_a_path_that_leads_nowhere_is_refused(name: str) -> None:
    with pytest.raises(KeyError):
        tell(Scene(example("harlow")), name)
    with pytest.raises(KeyError):
        sort_of(name)


# -------------------------------------------------------------------- fields


@pytest.mark.parametrize(
    ("name", "en"),
    [
        ("plan.title", "Harlow County LEAD"),
        ("intake.within", "30 days"),
        ("governance.project_management.host", "Civic Bridge"),
        ("governance.project_management.fte", "full time"),
        ("eligibility.decided_by", "Harlow LEAD Policy Coordinating Group"),
        ("documents.mou.starts_on", "February 1, 2027"),
        ("documents.mou.review_every.every", "every 12 months"),
        ("plan.languages", "English and Spanish"),
        ("training.share_before_launch", "90%"),
        ("jurisdiction.population", "184,000"),
        ("case_management.flexible_funds.per_person", "$530"),
        ("intake.conditions_after", "none"),
        ("prosecution.offices", "the County Prosecutor and the City Attorney"),
    ],
)
def test_a_field_tells_its_words(name: str, en: str) -> None:
    assert line(example("harlow"), name) == en


def test_a_field_tells_its_words_in_spanish() -> None:
    plan = example("harlow")
    assert line(plan, "intake.within", "es") == "30 días"
    assert line(plan, "documents.mou.starts_on", "es") == "1 de febrero de 2027"
    assert line(plan, "plan.languages", "es") == "inglés y español"


def test_a_reference_can_be_followed() -> None:
    agency = next(scenes(Scene(example("harlow")), "agency"))
    value = tell(agency, "agency.partner.signatory.title").value
    assert isinstance(value, tuple)
    assert value == (Text("Chief of Police"),)


def test_a_code_can_be_told_without_its_label() -> None:
    offense = next(scenes(Scene(example("harlow")), "offense"))
    value = tell(offense, "offense.nibrs.code").value
    assert value == (Text("35A"),)


def test_a_missing_field_is_a_box_that_names_owner_and_field() -> None:
    told = tell(Scene(plan_with(intake={"visits": "1"})), "intake.within")
    assert told.value == (
        UndecidedBox("the case management provider", "deadline for full intake", "intake.within"),
    )
    (gap,) = told.missing
    assert gap.pointer == ("intake", "within")
    assert gap.due is Stage.DRAFTING


def test_a_field_of_a_missing_section_is_asked_for_by_its_own_name() -> None:
    told = tell(Scene(plan_with()), "intake.within")
    (box,) = told.value if isinstance(told.value, tuple) else ()
    assert box == UndecidedBox(
        "the case management provider", "deadline for full intake", "intake.within"
    )
    (gap,) = told.missing
    assert gap.pointer == ("intake",)


def test_a_missing_translation_is_a_mark_and_never_the_other_language() -> None:
    plan = plan_with(intake={"search": "Three visits."})
    value = tell(Scene(plan, "es"), "intake.search").value
    assert value == (UndecidedBox("", "traducción al español", "intake.search"),)
    listed = plan_with(intake={"counts_as_done": ["Needs talked through."]})
    value = tell(Scene(listed, "es"), "intake.counts_as_done").value
    assert isinstance(value, tuple)
    assert isinstance(value[0], UndecidedBox)


def test_a_list_stands_alone_as_bullets_and_none_says_so() -> None:
    plan = plan_with(
        intake={"counts_as_done": ["one thing", "another"], "conditions_after": "none"}
    )
    (bullets,) = _blocks(plan, "intake.counts_as_done.list")
    assert isinstance(bullets, ItemList)
    assert [plain(item.content) for item in bullets.items] == ["One thing", "Another"]
    assert _blocks(plan, "intake.conditions_after.list") == (Paragraph((Text("There are none."),)),)


def _blocks(plan: Plan, name: str) -> tuple[object, ...]:
    value = tell(Scene(plan), name).value
    assert isinstance(value, tuple)
    return value


# --------------------------------------------------------------------- flags


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("intake.extension.allowed", True),
        ("some.intake.counts_as_done", True),
        ("some.intake.conditions_after", False),
        ("none.intake.conditions_after", True),
        ("none.intake.counts_as_done", False),
        ("is.documents.mou.binding.by_section", True),
        ("is.documents.mou.binding.binding", False),
        ("known.jurisdiction.resolution.number", False),
        ("known.documents.mou.starts_on", True),
        ("upholds.overall.voluntary-throughout", True),
        ("has_bars", True),
        ("has_presumptions", True),
        ("has_victims", True),
        ("has_advisers", True),
        ("has_federal_money", False),
    ],
)
def test_a_flag_answers(name: str, *, holds: bool) -> None:
    told = tell(Scene(example("harlow")), name)
    assert told.value is holds
    assert not told.missing
    assert sort_of(name).kind == "flag"


@pytest.mark.parametrize(
    "name",
    [
        "intake.extension.allowed",
        "some.intake.counts_as_done",
        "none.intake.conditions_after",
        "is.documents.mou.binding.binding",
        "upholds.overall.voluntary-throughout",
        "has_bars",
    ],
)
def test_a_flag_about_an_undecided_value_tells_what_it_waits_for(name: str) -> None:
    assert tell(Scene(plan_with()), name).missing


@pytest.mark.parametrize("name", ["some.intake.visits", "known.intake.within", "has_requirements"])
def test_a_flag_about_an_optional_or_known_value_waits_for_nothing(name: str) -> None:
    told = tell(Scene(plan_with(intake={"treatment_required": "no"})), name)
    assert told.value is False
    assert not told.missing


def test_a_principle_that_is_modified_is_not_upheld() -> None:
    kept = {"id": "v", "principle": "overall.voluntary-throughout", "adherence": "modified"}
    told = tell(Scene(plan_with(commitments=[kept])), "upholds.overall.voluntary-throughout")
    assert told.value is False
    assert not told.missing


# ------------------------------------------------------------ kinds and tables


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_entry_has_a_model(kind: str) -> None:
    assert entry_model(kind).model_fields


def test_every_column_of_every_listing_names_a_field() -> None:
    for listing in listings():
        model = entry_model(listing.each)
        for column in listing.columns:
            here = model
            if listing.within and not column.outer:
                _, found = described(model, [listing.within])
                inner = unwrapped(get_args(found)[0])
                assert isinstance(inner, type)
                assert issubclass(inner, Model)
                here = inner
            for name in column.fields:
                path = name.removesuffix("?").split(".")
                if path[-1] in FORMS and len(path) > 1:
                    path = path[:-1]
                described(here, path)


def test_every_listing_tells_a_table_of_the_full_plan() -> None:
    for listing in listings():
        base = Scene(example("harlow"))
        all_scenes = (base,) if listing.scope == "plan" else tuple(scenes(base, listing.scope))
        for scene in all_scenes:
            value = tell(scene, listing.name).value
            assert isinstance(value, tuple)
            (table,) = value
            assert isinstance(table, Table), listing.name
            assert len(table.weights) == len(table.header)


def test_an_entry_whose_inner_list_is_undecided_gets_a_row_with_a_box() -> None:
    plan = plan_with(
        partners=[{"id": "a", "legal_name": "A", "contributions": "none"}, {"id": "b"}]
    )
    told = tell(Scene(plan), "contributions_table")
    (table,) = told.value if isinstance(told.value, tuple) else ()
    assert isinstance(table, Table)
    (row,) = table.rows
    assert isinstance(row[1][0], UndecidedBox)
    assert {gap.pointer for gap in told.missing} >= {("partners", 1, "contributions")}


def test_a_gap_says_whether_the_plan_may_leave_the_value_out() -> None:
    missing = tell(Scene(plan_with(intake={"visits": "1"})), "intake.earliest").missing
    (gap,) = missing
    assert isinstance(gap, Gap)
    assert gap.optional


def test_an_english_card_asks_in_english_for_words_in_spanish() -> None:
    agency = next(iter(scenes(Scene(example("five-agencies"), "en"), "agency")))
    value = tell(agency, "card_words_spanish").value
    assert isinstance(value, tuple)
    (block,) = value
    assert isinstance(block, Paragraph)
    (box,) = block.content
    assert isinstance(box, UndecidedBox)
    assert box.owner == "the police or sheriff"
