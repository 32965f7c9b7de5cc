"""What the officer is told about the outcome, and who may decide otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from kit.deployment.xlsform.doors import DoorForm
from kit.deployment.xlsform.form import LANGUAGES, Label, Option, Row
from kit.deployment.xlsform.words import filled, phrased, same, words
from kit.eligibility.criteria import Criterion
from kit.eligibility.deciding import Outcome
from kit.eligibility.form import LANGUAGES as SPOKEN
from kit.eligibility.form import Kind
from kit.eligibility.naming import name
from kit.eligibility.projecting import PRESUMPTION, RECORD, projection
from kit.eligibility.prose import bar
from kit.eligibility.xpath import both
from kit.model.eligibility import Effect

NOBODY = "nobody"
MAY_OFFER = "may_offer"


def decided(doors: tuple[DoorForm, ...], outcome: str) -> Iterator[Row]:
    """Give the notes on the outcome, the question who waived it, and whether LEAD may be offered.

    Args:
        doors: The doors of the form.
        outcome: Field that holds the outcome.
    """
    for each in Outcome:
        label = words("outcome", each.value)
        relevant = f"${{{outcome}}} = '{each.value}'"
        yield Row(type="note", name=f"note_{each.value}", label=label, relevant=relevant)
    for door in doors:
        yield from _standing(door)
    for door in doors:
        if deciders(door):
            yield _waiver(door)
    yield _may_offer(doors, outcome)


def waiver_options(doors: tuple[DoorForm, ...]) -> Iterator[Option]:
    """Give the offices that may decide otherwise, for each door."""
    for door in doors:
        offices = {f"by_{name(office)}": office for office in reversed(deciders(door))}
        for value, office in reversed(offices.items()):
            yield Option(door.own("waived_by"), value, same(office))
        if offices:
            yield Option(door.own("waived_by"), NOBODY, words("waiver", "nobody"))


def deciders(door: DoorForm) -> tuple[str, ...]:
    """Give the offices that may waive a presumption at a door."""
    presumed = (one for one in door.criteria.criteria if one.effect is Effect.PRESUMPTIVE)
    return tuple(dict.fromkeys(office for one in presumed for office in one.deciders))


def _standing(door: DoorForm) -> Iterator[Row]:
    """Give a note for each criterion that may stand in the way, shown when it does."""
    criteria = {one.id: one for one in door.criteria.criteria}
    told = f"${{{door.logic.outcome}}} = 'excluded' or ${{{door.logic.outcome}}} = 'discretion'"
    for calculation in door.logic.calculations:
        criterion = criteria.get(calculation.of)
        if criterion is not None:
            stands = both(both(door.logic.guard, f"${{{calculation.name}}} = 'yes'"), told)
            label = _named(door, (criterion,))
            yield Row(type="note", name=f"n_{calculation.name}", label=label, relevant=stands)
    closed = projection(door.criteria).closed
    presumed = tuple(one for one in closed if one.effect is Effect.PRESUMPTIVE)
    if presumed and any(one.kind is Kind.RECORD for one in door.logic.questions):
        record = f"${{{door.own(RECORD)}}} = '{PRESUMPTION}'"
        relevant = both(both(door.logic.guard, record), told)
        label = _named(door, presumed)
        yield Row(type="note", name=door.own("n_record"), label=label, relevant=relevant)


def _named(door: DoorForm, criteria: tuple[Criterion, ...]) -> Label:
    offices = tuple(
        dict.fromkeys(
            office
            for one in criteria
            if one.effect is Effect.PRESUMPTIVE
            for office in one.deciders
        )
    )
    titles = [
        phrased({code: bar(one, door.criteria, "plain", code).title for code in SPOKEN})
        for one in criteria
    ]
    title = {code: "; ".join(each[code] for each in titles) for code in LANGUAGES}
    if not offices:
        return filled(words("standing"), criterion=title)
    return filled(words("waivable"), criterion=title, offices=same(", ".join(offices)))


def _waiver(door: DoorForm) -> Row:
    return Row(
        type=f"select_multiple {door.own('waived_by')}",
        name=door.own("waived_by"),
        label=words("waiver", "label"),
        hint=words("waiver", "hint"),
        relevant=both(door.logic.guard, f"${{{door.logic.outcome}}} = 'discretion'"),
        constraint=f"not(selected(., '{NOBODY}') and count-selected(.) > 1)",
        message=words("waiver", "message"),
    )


def _may_offer(doors: tuple[DoorForm, ...], outcome: str) -> Row:
    waived = [
        f"(${{{field}}} != '' and not(selected(${{{field}}}, '{NOBODY}')))"
        for field in (door.own("waived_by") for door in doors if deciders(door))
    ]
    agreed = f"(${{{outcome}}} = 'discretion' and ({' or '.join(waived) or 'false()'}))"
    expression = f"if(${{{outcome}}} = 'eligible' or {agreed}, 'yes', 'no')"
    return Row(type="calculate", name=MAY_OFFER, calculation=expression)
