"""Faults of a form that converters and validators let pass are found before anybody sees them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from kit.deployment import target
from kit.deployment.xlsform.form import Form
from kit.deployment.xlsform.lint import lint
from kit.deployment.xlsform.officer import officer_form
from kit.model.plan import Plan
from tests.sharing.plans import small, small_tree


def form_with(**changes: str | Mapping[str, str]) -> Form:
    """Give a sound form with one row changed."""
    form = officer_form(small(), "police")
    at = next(at for at, row in enumerate(form.survey) if row.name == "answer")
    row = replace(form.survey[at], **changes)  # type: ignore[arg-type] # the field's own type
    return replace(form, survey=(*form.survey[:at], row, *form.survey[at + 1 :]))


def test_a_sound_form_has_no_fault() -> None:
    assert lint(officer_form(small(), "police")) == ()


@pytest.mark.parametrize(
    ("form", "fault"),
    [
        (form_with(label={"en": "Only English"}), "answer has no label in Español (es)"),
        (form_with(label={}), "answer has no label in English (en)"),
        (form_with(hint={"es": "Solo"}), "answer has no hint in English (en)"),
        (form_with(relevant="${path} = 'arest'"), "answer compares path with 'arest'"),
        (form_with(relevant="${outcome} != 'elligible'"), "compares outcome with 'elligible'"),
        (form_with(constraint="selected(., 'said_yess')"), "compares answer with 'said_yess'"),
        (form_with(relevant="selected(${path}, 'x')"), "answer compares path with 'x'"),
        (form_with(relevant="${path} = \u2018arrest\u2019"), "answer has typographic quotes"),
        (form_with(relevant="${pth} = ''"), "answer asks for pth"),
        (form_with(name="path"), "path is the name of 2 rows"),
        (form_with(name="my answer"), "the field name 'my answer'"),
        (replace(officer_form(small(), "police"), id="LEAD form"), "the form id 'LEAD form'"),
    ],
)
def test_faults_that_validators_let_pass_are_found(form: Form, fault: str) -> None:
    assert any(fault in one for one in lint(form))


def test_an_option_without_translation_is_found() -> None:
    form = officer_form(small(), "police")
    options = (replace(form.options[0], label={"en": "x", "es": " "}), *form.options[1:])
    assert lint(replace(form, options=options)) == ("path/arrest has no label in Español (es)",)


def test_an_answer_that_is_offered_twice_is_found() -> None:
    form = officer_form(small(), "police")
    options = (*form.options, form.options[0])
    assert lint(replace(form, options=options)) == ("path offers arrest 2 times",)


def test_a_faulty_form_is_never_given_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kit.deployment.xlsform.target.lint", lambda _: ("it is faulty",))
    with pytest.raises(ValueError, match="it is faulty"):
        target("xlsform").build(small())


def test_a_door_without_a_title_is_called_by_its_id() -> None:
    tree = small_tree()
    paths = [{**one, "title": None} for one in tree["referral_paths"]]
    form = officer_form(Plan.model_validate({**tree, "referral_paths": paths}), "police")
    assert {"arrest", "social"} <= set(texts_of(form))


def test_a_plan_without_officer_doors_has_no_form() -> None:
    plan = small().model_copy(update={"referral_paths": None})
    assert [a.path for a in target("xlsform").build(plan)] == ["README.md"]


def texts_of(form: Form) -> Iterable[str]:
    for row in form.survey:
        yield from row.label.values()
    for option in form.options:
        yield from option.label.values()


def test_english_that_stands_in_for_spanish_is_marked() -> None:
    tree = small_tree()
    paths = [dict(one) for one in tree["referral_paths"]]
    paths[0]["title"] = "Only English"
    form = officer_form(Plan.model_validate({**tree, "referral_paths": paths}), "police")
    assert "(en inglés) Only English" in set(texts_of(form))
