"""Reference facts as data: one function per table, read when first asked for and kept.

Nothing is read at import. Every record carries its sources and its certainty; ``verify`` is
true for what may not be printed without a mark.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kit.catalog import reading
from kit.catalog.profiles import TEST_KINDS, ProfileRule, StateProfile
from kit.catalog.records import (
    AntiPattern,
    Claim,
    ConsentElement,
    ConsentKind,
    DataElement,
    Fact,
    GlossaryTerm,
    Goal,
    Header,
    LegalBasis,
    Lesson,
    Measure,
    MouSection,
    NeverCell,
    Offense,
    PartnerRole,
    Pathway,
    Principle,
    Purpose,
    Regulation,
    State,
    Statute,
    Term,
    Threshold,
    Words,
)
from kit.catalog.vocabularies import VOCABULARIES, meant, vocabulary

__all__ = [
    "EDITIONS",
    "TEST_KINDS",
    "VOCABULARIES",
    "Fact",
    "Header",
    "ProfileRule",
    "StateProfile",
    "Words",
    "anti_patterns",
    "claims",
    "consent_elements",
    "consent_kinds",
    "data_elements",
    "demographic_groups",
    "glossary",
    "goals",
    "header",
    "languages",
    "legal_bases",
    "lessons",
    "meant",
    "measures",
    "mou_sections",
    "never_cells",
    "nibrs",
    "offense_kinds",
    "owner_roles",
    "partner_roles",
    "pathways",
    "principles",
    "profiled_states",
    "purposes",
    "regulation",
    "regulations",
    "seats",
    "services",
    "state",
    "state_profile",
    "states",
    "statutes",
    "threshold",
    "thresholds",
    "vocabulary",
    "voices",
]

EDITIONS = ("2016-fact-sheet", "toolkit-2023-07-01")
"""Editions of the core principles and goals, oldest first."""


def header(table: str) -> Header:
    """Give where the facts of a table come from, by its file name such as ``nibrs``."""
    return reading.header(f"data/{table}")


@cache
def principles(edition: str | None = None) -> Mapping[str, Principle]:
    """Give the core principles by slug; with an edition, only those that it states."""
    every = {row.slug: row for row in reading.records(Principle, "data/principles")}
    if edition is None:
        return MappingProxyType(every)
    stated = ("essential", "described")
    return MappingProxyType({k: v for k, v in every.items() if v.standing(edition) in stated})


@cache
def goals(edition: str | None = None) -> Mapping[str, Goal]:
    """Give the goals by slug; with an edition, only its six."""
    every = {row.slug: row for row in reading.records(Goal, "data/goals")}
    return MappingProxyType(
        {k: v for k, v in every.items() if edition is None or v.editions.get(edition)}
    )


@cache
def anti_patterns() -> Mapping[str, AntiPattern]:
    """Give the designs that break programs, by id such as ``AP-06``."""
    return MappingProxyType(
        {row.id: row for row in reading.records(AntiPattern, "data/anti_patterns")}
    )


@cache
def lessons() -> Mapping[str, Lesson]:
    """Give what went wrong in real programs, by id such as ``L-03``."""
    return MappingProxyType({row.id: row for row in reading.records(Lesson, "data/lessons")})


@cache
def partner_roles() -> Mapping[str, PartnerRole]:
    """Give the parts that partners play, by slug."""
    return MappingProxyType(
        {row.slug: row for row in reading.records(PartnerRole, "data/partner_roles")}
    )


@cache
def nibrs() -> Mapping[str, Offense]:
    """Give the NIBRS codes in force and retired, by code."""
    return MappingProxyType({row.code: row for row in reading.records(Offense, "data/nibrs")})


@cache
def states() -> Mapping[str, State]:
    """Give states, the District of Columbia and territories, by two-letter code."""
    return MappingProxyType({row.usps: row for row in reading.records(State, "data/states")})


def state(code: str) -> State | None:
    """Give one state by its two-letter code, or None."""
    return states().get(code)


@cache
def state_profile(code: str) -> StateProfile | None:
    """Give what is known of one state's law, or None when nobody has looked yet."""
    known = code in states() and reading.exists(f"states/{code}")
    return reading.document(StateProfile, f"states/{code}") if known else None


@cache
def profiled_states() -> tuple[str, ...]:
    """Give the codes of all states with a profile, in alphabetical order."""
    return tuple(code for code in sorted(states()) if state_profile(code) is not None)


@cache
def statutes(code: str | None = None) -> tuple[Statute, ...]:
    """Give the statute rows of one state, or of all."""
    if code is None:
        return reading.records(Statute, "data/statutes")
    return tuple(row for row in statutes() if row.state == code)


@cache
def consent_elements() -> Mapping[str, ConsentElement]:
    """Give what consents, notices and data agreements must hold, by id."""
    return MappingProxyType(
        {row.id: row for row in reading.records(ConsentElement, "data/consent_elements")}
    )


@cache
def data_elements() -> Mapping[str, DataElement]:
    """Give the groups of facts that may flow, by slug."""
    return MappingProxyType(
        {row.slug: row for row in reading.records(DataElement, "data/data_elements")}
    )


@cache
def never_cells() -> Mapping[str, NeverCell]:
    """Give the flows that no plan can open, by id such as ``NC-01``."""
    return MappingProxyType({row.id: row for row in reading.records(NeverCell, "data/never_cells")})


@cache
def purposes() -> Mapping[str, Purpose]:
    """Give the purposes of sharing, by slug; ``never`` ones are refused."""
    return MappingProxyType({row.slug: row for row in reading.records(Purpose, "data/purposes")})


@cache
def legal_bases() -> Mapping[str, LegalBasis]:
    """Give what makes a flow lawful, by slug."""
    return MappingProxyType(
        {row.slug: row for row in reading.records(LegalBasis, "data/legal_bases")}
    )


@cache
def consent_kinds() -> Mapping[str, ConsentKind]:
    """Give the forms that people sign, by slug."""
    return MappingProxyType(
        {row.slug: row for row in reading.records(ConsentKind, "data/consent_kinds")}
    )


@cache
def glossary() -> Mapping[str, GlossaryTerm]:
    """Give the field's terms with their meaning, by slug."""
    return MappingProxyType(
        {row.slug: row for row in reading.records(GlossaryTerm, "data/glossary")}
    )


@cache
def measures() -> Mapping[str, Measure]:
    """Give the core measures, by number such as ``M4``."""
    return MappingProxyType({row.slug: row for row in reading.records(Measure, "data/measures")})


@cache
def thresholds() -> Mapping[str, Threshold]:
    """Give the numbers that plans are measured by, by slug such as ``caseload_error``."""
    return MappingProxyType(
        {row.slug: row for row in reading.records(Threshold, "data/thresholds")}
    )


def threshold(name: str) -> int:
    """Give one number that plans are measured by.

    Raises:
        KeyError: The catalog has no such number.
    """
    return thresholds()[name].value


@cache
def claims() -> tuple[Claim, ...]:
    """Give the sentences that plans must not print as they stand."""
    return reading.records(Claim, "data/claims")


@cache
def regulations() -> Mapping[str, Regulation]:
    """Give federal dates, numbers and fixed texts, by id such as ``part2-notice-long``."""
    return MappingProxyType(
        {row.id: row for row in reading.records(Regulation, "data/regulations")}
    )


def regulation(name: str) -> Regulation:
    """Give one federal date, number or fixed text.

    Raises:
        KeyError: The catalog has no such entry.
    """
    return regulations()[name]


@cache
def mou_sections() -> Mapping[str, MouSection]:
    """Give the sections ``1`` to ``28`` and annexes ``A`` to ``F`` of the MOU, by number."""
    return MappingProxyType(
        {row.number: row for row in reading.records(MouSection, "data/mou_sections")}
    )


@cache
def pathways() -> Mapping[str, Pathway]:
    """Give the three doors and the six deflection pathways, by slug."""
    return MappingProxyType({row.slug: row for row in reading.records(Pathway, "data/pathways")})


def languages() -> Mapping[str, Term]:
    """Give the languages that plans may name, by BCP 47 code."""
    return _terms("languages")


def services() -> Mapping[str, Term]:
    """Give the kinds of service, by slug."""
    return _terms("services")


def seats() -> Mapping[str, Term]:
    """Give the seats that the governing bodies should hold, by slug."""
    return _terms("seats")


def voices() -> Mapping[str, Term]:
    """Give the voices that a seat may stand for, by slug."""
    return _terms("voices")


def demographic_groups() -> Mapping[str, Term]:
    """Give the groups for measuring disparity, by slug; ``family`` is race, gender, age ..."""
    return _terms("demographic_groups")


def owner_roles() -> Mapping[str, Term]:
    """Give the roles that own a decision or a finding, by slug."""
    return _terms("owner_roles")


def offense_kinds() -> Mapping[str, Term]:
    """Give the kinds of offense that the statute table knows, by slug."""
    return _terms("offense_kinds")


@cache
def _terms(name: str) -> Mapping[str, Term]:
    return MappingProxyType({row.slug: row for row in reading.records(Term, f"data/{name}")})
