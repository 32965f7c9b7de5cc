"""Row rules of the matrix as SQL conditions."""

from __future__ import annotations

from collections.abc import Iterable

from kit.deployment.postgresql.quoting import identifier, literal, literals
from kit.model.information_sharing import Scope
from kit.sharing import RowRule

_IN_TIME = "current_date between {0}.{1} and coalesce({0}.{2}, 'infinity')"
_RELEASED = _IN_TIME.format("r", "signed_on", "expires_on")
_ASSIGNED = _IN_TIME.format("a", "from_on", "until_on")


def condition(table: str, partner: str, rules: Iterable[RowRule]) -> str:
    """Give the condition under which a partner reaches an existing row."""
    groups: dict[tuple[Scope, str | None, bool], list[str]] = {}
    for rule in rules:
        own = rule.consent is not None and rule.giver == partner
        givers = groups.setdefault((rule.scope, rule.consent, own), [])
        if rule.giver not in givers:
            givers.append(rule.giver)
    return _signed_in(
        partner,
        (
            [
                f"held_by in ({literals(givers)})",
                *_scope(table, partner, scope),
                *_consent(table, partner, consent, own=own),
            ]
            for (scope, consent, own), givers in groups.items()
        ),
    )


def new_row_condition(table: str, partner: str, rules: Iterable[RowRule]) -> str:
    """Give the condition for a new row: its own partner holds it, the person is in scope."""
    cases = dict.fromkeys((rule.scope, rule.consent, rule.giver == partner) for rule in rules)
    return _signed_in(
        partner,
        (
            [
                f"held_by = {literal(partner)}",
                *_scope(table, partner, scope),
                *_consent(table, partner, consent, own=own, new=True),
            ]
            for scope, consent, own in cases
        ),
    )


def _signed_in(partner: str, cases: Iterable[list[str]]) -> str:
    distinct = dict.fromkeys(tuple(case) for case in cases)
    either = "\n    or ".join("(" + "\n      and ".join(case) + ")" for case in distinct)
    return f"(select lead.me()) = {literal(partner)} and (\n    {either})"


def _scope(table: str, partner: str, scope: Scope) -> list[str]:
    here = f"lead.{identifier(table)}.participant_id"
    if scope is Scope.ALL:
        return []
    if scope is Scope.OWN_REFERRALS:
        source, tests = "person x", [f"x.opened_by = {literal(partner)}"]
    elif scope is Scope.WORK_GROUP:
        tests = [f"r.recipient = {literal(partner)}", "r.kind = 'team_release'", _RELEASED]
        source = "release r"
    else:
        source = "assignment a"
        tests = [f"a.partner = {literal(partner)}", *_WITHIN[scope], _ASSIGNED]
    alias = source[-1]
    joined = " and ".join([f"{alias}.participant_id = {here}", *tests])
    return [f"exists (select from lead.{source} where {joined})"]


_WITHIN = {
    Scope.CASELOAD: ("a.login = session_user",),
    Scope.OWN_CLIENTS: ("a.kind = 'client'",),
    Scope.PROVIDER: (),
}


def _consent(
    table: str, partner: str, consent: str | None, *, own: bool, new: bool = False
) -> list[str]:
    if consent is None:
        return []
    here = f"lead.{identifier(table)}"
    tests = [
        f"r.participant_id = {here}.participant_id",
        f"r.consent = {literal(consent)}",
        f"(r.elements is null or {literal(table)} = any (r.elements))",
    ]
    if not new or own:
        tests.append(f"r.discloser = {here}.held_by")
    if not own:
        tests.append(f"r.recipient = {literal(partner)}")
    return [f"exists (select from lead.release r where {' and '.join([*tests, _RELEASED])})"]
