"""020 to 050: the plan's own parts of each script."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from kit.deployment.postgresql.privileges import (
    COUNT_FUNCTION,
    RETENTION_FUNCTIONS,
    STEWARD,
    Execution,
    Policy,
    Privilege,
    Rights,
)
from kit.deployment.postgresql.quoting import (
    array,
    identifier,
    literal,
    literals,
    partner_role,
)
from kit.deployment.postgresql.templates import fill
from kit.model.amounts import Duration
from kit.model.information_sharing import Consent, InformationSharing
from kit.model.plan import Plan
from kit.sharing import Matrix, counts_of, grants_of, register

SMALLEST_SHOWN = 11
"""Smallest count that is shown when the plan is silent."""


def values(table: str, rows: Iterable[str]) -> str:
    """Give an insert of many rows, or nothing when there are none."""
    listed = ",\n  ".join(f"({row})" for row in rows)
    return f"insert into {table} values\n  {listed};" if listed else f"-- no rows for {table}"


def roles_sql(plan: Plan) -> str:
    """Give 020: one role for each partner."""
    titles = {p.id: p.legal_name or p.short_name or p.id for p in plan.partners or ()}
    rows = (literals((one, title, partner_role(one))) for one, title in titles.items())
    return fill(
        "020_roles.sql",
        roles=array([STEWARD, *map(partner_role, titles)]),
        partners=values("wanted_partner", rows),
    )


def privileges_sql(plan: Plan, matrix: Matrix, rights: Rights, fingerprint: str) -> str:
    """Give 030: every right that the plan opens."""
    sharing = plan.information_sharing or InformationSharing()
    return fill(
        "030_privileges.sql",
        permissions=values("lead.permission", _permissions(matrix)),
        terms=values("lead.consent_terms", _terms(sharing.consents or (), matrix)),
        grants="\n".join(_grants(rights)),
        policies="\n".join(policy_sql(policy) for policy in rights.policies),
        version=literal(plan.plan.version),
        fingerprint=literal(fingerprint),
    )


def _permissions(matrix: Matrix) -> Iterator[str]:
    for grant in grants_of(matrix):
        for rule in grant.rows:
            yield ", ".join(
                (
                    literals((grant.partner, grant.element, grant.action.value)),
                    literals((rule.giver, rule.scope.value)),
                    literal(rule.consent),
                    literal(rule.purpose),
                    array(grant.columns),
                )
            )
    for count in counts_of(matrix):
        yield f"{literals((count.partner, count.element, 'count'))}, null, null, null, null, '{{}}'"


def _terms(consents: Iterable[Consent], matrix: Matrix) -> Iterator[str]:
    for consent in {one.id: one for one in consents}.values():
        undated = bool(consent.open_ended or consent.expires_on_event)
        lasts = interval(consent.expires_after)
        for discloser in _known(matrix, consent.disclosers):
            for recipient in _known(matrix, consent.recipients):
                named = literals((consent.id, consent.kind or "", discloser, recipient))
                yield f"{named}, {lasts}, {str(undated).lower()}"


def _known(matrix: Matrix, tokens: tuple[str, ...] | None) -> tuple[str, ...]:
    meant = matrix.parties.all_named(tokens or ())
    return tuple(partner for partner in matrix.parties.roles if partner in meant)


def interval(length: Duration | None) -> str:
    """Give a length of time as an interval; business days count as days."""
    if length is None:
        return "null"
    unit = length.unit.removeprefix("business ")
    return f"interval {literal(f'{length.amount} {unit}')}"


def _grants(rights: Rights) -> Iterator[str]:
    for role in rights.roles:
        yield f"grant usage on schema lead to {identifier(role)};"
    for privilege in rights.privileges:
        yield privilege_sql(privilege)
    for execution in rights.executions:
        yield execution_sql(execution)


def privilege_sql(privilege: Privilege) -> str:
    """Give the grant of one privilege."""
    columns = ", ".join(identifier(column) for column in privilege.columns)
    what = f"{privilege.verb.lower()} ({columns})" if columns else privilege.verb.lower()
    return f"grant {what} on lead.{identifier(privilege.table)} to {identifier(privilege.role)};"


def execution_sql(execution: Execution) -> str:
    """Give the grant of one function; those of later scripts may not be there yet."""
    grant = f"grant execute on function {execution.function} to {identifier(execution.role)}"
    if execution.function not in {COUNT_FUNCTION, *RETENTION_FUNCTIONS}:
        return f"{grant};"
    return (
        f"do $$ begin if to_regprocedure({literal(execution.function)}) is not null "
        f"then {grant}; end if; end $$;"
    )


def policy_sql(policy: Policy) -> str:
    """Give the statement that makes one row rule."""
    head = (
        f"create policy {identifier(policy.name)} on lead.{identifier(policy.table)}\n"
        f"  for {policy.verb.lower()} to {identifier(policy.role)}\n  "
    )
    return f"{head}{'with check' if policy.verb == 'INSERT' else 'using'} ({policy.rows});"


@cache
def _reports() -> tuple[dict[str, str], ...]:
    text = files("kit.deployment.postgresql").joinpath("reports.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def reports_sql(plan: Plan, rights: Rights) -> str:
    """Give 040: counts with small cells hidden."""
    sharing = plan.information_sharing or InformationSharing()
    small = SMALLEST_SHOWN if sharing.small_cell is None else sharing.small_cell
    keys = ("report", "element", "grouped", "dated")
    rows = (f"    ({literals(row[key] for key in keys)})" for row in _reports())
    return fill(
        "040_reports.sql",
        small_cell=str(max(small, 1)),
        reports=",\n".join(rows),
        grants=_calls(rights, COUNT_FUNCTION),
    )


def retention_sql(plan: Plan, rights: Rights) -> str:
    """Give 050: how long rows stay."""
    sharing = plan.information_sharing or InformationSharing()
    longest: dict[str, tuple[Duration, str]] = {}
    for rule in sharing.retention or ():
        for element in rule.elements or ():
            if rule.keep_for and register.stored(element):
                kept = longest.get(element)
                if kept is None or kept[0].minutes < rule.keep_for.minutes:
                    longest[element] = (rule.keep_for, rule.basis or rule.record or rule.id)
    rows = (
        f"{literal(element)}, {interval(keep)}, {literal(basis)}"
        for element, (keep, basis) in sorted(longest.items())
    )
    return fill(
        "050_retention.sql",
        rules=values("lead.retention_rule", rows),
        elements=f"array[{literals(register.elements())}]::name[]",
        grants=_calls(rights, *RETENTION_FUNCTIONS),
    )


def _calls(rights: Rights, *functions: str) -> str:
    return "\n".join(execution_sql(e) for e in rights.executions if e.function in functions)
