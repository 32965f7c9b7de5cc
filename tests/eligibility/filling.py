"""Fill a form as a phone does: irrelevant questions stay blank, calculations follow answers."""

from __future__ import annotations

from collections.abc import Mapping

from kit.eligibility.form import FormLogic
from tests.eligibility.xpath_subset import evaluate, truth


def fill(logic: FormLogic, answers: Mapping[str, str]) -> dict[str, str]:
    """Give all fields once nothing changes any more."""
    names = (*(one.name for one in logic.questions), *(one.name for one in logic.calculations))
    fields = dict.fromkeys(names, "")
    for _ in range(len(fields) + 2):
        before = dict(fields)
        for question in logic.questions:
            shown = not question.relevant or truth(evaluate(question.relevant, fields))
            fields[question.name] = answers[question.name] if shown else ""
        for calculation in logic.calculations:
            fields[calculation.name] = str(evaluate(calculation.expression, fields))
        if fields == before:
            return fields
    raise AssertionError("the form goes round in circles")
