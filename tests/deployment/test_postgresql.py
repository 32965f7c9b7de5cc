"""The generated database, on a real server, against the matrix."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import errors, sql

from kit.model.information_sharing import Action, Mask
from kit.sharing import matrix_of, register
from tests.deployment.people import LOGINS, PEOPLE, visible
from tests.deployment.postgres import Server, apply, as_, may
from tests.sharing.plans import small

pytestmark = pytest.mark.machine

CELLS = matrix_of(small()).cells
SHOWN = {
    Mask.NONE: {"key", "name", "text", "fact", "flag", "date", "staff"},
    Mask.NO_NAMES: {"key", "fact", "flag", "date"},
    Mask.YES_NO: {"key", "flag"},
    Mask.DATE_ONLY: {"key", "date"},
    Mask.COUNTS: set(),
}


def try_all(connection: psycopg.Connection[Any], element: str, column: str) -> set[Action]:
    tries = {
        Action.READ: "select {1} from lead.{0} limit 0",
        Action.INSERT: "insert into lead.{0} ({1}) select null where false",
        Action.UPDATE: "update lead.{0} set {1} = null where false",
    }
    return {
        action for action, statement in tries.items() if may(connection, statement, element, column)
    }


def expected(partner: str, element: str, column: register.Column) -> set[Action]:
    """Give what the cells allow, worked out anew for one column."""
    found: dict[Action, bool] = {}
    for cell in CELLS:
        if cell.to_rows and (cell.receiver, cell.element) == (partner, element):
            for action in cell.actions:
                shown = column.kind in SHOWN[cell.mask]
                found[action] = found.get(action, True) and shown
    own = column in register.elements()[element]
    return {
        action
        for action, shown in found.items()
        if shown
        and not (action is Action.READ and register.logged(element))
        and (action is Action.READ or own or (action is Action.INSERT and column.name == PERSON))
    }


PERSON = "participant_id"


@pytest.mark.parametrize("login", LOGINS)
def test_every_column_and_verb_is_as_the_matrix_says(
    server: Server, filled: str, login: str
) -> None:
    with as_(server, filled, login) as connection:
        for element in register.elements():
            for column in register.all_columns(element):
                found = try_all(connection, element, column.name)
                assert found == expected(LOGINS[login], element, column), (element, column.name)
            assert not may(connection, "delete from lead.{} where false", element)
            assert not may(connection, "truncate lead.{}", element)


@pytest.mark.parametrize("login", LOGINS)
def test_each_login_sees_exactly_the_rows_that_its_flows_open(
    server: Server, filled: str, login: str
) -> None:
    partner, seen_any = LOGINS[login], False
    with as_(server, filled, login) as connection:
        for element in register.elements():
            cells = tuple(
                cell
                for cell in CELLS
                if cell.to_rows
                and (cell.receiver, cell.element) == (partner, element)
                and Action.READ in cell.actions
            )
            if not cells or register.logged(element) or element == "consent_record":
                continue
            query = sql.SQL("select participant_id, held_by from lead.{}")
            rows = connection.execute(query.format(sql.Identifier(element))).fetchall()
            assert {(person.int, holder) for person, holder in rows} == set(visible(cells, login))
            seen_any = seen_any or bool(rows)
    assert seen_any == (partner not in {"university", "neighbors", "clinic"})


INNER = ("login_map", "permission", "consent_terms", "policy_seal", "applied", "retention_rule")


@pytest.mark.parametrize("login", LOGINS)
def test_no_partner_touches_the_registers_own_tables(
    server: Server, filled: str, login: str
) -> None:
    with as_(server, filled, login) as connection:
        for table, verb in product(INNER, ("select * from", "delete from", "truncate")):
            assert not may(connection, f"{verb} lead.{table}")
        assert not may(connection, "insert into lead.release select * from lead.release")
        assert not may(connection, "update lead.assignment set until_on = null")
        assert not may(connection, "create table lead.mine (x int)")


def test_the_scripts_may_run_again(server: Server, copy: str, scripts: Path) -> None:
    apply(server, copy, scripts)
    done = server.psql(copy, scripts / "900_verify.sql")
    assert (done.returncode, done.stderr) == (0, "")
    assert "OK: this database gives exactly what the plan opens." in done.stdout
    assert "while team-release is in" in done.stdout


def test_a_new_referral_belongs_to_the_officers_own_agency(server: Server, copy: str) -> None:
    with as_(server, copy, "officer_a") as connection:
        person = connection.execute(
            "insert into lead.person (participant_id) values (default) returning participant_id"
        ).fetchone()
        assert person is not None
        connection.execute(
            "insert into lead.referral_facts (participant_id, door) values (%s, 'arrest')", person
        )
        with pytest.raises(errors.InsufficientPrivilege):
            connection.execute(
                "insert into lead.referral_facts (participant_id, held_by) values (%s, 'willow')",
                person,
            )
        with pytest.raises(errors.InsufficientPrivilege, match="row-level security"):
            connection.execute(
                "insert into lead.referral_facts (participant_id) values (%s)", (PEOPLE[1].id,)
            )
    with as_(server, copy, "officer_b") as connection:
        rows = connection.execute("select door from lead.referral_facts where door is not null")
        assert rows.fetchall() == [("arrest",)]


def test_a_partner_cannot_pass_for_another(server: Server, copy: str) -> None:
    with as_(server, copy, "officer_a") as connection:
        connection.execute("select set_config('lead.partner', 'willow', false)")
        connection.execute("set search_path = pg_temp, lead")
        connection.execute(
            "create function pg_temp.me() returns text language sql as $$ select 'willow' $$"
        )
        assert connection.execute("select lead.me()").fetchone() == ("mill-creek-police",)
        for statement in (
            "set role lead_p_willow",
            "set role lead_owner",
            "set session authorization walker",
            "grant lead_p_willow to officer_a",
            "insert into lead.login_map values ('officer_a', 'willow')",
            "alter table lead.identity disable row level security",
        ):
            with pytest.raises((errors.InsufficientPrivilege, errors.InvalidParameterValue)):
                connection.execute(statement.encode())


def test_a_role_without_a_mapping_shows_nothing(server: Server, copy: str) -> None:
    with server.connect(copy) as connection:
        connection.execute("delete from lead.login_map where login = 'walker'")
    with as_(server, copy, "walker") as connection:
        assert connection.execute("select count(*) from lead.engagement").fetchone() == (0,)


def test_a_partner_that_left_the_plan_sees_nothing(server: Server, copy: str) -> None:
    with server.connect(copy) as connection:
        connection.execute("update lead.partner set active = false where partner = 'prosecutor'")
    with as_(server, copy, "liaison") as connection:
        assert connection.execute("select count(*) from lead.engagement").fetchone() == (0,)


@pytest.mark.parametrize(
    "change",
    [
        "set revoked_on = current_date",
        "set revoked_on = current_date + 30",
        "set expires_on = current_date - 1",
        "set signed_on = current_date + 1",
        "set signed_on = current_date - 367",
        "set signed_on = null",
        "set recipients = '{{defender}}'",
        "set elements = '{{engagement,safety_concerns}}'",
        "set consent = 'treatment-consent'",
    ],
)
def test_access_closes_when_the_consent_does(server: Server, copy: str, change: str) -> None:
    query = "select count(*) from lead.intake_completion where participant_id = %s"
    person = PEOPLE[2].id
    with as_(server, copy, "liaison") as reader, server.connect(copy) as keeper:
        before = reader.execute(query, (person,)).fetchone()
        assert may(keeper, "update lead.consent_record " + change)
        after = reader.execute(query, (person,)).fetchone()
    assert (before, after) == ((1,), (0,))


def test_a_receiver_cannot_record_a_release_to_itself(server: Server, copy: str) -> None:
    with server.connect(copy) as keeper:
        keeper.execute(
            "insert into lead.consent_record (participant_id, held_by, consent, signed_on)"
            " values (%s, 'prosecutor', 'team-release', current_date)",
            (PEOPLE[0].id,),
        )
        query = "select count(*) from lead.release where participant_id = %s"
        assert keeper.execute(query, (PEOPLE[0].id,)).fetchone() == (0,)


def opened(
    server: Server, database: str, login: str, purpose: str = "treatment"
) -> list[tuple[Any, ...]]:
    statement = "select held_by, content, recorded_by from lead.open_treatment_content(%s, %s)"
    with as_(server, database, login) as connection:
        return connection.execute(statement, (PEOPLE[6].id, purpose)).fetchall()


def test_reading_treatment_is_written_down(server: Server, copy: str) -> None:
    with server.connect(copy) as keeper:
        keeper.execute("delete from lead.disclosure_log")
        keeper.execute("update lead.treatment_content set content = 'canary'")
    assert [row[:2] for row in opened(server, copy, "weaver")] == [("clinic", "canary")]
    with server.connect(copy) as keeper:
        rows = keeper.execute(
            "select participant_id, held_by, told_to, element, purpose, basis, recorded_by"
            " from lead.disclosure_log"
        ).fetchall()
    assert [(row[0].int, *row[1:]) for row in rows] == [
        (
            *(7, "clinic", "willow", "treatment_content", "treatment"),
            *("consent treatment-consent", "weaver"),
        )
    ]


def test_treatment_stays_closed_without_consent_caseload_or_purpose(
    server: Server, copy: str
) -> None:
    assert opened(server, copy, "walker") == []
    for login, purpose in (("weaver", "prosecution"), ("weaver", "coordination")):
        with pytest.raises(errors.InsufficientPrivilege, match="for that purpose"):
            opened(server, copy, login, purpose)
    for login in ("officer_a", "liaison", "manager", "analyst", "baker", "attorney"):
        with pytest.raises(errors.InsufficientPrivilege):
            opened(server, copy, login)
    with server.connect(copy) as keeper:
        keeper.execute("update lead.consent_record set revoked_on = current_date")
    assert opened(server, copy, "weaver") == []


def test_row_counts_do_not_leak_through_statistics(server: Server, filled: str) -> None:
    with server.connect(filled) as keeper:
        keeper.execute("analyze lead.diagnosis")
    with as_(server, filled, "officer_a") as connection:
        for statement in (
            "select reltuples from pg_class",
            "select n_live_tup from pg_stat_user_tables",
            "select pg_stat_get_live_tuples('lead.diagnosis'::regclass)",
            "select pg_relation_size('lead.diagnosis')",
            "select * from pg_stats",
        ):
            assert not may(connection, statement)
        assert connection.execute("select relname from pg_class limit 1").fetchone()


def test_the_steward_keeps_assignments_and_sees_no_facts(server: Server, copy: str) -> None:
    with server.connect(copy) as keeper:
        keeper.execute("set role lead_steward")
        keeper.execute("update lead.assignment set until_on = current_date")
        keeper.execute("update lead.person set closed_on = current_date")
        for element in register.elements():
            assert not may(keeper, "select from lead.{}", element)
        keeper.execute("reset role")


def test_retention_takes_closed_files_and_no_others(server: Server, copy: str) -> None:
    with server.connect(copy) as keeper:
        keeper.execute(
            "update lead.person set closed_on = current_date - interval '6 years' "
            "where participant_id = %s",
            (PEOPLE[2].id,),
        )
        count = "select count(*) from lead.consent_record"
        before = keeper.execute(count).fetchone()
        keeper.execute("set role lead_steward")
        due = keeper.execute("select * from lead.retention_due()").fetchall()
        early = keeper.execute("select * from lead.retention_run('1999-01-01')").fetchall()
        done = keeper.execute("select * from lead.retention_run('2999-01-01')").fetchall()
        keeper.execute("reset role")
        after = keeper.execute(count).fetchone()
    assert before is not None
    assert after == (before[0] - 1,)
    assert due == [("consent_record", 1)]
    assert early == [("consent_record", 0), ("person", 0)]
    assert done == [("consent_record", 1), ("person", 0)]
    with as_(server, copy, "liaison") as reader:
        query = "select count(*) from lead.intake_completion where participant_id = %s"
        assert reader.execute(query, (PEOPLE[2].id,)).fetchone() == (0,)
