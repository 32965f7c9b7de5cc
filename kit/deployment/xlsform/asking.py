"""Eligibility questions as rows of the form, as few as an officer can live with.

Yes-or-no questions that are asked together become one list to tick. Whoever is not sure says so
in a second list, so that nothing unknown is taken for a no.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.deployment.xlsform.form import Label, Option, Row
from kit.deployment.xlsform.words import filled, lines, phrased, same, words
from kit.eligibility.form import FormLogic, FormQuestion, Kind
from kit.eligibility.naming import name
from kit.model.eligibility import RecordCheck

ANSWERS = "answers"
NONE, UNSURE = "all_no", "not_sure"
_TOGETHER = 3
_LARGEST = {Kind.INTEGER: 100_000, Kind.DECIMAL: 10_000_000}
Block = tuple[FormQuestion, ...]


def asked(
    logic: FormLogic, check: RecordCheck | None
) -> tuple[tuple[Row, ...], tuple[Option, ...]]:
    """Give the questions and calculations of all doors, and the answers to choose from."""
    rows: list[Row] = []
    options: list[Option] = []
    for number, block in enumerate(blocks(logic), start=1):
        if len(block) == 1:
            rows.append(_single(block[0], check))
            options.extend(_choices(block[0]))
        else:
            rows.extend(_ticked(number, block))
            options.extend(_ticks(number, block))
    rows.extend(_checked_by(logic, check))
    rows.extend(
        Row(type="calculate", name=one.name, calculation=one.expression)
        for one in logic.calculations
    )
    return tuple(rows), _distinct(options)


def blocks(logic: FormLogic) -> Iterator[Block]:
    """Give the questions in the order of asking, those that share a list together."""
    together: dict[str, list[FormQuestion]] = {}
    for question in logic.questions:
        if question.kind is Kind.ANSWER:
            together.setdefault(question.relevant, []).append(question)
    lists = {key: tuple(found) for key, found in together.items() if len(found) >= _TOGETHER}
    for question in logic.questions:
        block = lists.get(question.relevant) if question.kind is Kind.ANSWER else None
        if block is None:
            yield (question,)
        elif block[0] is question:
            yield block


def _single(question: FormQuestion, check: RecordCheck | None) -> Row:
    largest = _LARGEST.get(question.kind)
    return Row(
        type=_type(question),
        name=question.name,
        label=phrased(question.label),
        hint=_hint(question, check),
        relevant=question.relevant,
        constraint="" if largest is None else f". >= 0 and . <= {largest}",
        message={} if largest is None else words("number", "message"),
    )


def _type(question: FormQuestion) -> str:
    if question.kind is Kind.CHARGES:
        return f"select_multiple {question.name}"
    if question.kind is Kind.ANSWER:
        return f"select_one {ANSWERS}"
    return question.kind.value if question.kind in _LARGEST else f"select_one {question.name}"


def _hint(question: FormQuestion, check: RecordCheck | None) -> Label:
    shown = [filled({"en": "• {one}", "es": "• {one}"}, one=phrased(one)) for one in question.shown]
    if question.kind is Kind.RECORD and check is not None and check.done_by:
        shown.append(filled(words("record", "checked"), office=same(check.done_by)))
    return lines(*shown) if shown else {}


def _choices(question: FormQuestion) -> Iterator[Option]:
    list_name = ANSWERS if question.kind is Kind.ANSWER else question.name
    for choice in question.choices:
        yield Option(list_name, choice.value, phrased(choice.label))


# ------------------------------------------------------------------ several questions in one list


def _ticked(number: int, block: Block) -> Iterator[Row]:
    signs, unsure = f"signs_{number}", f"unsure_{number}"
    yield Row(
        type=f"select_multiple {signs}",
        name=signs,
        label=words("signs", "label"),
        relevant=block[0].relevant,
        constraint=f"not(selected(., '{NONE}') and count-selected(.) > 1)",
        message=words("signs", "message"),
    )
    yield Row(
        type=f"select_multiple {unsure}",
        name=unsure,
        label=words("unsure", "label"),
        relevant=f"selected(${{{signs}}}, '{UNSURE}')",
    )
    for question in block:
        doubted = f"(${{{unsure}}} = '' or selected(${{{unsure}}}, '{question.name}'))"
        unknown = f"${{{signs}}} = '' or (selected(${{{signs}}}, '{UNSURE}') and {doubted})"
        ticked = f"selected(${{{signs}}}, '{question.name}')"
        expression = f"if({ticked}, 'yes', if({unknown}, 'unknown', 'no'))"
        yield Row(type="calculate", name=question.name, calculation=expression)


def _ticks(number: int, block: Block) -> Iterator[Option]:
    for list_name in (f"signs_{number}", f"unsure_{number}"):
        for question in block:
            yield Option(list_name, question.name, phrased(question.label))
    yield Option(f"signs_{number}", NONE, words("signs", "none"))
    yield Option(f"signs_{number}", UNSURE, words("signs", "unsure"))


def _checked_by(logic: FormLogic, check: RecordCheck | None) -> Iterator[Row]:
    records = [one.name for one in logic.questions if one.kind is Kind.RECORD]
    if records:
        known = " or ".join(f"(${{{one}}} != '' and ${{{one}}} != 'unknown')" for one in records)
        office = name(check.done_by) if check and check.done_by else "not_stated"
        expression = f"if({known}, '{office}', '')"
        yield Row(type="calculate", name="record_checked_by", calculation=expression)


def _distinct(options: list[Option]) -> tuple[Option, ...]:
    return tuple({(one.list_name, one.name): one for one in options}.values())
