"""The four tellings of one tree agree: Python, form logic, SQL on two engines."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

import duckdb
import pytest
import sqlglot
from hypothesis import given
from hypothesis import strategies as st

from kit.eligibility.compiling import criteria, doors
from kit.eligibility.criteria import Criteria
from kit.eligibility.deciding import Outcome, decide
from kit.eligibility.expressions import Situation, Value
from kit.eligibility.form import FormLogic, FormQuestion, Kind, form_logic, merged
from kit.eligibility.projecting import answers, projection
from kit.eligibility.sql import columns, outcome_sql
from tests.eligibility.drawing import eligibilities
from tests.eligibility.filling import fill
from tests.eligibility.plans import every_situation, known_charges, plan, situations

DOORS = [("arrest", "police"), ("social", "sheriff"), (None, None)]


def by_sqlite(door: Criteria, rows: Sequence[Situation]) -> list[str]:
    with sqlite3.connect(":memory:") as base:
        return _by_sql(base, door, rows)


def by_duckdb(door: Criteria, rows: Sequence[Situation]) -> list[str]:
    with duckdb.connect() as base:
        return _by_sql(base, door, rows)


def _by_sql(
    base: sqlite3.Connection | duckdb.DuckDBPyConnection, door: Criteria, rows: Iterable[Situation]
) -> list[str]:
    names = columns(door)
    typed = ", ".join(f"{one.name} {one.type.replace('numeric', 'double')}" for one in names)
    base.execute(f"create table stops (stop integer, {typed})")
    values = [[at, *(_cell(row.get(one.name)) for one in names)] for at, row in enumerate(rows)]
    base.executemany(f"insert into stops values ({', '.join('?' * (len(names) + 1))})", values)  # noqa: S608 - our own text
    found = base.execute(f"select {outcome_sql(door)} from stops order by stop").fetchall()  # noqa: S608 - our own text
    return [row[0] for row in found]


def _cell(value: Value) -> float | None:
    return None if value is None else float(value)


def by_form(door: Criteria, rows: Sequence[Situation]) -> list[str]:
    logic, projected = form_logic(door), projection(door)
    return [fill(logic, answers(projected, row))[logic.outcome] for row in rows]


def by_python(door: Criteria, rows: Sequence[Situation]) -> list[str]:
    return [decide(door, row).outcome.value for row in rows]


@pytest.mark.parametrize(("path", "agency"), DOORS)
def test_sql_agrees_on_boundaries_and_unknowns(path: str | None, agency: str | None) -> None:
    door = criteria(plan(), path, agency)
    rows = list(situations(door, 1500, seed=1))
    wanted = by_python(door, rows)
    assert by_sqlite(door, rows) == wanted
    assert by_duckdb(door, rows) == wanted
    assert len(set(wanted)) >= 4


@pytest.mark.parametrize(("path", "agency"), DOORS)
def test_the_form_agrees_although_it_never_sees_a_record(
    path: str | None, agency: str | None
) -> None:
    door = criteria(plan(), path, agency)
    rows = [known_charges(door, row) for row in situations(door, 600, seed=2)]
    assert by_form(door, rows) == by_python(door, rows)


def test_a_small_plan_agrees_on_every_situation() -> None:
    small = plan(
        eligibility={
            "minimum_age": "18",
            "multiple_charges": "decided_by",
            "multiple_charges_decided_by": "sergeant",
            "offenses": [
                {"id": "drugs", "limits": [{"test": "quantity_over", "amount": "6 grams"}]}
            ],
            "exclusions": [
                {"id": "w", "effect": "presumptive", "when": [{"test": "warrant"}]},
                {"id": "v", "effect": "absolute", "when": [{"test": "violence"}]},
            ],
        }
    )
    door = criteria(small, "arrest")
    rows = list(every_situation(door))
    assert len(rows) == 3**4 * 4 * 4
    assert by_sqlite(door, rows) == by_python(door, rows)
    asked = [known_charges(door, row) for row in rows]
    assert by_form(door, asked) == by_python(door, asked)


@given(eligibilities(), st.integers(0, 9999))
def test_any_plan_agrees(drawn: dict[str, object], seed: int) -> None:
    for door in doors(plan(eligibility=drawn)):
        rows = list(situations(door, 25, seed))
        assert by_sqlite(door, rows) == by_python(door, rows)
        asked = [known_charges(door, row) for row in rows[:6]]
        assert by_form(door, asked) == by_python(door, asked)


@given(eligibilities(), st.integers(0, 9999))
def test_what_is_unknown_makes_nobody_eligible(drawn: dict[str, object], seed: int) -> None:
    for door in doors(plan(eligibility=drawn)):
        for row in situations(door, 10, seed):
            if decide(door, row).outcome is Outcome.ELIGIBLE:
                for filled in situations(door, 10, seed):
                    whole = {**filled, **{k: v for k, v in row.items() if v is not None}}
                    if None not in whole.values():
                        assert decide(door, whole).outcome is Outcome.ELIGIBLE


def test_several_doors_share_one_form() -> None:
    harlow = plan()
    arrest, social = criteria(harlow, "arrest", "police"), criteria(harlow, "social", "police")
    logic = merged(
        form_logic(door, guard=f"${{path}} = '{door.path}'", suffix=door.path or "")
        for door in (arrest, social)
    )
    assert len({one.name for one in logic.questions}) == len(logic.questions)
    for door in (arrest, social):
        for row in situations(door, 100, seed=3):
            situation = known_charges(door, row)
            given_answers = _suffixed(answers(projection(door), situation), door.path or "")
            blank = dict.fromkeys((one.name for one in logic.questions), "")
            found = _fill_with_path(logic, {**blank, **given_answers}, door.path or "")
            assert found == decide(door, situation).outcome.value


def _suffixed(found: dict[str, str], suffix: str) -> dict[str, str]:
    own = {"charges", "record_check"}
    return {f"{key}_{suffix}" if key in own else key: value for key, value in found.items()}


def _fill_with_path(logic: FormLogic, found: dict[str, str], path: str) -> str:
    chosen = FormQuestion("path", Kind.ANSWER, {})
    whole = replace(logic, questions=(chosen, *logic.questions))
    return fill(whole, {**found, "path": path})["outcome"]


@pytest.mark.parametrize(
    "dialect",
    ["postgres", "sqlite", "duckdb", "spark", "trino", "bigquery", "snowflake", "mysql", "tsql"],
)
def test_one_text_serves_every_engine(dialect: str) -> None:
    text = outcome_sql(criteria(plan(), "arrest", "police"))
    whole = f"select {text} from stops"  # noqa: S608 - our own text
    tree = sqlglot.parse_one(whole, read=dialect)
    assert not list(tree.find_all(sqlglot.exp.Boolean))
    assert {column.name for column in tree.find_all(sqlglot.exp.Column)} <= {
        one.name for one in columns(criteria(plan(), "arrest", "police"))
    }
