"""900: what the database must look like, told to a script that compares."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import md5
from textwrap import wrap

from kit.catalog import data_elements, legal_bases, purposes
from kit.deployment.postgresql.privileges import Rights
from kit.deployment.postgresql.quoting import literal, literals
from kit.deployment.postgresql.scripts import values
from kit.deployment.postgresql.templates import fill
from kit.model.information_sharing import FlowForm, Mask
from kit.model.plan import Plan
from kit.sharing import Matrix, Row, rows_of
from kit.sharing.cells import NO_CONSENT

_ROUTINE = re.compile(
    r"create or replace function (lead\.\S+?)\((.*?)\)\s+?returns(.*?)\nas \$\$(.*?)\$\$;",
    re.DOTALL,
)
_TABLE = re.compile(r"create table if not exists lead\.(\S+) \(")


def verify_sql(plan: Plan, matrix: Matrix, rights: Rights, scripts: tuple[str, ...]) -> str:
    """Give the script that compares a database with the plan.

    Args:
        plan: The plan.
        matrix: Its open cells.
        rights: What each role may do.
        scripts: The scripts before it, for the tables and functions that they make.
    """
    everything = "\n".join(scripts)
    tables = {name.strip('"') for name in _TABLE.findall(everything)}
    return fill(
        "900_verify.sql",
        rights=values("wanted_right", _rights(rights, everything)),
        calls=values("wanted_call", (literals((e.role, e.function)) for e in rights.executions)),
        policies=values("wanted_policy", (literals((p.table, p.name)) for p in rights.policies)),
        routines=values("wanted_routine", _routines(everything)),
        tables=values("wanted_table", (literal(name) for name in sorted(tables))),
        cells=values("wanted_cell", _cells(plan, matrix)),
    )


def _rights(rights: Rights, scripts: str) -> Iterator[str]:
    for privilege in rights.privileges:
        columns = privilege.columns or ("*",)
        for column in columns if columns != ("*",) else _columns(privilege.table, scripts):
            yield literals((privilege.role, privilege.table, privilege.verb, column))


def _columns(table: str, scripts: str) -> tuple[str, ...]:
    """Give the columns of one of the register's own tables, as its script makes them."""
    body = scripts.split(f"create table if not exists lead.{table} (\n", 1)[1].split("\n);", 1)[0]
    words = (line.split()[0] for line in body.splitlines())
    return tuple(word for word in words if word not in {"primary", "unique", "check"})


def _routines(scripts: str) -> Iterator[str]:
    for name, arguments, head, body in _ROUTINE.findall(scripts):
        types = ", ".join(_type(argument) for argument in arguments.split(",") if argument.strip())
        digest = md5(body.encode(), usedforsecurity=False).hexdigest()
        definer = "true" if "security definer" in head else "false"
        yield f"{literals((f'{name}({types})', digest))}, {definer}"


def _type(argument: str) -> str:
    return argument.partition(" default ")[0].rpartition(" ")[2]


def _cells(plan: Plan, matrix: Matrix) -> Iterator[str]:
    names = {p.id: p.short_name or p.legal_name or p.id for p in plan.partners or ()}
    for line, row in enumerate(rows_of(matrix), start=1):
        yield f"{line}, {literals(_wrapped(cell) for cell in _words(row, names))}"


_WIDTH = 28


def _wrapped(cell: Iterable[str]) -> str:
    return "\n".join(line for part in cell for line in wrap(part, _WIDTH))


def _words(row: Row, names: dict[str, str]) -> tuple[tuple[str, ...], ...]:
    """Give a row of the matrix in words: who, what, from whom and why, ground, how."""
    flow = row.flow
    purpose, basis = purposes().get(flow.purpose or ""), legal_bases().get(flow.legal_basis or "")
    consent = "" if flow.consent in {None, NO_CONSENT} else f"while {flow.consent} is in force"
    return (
        (names.get(row.receiver, row.receiver),),
        tuple(f"- {_element(element)}" for element in row.elements),
        (
            ", ".join(names.get(giver, giver) for giver in row.givers),
            f"for: {purpose.label.en if purpose else flow.purpose}",
        ),
        (basis.label.en if basis else str(flow.legal_basis), consent),
        (", ".join(form.value for form in row.forms), *_register_words(row)),
    )


def _element(element: str) -> str:
    known = data_elements().get(element)
    return known.label.en if known else element


def _register_words(row: Row) -> Iterator[str]:
    flow = row.flow
    if FlowForm.REGISTER in row.forms:
        yield f"may: {', '.join(action.value for action in flow.action or ())}"
        if flow.scope:
            yield f"rows: {flow.scope.words}"
        if flow.mask and flow.mask is not Mask.NONE:
            yield f"shown: {flow.mask.words}"
