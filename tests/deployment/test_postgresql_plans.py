"""Whatever a plan says, its database scripts apply, verify, and stay closed where they must."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.deployment import target
from kit.deployment.postgresql.privileges import rights_of
from kit.deployment.postgresql.quoting import identifier, literal, partner_role
from kit.model.parsing import parse
from kit.model.plan import Plan
from kit.sharing import matrix_of
from kit.source import read
from tests.deployment.postgres import Server, apply, lay_out, running
from tests.sharing.plans import small
from tests.sharing.strategies import HOSTILE, ids, plans, texts

FEW = settings(max_examples=max(4, settings().max_examples // 15))
JUSTICE = {"law_enforcement", "prosecutor", "supervision", "court", "jail"}
CARE = {"case_notes", "treatment_content", "diagnosis", "test_results", "medication"}


@pytest.fixture(scope="module")
def own_server() -> Iterator[Server]:
    with running() as started:
        yield started


def applied(server: Server, plan: Plan) -> None:
    database = server.make("drawn")
    with TemporaryDirectory() as folder:
        scripts = lay_out(target("postgresql").build(plan), Path(folder))
        apply(server, database, scripts)
        done = server.psql(database, scripts / "900_verify.sql")
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr


@pytest.mark.machine
@FEW
@given(plan=plans())
def test_the_scripts_of_any_plan_apply_and_verify(own_server: Server, plan: Plan) -> None:
    applied(own_server, plan)


@pytest.mark.machine
def test_the_full_example_applies_and_verifies(own_server: Server) -> None:
    source = read(Path("examples/harlow")).source
    assert source is not None
    plan = parse(source).plan
    assert plan is not None
    applied(own_server, plan)


@given(plan=plans())
def test_no_plan_grants_a_never_cell(plan: Plan) -> None:
    roles = {partner_role(p.id): set(p.roles or ()) for p in plan.partners or ()}
    rights = rights_of(matrix_of(plan))
    for privilege in rights.privileges:
        if privilege.table in CARE:
            assert not roles[privilege.role] & (JUSTICE | {"project_management", "community"})
    for execution in rights.executions:
        if execution.function.startswith("lead.open_"):
            assert not roles[execution.role] & (JUSTICE | {"project_management", "community"})


@given(plan=plans())
def test_the_same_plan_gives_the_same_bytes(plan: Plan) -> None:
    assert target("postgresql").build(plan) == target("postgresql").build(plan)


@given(first=ids, second=ids)
def test_two_partners_never_share_a_role(first: str, second: str) -> None:
    roles = {partner_role(first), partner_role(second)}
    assert len(roles) == len({first, second})
    assert all(len(role.encode()) <= 63 for role in roles)
    assert not roles & {"lead_owner", "lead_steward"}


@given(text=texts)
def test_quoted_text_cannot_end_its_quotes(text: str) -> None:
    assert re.fullmatch(r"'([^']|'')*'", literal(text), re.DOTALL)
    assert re.fullmatch(r'"([^"]|"")*"', identifier(text), re.DOTALL)


@pytest.mark.machine
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_arrive_unharmed(own_server: Server, text: str) -> None:
    partners = [p.model_copy(update={"legal_name": text}) for p in small().partners or ()]
    applied(own_server, small().model_copy(update={"partners": tuple(partners)}))
    with own_server.connect("drawn") as connection:
        rows = connection.execute("select distinct title from lead.partner").fetchall()
    assert rows == [(text,)]


@pytest.mark.machine
def test_a_partner_that_leaves_the_plan_loses_everything(own_server: Server) -> None:
    applied(own_server, small())
    staying = tuple(p for p in small().partners or () if p.id != "prosecutor")
    with TemporaryDirectory() as folder:
        scripts = lay_out(
            target("postgresql").build(small().model_copy(update={"partners": staying})),
            Path(folder),
        )
        apply(own_server, "drawn", scripts)
        assert own_server.psql("drawn", scripts / "900_verify.sql").returncode == 0
    with own_server.connect("drawn") as connection:
        held = connection.execute(
            "select count(*) from information_schema.column_privileges"
            " where grantee = 'lead_p_prosecutor' and table_schema = 'lead'"
        ).fetchone()
        active = connection.execute(
            "select active from lead.partner where partner = 'prosecutor'"
        ).fetchone()
    assert (held, active) == ((0,), (False,))


# ------------------------------------------------------------------ counts


def hidden(server: Server, counts: list[int], smallest: int) -> list[bool]:
    with server.connect("drawn") as connection:
        row = connection.execute(
            "select lead.hidden_cells(%s::bigint[], %s)", (counts, smallest)
        ).fetchone()
    assert row is not None
    return [bool(cell) for cell in row[0]]


def solutions(counts: list[int], cells: list[bool], smallest: int) -> list[set[int]]:
    """Give what each hidden cell could be, to a reader who knows total and rule."""
    secret = [count for count, shut in zip(counts, cells, strict=True) if shut]
    most = sum(secret)
    found: list[set[int]] = [set() for _ in secret]
    for guess in product(range(1, most + 1), repeat=len(secret)):
        if sum(guess) == most and min(guess, default=smallest) < smallest:
            for at, number in enumerate(guess):
                found[at].add(number)
    return found


@pytest.fixture(scope="module")
def counting(own_server: Server) -> Server:
    applied(own_server, small())
    return own_server


@pytest.mark.machine
@given(counts=st.lists(st.integers(0, 9), min_size=1, max_size=4), smallest=st.integers(1, 5))
def test_no_hidden_count_can_be_worked_out(
    counting: Server, counts: list[int], smallest: int
) -> None:
    cells = hidden(counting, counts, smallest)
    for count, shut in zip(counts, cells, strict=True):
        assert shut or count == 0 or count >= smallest
    if not any(cells):
        return
    everything_hidden = all(shut or not n for n, shut in zip(counts, cells, strict=True))
    if not everything_hidden:
        assert all(len(could_be) > 1 for could_be in solutions(counts, cells, smallest))


@pytest.mark.machine
def test_counts_are_for_those_whom_the_plan_lets_count(counting: Server) -> None:
    with counting.connect("drawn") as keeper:
        for login, partner in (("counter", "university"), ("patrol", "mill-creek-police")):
            keeper.execute(f"create role {login} login".encode())
            keeper.execute("insert into lead.login_map values (%s, %s)", (login, partner))
            keeper.execute(f"grant {partner_role(partner)} to {login}".encode())
        keeper.execute(
            "with new as (insert into lead.person (opened_by)"
            " select 'willow' from generate_series(1, 40) returning participant_id)"
            " insert into lead.enrollment_status (participant_id, held_by, stage, since)"
            " select participant_id, 'willow', case when row_number() over () <= 4 then 'paused'"
            " when row_number() over () <= 16 then 'referred' else 'active' end, '2026-02-03'"
            " from new"
        )
    ask = "select what, people, shown from lead.count_report(%s, %s)"
    with counting.connect("drawn", "counter") as reader:
        rows = reader.execute(ask, ("people_by_stage", "2026-01-01")).fetchall()
        with pytest.raises(Exception, match="finished quarters"):
            reader.execute(ask, ("people_by_stage", "2999-01-01"))
        with pytest.raises(Exception, match="no report of that name"):
            reader.execute(ask, ("everything", "2026-01-01"))
        with pytest.raises(Exception, match="may not see these counts"):
            reader.execute(ask, ("filings", "2026-01-01"))
    assert rows == [("active", 24, "24"), ("paused", None, "hidden"), ("referred", None, "hidden")]
    with counting.connect("drawn", "patrol") as reader, pytest.raises(Exception, match="denied"):
        reader.execute(ask, ("people_by_stage", "2026-01-01"))


def test_an_unknown_block_is_a_fault_of_the_kit() -> None:
    from kit.deployment.postgresql.templates import fill

    with pytest.raises(KeyError):
        fill("020_roles.sql", roles="")


def test_the_smallest_count_is_the_plans_own() -> None:
    sharing = small().information_sharing
    assert sharing is not None
    changed = sharing.model_copy(update={"small_cell": 6})
    plan = small().model_copy(update={"information_sharing": changed})
    text = next(a.content for a in target("postgresql").build(plan) if "040" in a.path).decode()
    assert "select 6 " in text
