"""The officer's referral form of one agency: eligibility first, names last and only after a yes."""

from __future__ import annotations

from collections.abc import Iterator

from kit.deployment.xlsform.asking import asked
from kit.deployment.xlsform.deciding import MAY_OFFER, decided, waiver_options
from kit.deployment.xlsform.doors import PATH, DoorForm, doors_of, joined
from kit.deployment.xlsform.form import Form, Label, Option, Row
from kit.deployment.xlsform.words import filled, local, same, words
from kit.eligibility.naming import name
from kit.model.eligibility import Eligibility
from kit.model.plan import Plan

ACCEPTED = f"${{answer}} = 'said_yes' and ${{{MAY_OFFER}}} = 'yes'"
_ANSWERS = ("said_yes", "said_no", "not_offered")


def officer_form(plan: Plan, agency: str | None) -> Form:
    """Give the referral form of one agency; None stands for officers of any agency."""
    doors = doors_of(plan, agency)
    logic = joined(doors)
    questions, options = asked(logic, (plan.eligibility or Eligibility()).record_check)
    return Form(
        id=name("lead officer referral", agency or ""),
        title=words("title")["en"] + (f" ({_short(plan, agency)})" if agency else ""),
        survey=(
            *(Row(type=kind, name=kind) for kind in ("start", "end", "today")),
            *_path(doors),
            *questions,
            *decided(doors, logic.outcome),
            _answer(),
            *_person(plan, doors),
        ),
        options=(
            *_path_options(doors),
            *options,
            *waiver_options(doors),
            *(Option("answer", one, words("answer", one)) for one in _ANSWERS),
            *(Option("handoff", mode, words("modes", mode)) for mode in _modes(doors)),
        ),
    )


def _short(plan: Plan, agency: str) -> str:
    partner = next((one.partner for one in plan.law_enforcement or () if one.id == agency), None)
    names = {one.id: one.short_name or one.legal_name or one.id for one in plan.partners or ()}
    return " ".join(names.get(partner or "", agency).split())


def _path(doors: tuple[DoorForm, ...]) -> Iterator[Row]:
    if len(doors) > 1:
        yield Row(type="select_one path", name=PATH, label=words("path", "label"))


def _path_options(doors: tuple[DoorForm, ...]) -> Iterator[Option]:
    if len(doors) > 1:
        for door in doors:
            yield Option("path", door.suffix, local(door.path.title, door.path.id))


def _answer() -> Row:
    return Row(
        type="select_one answer",
        name="answer",
        label=words("answer", "label"),
        relevant=f"${{{MAY_OFFER}}} = 'yes'",
    )


# ------------------------------------------------------------------ after a yes


def _person(plan: Plan, doors: tuple[DoorForm, ...]) -> Iterator[Row]:
    label = words("person", "group")
    yield Row(type="begin_group", name="handoff_group", label=label, relevant=ACCEPTED)
    yield from _calls(plan, doors)
    hint = words("person", "name_hint")
    yield Row(type="text", name="person_name", label=words("person", "name"), hint=hint)
    yield Row(type="text", name="reach", label=words("person", "reach"))
    if _modes(doors):
        label = words("person", "handoff")
        yield Row(type="select_one handoff", name="handoff", label=label)
    yield Row(type="text", name="area", label=words("person", "area"))
    yield Row(type="end_group", name="handoff_group")


def _modes(doors: tuple[DoorForm, ...]) -> tuple[str, ...]:
    """Give the ways of meeting to choose from; none when the plan leaves no choice."""
    found = (door.path.handoff.modes or () for door in doors if door.path.handoff)
    modes = tuple(dict.fromkeys(mode.value for each in found for mode in each))
    return modes if len(modes) > 1 else ()


def _calls(plan: Plan, doors: tuple[DoorForm, ...]) -> Iterator[Row]:
    hint = plan.deployment.form_phone_hint if plan.deployment else None
    if hint is not None:
        yield Row(type="note", name="phone_hint", label=local(hint, ""))
    for door in doors:
        handoff = door.path.handoff
        if handoff is not None:
            yield from _call(door, "call", handoff.line)
            yield from _call(door, "backup", handoff.backup)


def _call(door: DoorForm, key: str, number: str | None) -> Iterator[Row]:
    if number:
        label: Label = filled(words("person", key), line=same(number))
        yield Row(type="note", name=door.own(key), label=label, relevant=door.logic.guard)
