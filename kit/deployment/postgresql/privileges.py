"""What each database role may do, as data: 030 grants it and 900 compares with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kit.deployment.postgresql.quoting import fitted, partner_role
from kit.deployment.postgresql.rows import condition, new_row_condition
from kit.deployment.postgresql.tables import opening_of
from kit.model.information_sharing import Action, Scope
from kit.sharing import Grant, Matrix, counts_of, grants_of

STEWARD = "lead_steward"
"""Role of the data steward: who works with whom, which login is whose; no facts about people."""
COUNT_FUNCTION = "lead.count_report(text, date)"
RETENTION_FUNCTIONS = ("lead.retention_due(date)", "lead.retention_run(date)")
_VERBS = {Action.READ: "SELECT", Action.INSERT: "INSERT", Action.UPDATE: "UPDATE"}
_BY_ASSIGNMENT = frozenset({Scope.CASELOAD, Scope.PROVIDER, Scope.OWN_CLIENTS})


@dataclass(frozen=True, slots=True)
class Privilege:
    """A role may use a verb on columns of a table; no columns means the whole table."""

    role: str
    table: str
    verb: str
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Policy:
    """Which rows of a table a role's verb reaches."""

    name: str
    table: str
    role: str
    verb: str
    rows: str


@dataclass(frozen=True, slots=True)
class Execution:
    """A role may call a function."""

    role: str
    function: str


@dataclass(frozen=True, slots=True)
class Rights:
    """All rights that the plan gives."""

    privileges: tuple[Privilege, ...]
    policies: tuple[Policy, ...]
    executions: tuple[Execution, ...]

    @property
    def roles(self) -> tuple[str, ...]:
        """Give the roles that may use the schema at all."""
        return tuple(dict.fromkeys(each.role for each in self.executions))


def rights_of(matrix: Matrix) -> Rights:
    """Give what the matrix means for the database."""
    grants = grants_of(matrix)
    partners = tuple(dict.fromkeys(grant.partner for grant in grants))
    parts = [_partner(p, tuple(g for g in grants if g.partner == p)) for p in partners]
    counters = dict.fromkeys(partner_role(count.partner) for count in counts_of(matrix))
    return Rights(
        privileges=(*(one for part in parts for one in part.privileges), *_STEWARD_PRIVILEGES),
        policies=(*(one for part in parts for one in part.policies), *_STEWARD_POLICIES),
        executions=(
            *(one for part in parts for one in part.executions),
            *(Execution(role, COUNT_FUNCTION) for role in counters),
            *(Execution(STEWARD, function) for function in RETENTION_FUNCTIONS),
        ),
    )


_STEWARD_PRIVILEGES = (
    Privilege(STEWARD, "partner", "SELECT"),
    *(Privilege(STEWARD, "login_map", verb) for verb in ("SELECT", "INSERT", "UPDATE", "DELETE")),
    *(Privilege(STEWARD, "assignment", verb) for verb in ("SELECT", "INSERT", "UPDATE")),
    Privilege(STEWARD, "person", "SELECT"),
    Privilege(STEWARD, "person", "UPDATE", ("closed_on",)),
    Privilege(STEWARD, "retention_rule", "SELECT"),
)
_STEWARD_POLICIES = tuple(
    Policy(f"{STEWARD}_all", table, STEWARD, "ALL", "true")
    for table in ("partner", "login_map", "assignment", "person", "retention_rule")
)


def _partner(partner: str, grants: tuple[Grant, ...]) -> Rights:
    direct = tuple(grant for grant in grants if not grant.logged)
    role = partner_role(partner)
    return Rights(
        privileges=(
            *(Privilege(role, g.element, _VERBS[g.action], g.columns) for g in direct),
            *_support(role, direct),
        ),
        policies=(*(_policy(grant) for grant in direct), *_support_policies(partner, direct)),
        executions=tuple(_executions(role, grants)),
    )


def _executions(role: str, grants: Iterable[Grant]) -> Iterator[Execution]:
    yield Execution(role, "lead.me()")
    for grant in grants:
        if grant.logged:
            yield Execution(role, f"lead.{opening_of(grant.element)}(uuid, text)")


def _policy(grant: Grant) -> Policy:
    verb = _VERBS[grant.action]
    role = partner_role(grant.partner)
    make = new_row_condition if grant.action is Action.INSERT else condition
    name = fitted(f"{role}_{verb.lower()}")
    return Policy(name, grant.element, role, verb, make(grant.element, grant.partner, grant.rows))


def _support(role: str, grants: tuple[Grant, ...]) -> Iterator[Privilege]:
    """Give what row rules and new rows need besides the elements: no facts about people."""
    need = _need(grants)
    if "person" in need:
        yield Privilege(role, "person", "SELECT", ("participant_id", "opened_by"))
    if "open" in need:
        yield Privilege(role, "person", "INSERT", ("participant_id",))
    if "assignment" in need:
        yield Privilege(role, "assignment", "SELECT", _ASSIGNMENT)
    if "release" in need:
        yield Privilege(role, "release", "SELECT", _RELEASE)


_ASSIGNMENT = ("participant_id", "partner", "login", "kind", "from_on", "until_on")
_RELEASE = (
    *("participant_id", "consent", "kind", "discloser", "recipient"),
    *("elements", "signed_on", "expires_on"),
)


def _support_policies(partner: str, grants: tuple[Grant, ...]) -> Iterator[Policy]:
    role, need = partner_role(partner), _need(grants)
    rows = {
        ("person", "SELECT"): "opened_by = (select lead.me())",
        ("open", "INSERT"): "opened_by = (select lead.me())",
        ("assignment", "SELECT"): "partner = (select lead.me())",
        ("release", "SELECT"): "(select lead.me()) in (recipient, discloser)",
    }
    for (what, verb), rule in rows.items():
        if what in need:
            table = "person" if what == "open" else what
            yield Policy(fitted(f"{role}_{verb.lower()}"), table, role, verb, rule)


def _need(grants: tuple[Grant, ...]) -> frozenset[str]:
    rules = [rule for grant in grants for rule in grant.rows]
    writes = any(grant.action is Action.INSERT for grant in grants)
    found = {
        "open": writes,
        "person": writes or any(rule.scope is Scope.OWN_REFERRALS for rule in rules),
        "assignment": any(rule.scope in _BY_ASSIGNMENT for rule in rules),
        "release": any(rule.scope is Scope.WORK_GROUP or rule.consent for rule in rules),
    }
    return frozenset(name for name, needed in found.items() if needed)
