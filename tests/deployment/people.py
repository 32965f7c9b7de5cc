"""Invented people in the small county's register, and who should see which of their rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product
from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql

from kit.model.information_sharing import Scope
from kit.sharing import Cell, register

TODAY = date.today()  # noqa: DTZ011 - the database compares with its own current date
LOGINS = {
    "officer_a": "mill-creek-police",
    "officer_b": "mill-creek-police",
    "deputy": "county-sheriff",
    "liaison": "prosecutor",
    "attorney": "defender",
    "walker": "willow",
    "weaver": "willow",
    "baker": "bridge",
    "nurse": "clinic",
    "manager": "justice-services",
    "analyst": "university",
    "neighbor": "neighbors",
}
HOLDERS = ("mill-creek-police", "county-sheriff", "willow", "bridge", "clinic", "prosecutor")


@dataclass(frozen=True, slots=True)
class Signed:
    """A consent that a person signed."""

    consent: str
    by: str
    since: int = -10
    until: int | None = None
    revoked: bool = False
    recipients: tuple[str, ...] | None = None

    def opens(self, consent: str, receiver: str) -> bool:
        named = self.recipients is None or receiver in self.recipients
        in_time = self.since <= 0 and (self.until is None or self.until >= 0)
        return self.consent == consent and named and in_time and not self.revoked


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the register."""

    number: int
    opened_by: str
    works: Mapping[str, tuple[str, int | None]] = field(default_factory=dict)
    signed: tuple[Signed, ...] = ()

    @property
    def id(self) -> UUID:
        return UUID(int=self.number)


PEOPLE = (
    Person(1, "mill-creek-police"),
    Person(2, "county-sheriff", {"walker": ("case_manager", None)}),
    Person(
        3,
        "mill-creek-police",
        {"walker": ("case_manager", None), "attorney": ("client", None)},
        (Signed("team-release", "willow"),),
    ),
    Person(
        4, "willow", {"weaver": ("case_manager", 30)}, (Signed("team-release", "willow", -400),)
    ),
    Person(5, "willow", {"walker": ("case_manager", -1)}, (Signed("team-release", "willow", 2),)),
    Person(6, "bridge", {"baker": ("case_manager", None)}, (Signed("team-release", "bridge"),)),
    Person(
        7,
        "willow",
        {"weaver": ("case_manager", None), "nurse": ("clinician", None)},
        (Signed("treatment-consent", "clinic"), Signed("team-release", "willow", revoked=True)),
    ),
    Person(
        8,
        "county-sheriff",
        {"walker": ("case_manager", None), "attorney": ("client", -1)},
        (Signed("team-release", "willow", recipients=("prosecutor",)),),
    ),
    Person(
        9, "willow", {"walker": ("case_manager", 0)}, (Signed("team-release", "willow", -30, -1),)
    ),
    Person(
        10, "willow", {"walker": ("case_manager", 5)}, (Signed("team-release", "willow", 0, 0),)
    ),
)
DISCLOSERS = {"team-release": ("willow",), "treatment-consent": ("clinic",)}
RECIPIENTS = {
    "team-release": ("mill-creek-police", "county-sheriff", "prosecutor", "defender"),
    "treatment-consent": ("willow",),
}
LASTS = {"team-release": 365}


def fill(connection: psycopg.Connection[Any]) -> None:
    """Create the logins and put everybody into the register, one row for each holder."""
    for login, partner in LOGINS.items():
        connection.execute(
            f"do $$ begin if to_regrole('{login}') is null then create role {login} login; "
            "end if; end $$".encode()
        )
        connection.execute("insert into lead.login_map values (%s, %s)", (login, partner))
        role = "lead_p_" + partner.replace("-", "_")
        connection.execute(f"grant {role} to {login}".encode())
    for person in PEOPLE:
        connection.execute(
            "insert into lead.person (participant_id, opened_by) values (%s, %s)",
            (person.id, person.opened_by),
        )
        for login, (kind, until) in person.works.items():
            connection.execute(
                "insert into lead.assignment (participant_id, partner, login, kind, from_on,"
                " until_on) values (%s, %s, %s, %s, %s, %s)",
                (person.id, LOGINS[login], login, kind, _day(-100), _day(until)),
            )
        for signed in person.signed:
            connection.execute(
                "insert into lead.consent_record (participant_id, held_by, consent, recipients,"
                " signed_on, expires_on, revoked_on) values (%s, %s, %s, %s, %s, %s, %s)",
                _row(person, signed),
            )
    for element, holder, person in product(register.elements(), HOLDERS, PEOPLE):
        if element != "consent_record":
            connection.execute(
                sql.SQL("insert into lead.{} (participant_id, held_by) values (%s, %s)").format(
                    sql.Identifier(element)
                ),
                (person.id, holder),
            )


def _row(person: Person, signed: Signed) -> tuple[object, ...]:
    recipients = list(signed.recipients) if signed.recipients else None
    ends, revoked = _day(signed.until), _day(-1) if signed.revoked else None
    return (
        *(person.id, signed.by, signed.consent),
        *(recipients, _day(signed.since), ends, revoked),
    )


def _day(offset: int | None) -> date | None:
    return None if offset is None else TODAY + timedelta(days=offset)


def visible(cells: tuple[Cell, ...], login: str) -> Iterator[tuple[int, str]]:
    """Give the person and holder of every row that these cells open to a login."""
    partner = LOGINS[login]
    for person, cell in product(PEOPLE, cells):
        if cell.scope and _in_scope(person, cell.scope, login) and _released(person, cell, partner):
            yield person.number, cell.giver


def _in_scope(person: Person, scope: Scope, login: str) -> bool:
    partner = LOGINS[login]
    now = {
        (LOGINS[who], who, kind)
        for who, (kind, until) in person.works.items()
        if until is None or until >= 0
    }
    return {
        Scope.ALL: True,
        Scope.OWN_REFERRALS: person.opened_by == partner,
        Scope.CASELOAD: any(who == login for _, who, _ in now),
        Scope.PROVIDER: any(theirs == partner for theirs, _, _ in now),
        Scope.OWN_CLIENTS: any(p == partner and kind == "client" for p, _, kind in now),
        Scope.WORK_GROUP: any(
            consented(person, "team-release", giver, partner)
            for giver in DISCLOSERS["team-release"]
        ),
    }[scope]


def _released(person: Person, cell: Cell, partner: str) -> bool:
    return cell.consent is None or consented(person, cell.consent, cell.giver, partner)


def consented(person: Person, consent: str, giver: str, receiver: str) -> bool:
    """Tell whether a consent in force lets ``giver`` tell ``receiver``."""
    return (
        giver in DISCLOSERS[consent]
        and receiver in RECIPIENTS[consent]
        and any(
            signed.by in DISCLOSERS[consent]
            and signed.opens(consent, receiver)
            and -signed.since <= LASTS.get(consent, 10_000)
            for signed in person.signed
        )
    )
