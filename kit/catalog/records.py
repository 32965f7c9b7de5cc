"""The shapes of the catalog's entries; every one carries its sources and its certainty.

Certainty is one of: ``sourced`` (the law or the publisher's own page was read), ``secondary``
(another page that reports it was read), ``design`` (the kit's own rule or default), ``verify``
(sources disagree or end too early), ``memory``, ``memory-high``, ``memory-medium`` and
``memory-low`` (no page was read). Nothing from memory may be printed without a mark.

Records are compared by identity, as each exists once; that also keeps the import short.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Sources: TypeAlias = tuple[str, ...]
"""Addresses of the pages, best first."""


@dataclass(frozen=True)
class Words:
    """A label in English and Spanish."""

    en: str
    es: str

    def __str__(self) -> str:
        return self.en


@dataclass(frozen=True, eq=False, repr=False)
class Fact:
    """Anything the catalog states about the world."""

    sources: Sources
    certainty: str

    @property
    def verify(self) -> bool:
        """True when it must not be printed as a fact without a "verify" mark."""
        return self.certainty.startswith("memory") or self.certainty == "verify"


@dataclass(frozen=True, eq=False, repr=False)
class Header:
    """Where a table's facts come from and who has checked them."""

    title: str
    publisher: str
    read: str
    source: Sources
    certainty: str
    checked_by: str
    note: str = ""


@dataclass(frozen=True, eq=False, repr=False)
class Seen:
    """What a real place did or reported."""

    place: str
    says: str
    sources: Sources


@dataclass(frozen=True, eq=False, repr=False)
class Indicator:
    """A number that shows progress toward a goal."""

    name: str
    baseline: str


@dataclass(frozen=True, eq=False, repr=False)
class Principle(Fact):
    """One core principle of LEAD.

    ``editions`` gives its standing in each edition: ``essential`` (the edition calls it core or
    essential), ``described`` (the edition states it), ``silent`` (the edition was read whole and
    does not have it), ``not_seen`` (the part that was read does not have it).
    """

    slug: str
    group: str
    label: Words
    statement: str
    editions: Mapping[str, str]
    violated_by: tuple[str, ...]
    evidence: tuple[str, ...]

    def standing(self, edition: str) -> str:
        """Give the principle's standing in one edition."""
        return self.editions[edition]


@dataclass(frozen=True, eq=False, repr=False)
class Goal(Fact):
    """One of the six goals; ``editions`` gives its meaning in each edition, or nothing."""

    slug: str
    number: int
    label: Words
    editions: Mapping[str, str]
    indicators: tuple[Indicator, ...]
    needs: tuple[str, ...]
    seen: tuple[Seen, ...]
    weak_answers: tuple[str, ...]


@dataclass(frozen=True, eq=False, repr=False)
class AntiPattern(Fact):
    """A design that broke a program, or would; ``seen`` is empty for general risks."""

    id: str
    fault: str
    principles: tuple[str, ...]
    seen: tuple[Seen, ...]


@dataclass(frozen=True, eq=False, repr=False)
class Lesson(Fact):
    """What went wrong somewhere, and the check that would have caught it."""

    id: str
    place: str
    happened: str
    checks: tuple[str, ...]
    hint: str
    principles: tuple[str, ...]


@dataclass(frozen=True, eq=False, repr=False)
class Term(Fact):
    """One entry of a vocabulary: the slug that plans use and what people call it."""

    slug: str
    label: Words
    family: str = ""


@dataclass(frozen=True, eq=False, repr=False)
class PartnerRole(Fact):
    """A part that an agency or group can play.

    ``side`` is justice, health, community or government; ``justice`` recipients fall under the
    strictest never-cells.
    """

    slug: str
    label: Words
    side: str
    responsibilities: tuple[str, ...]
    commitments: tuple[str, ...]
    signs: str


@dataclass(frozen=True, eq=False, repr=False)
class Offense(Fact):
    """One NIBRS code and how it stands to LEAD (plausible, conditional, never, retired)."""

    code: str
    group: str
    name: str
    crime_against: str
    lead: str
    note: str
    federal_only: bool
    replaced_by: str


@dataclass(frozen=True, eq=False, repr=False)
class State(Fact):
    """A state, the District of Columbia or a territory, with its standard codes."""

    usps: str
    fips: str
    name: str


@dataclass(frozen=True, eq=False, repr=False)
class Statute(Fact):
    """One state law on one kind of offense.

    ``status`` is in_force, changed, repealed, legal (the conduct is lawful within limits), none
    (no state offense), local (ordinances only) or procedure (not an offense).
    """

    state: str
    offense_kind: str
    citation: str
    title: str
    grade: str
    status: str
    as_of: str


@dataclass(frozen=True, eq=False, repr=False)
class ConsentElement(Fact):
    """Something that a consent, notice or data-sharing agreement must hold."""

    id: str
    law: str
    requirement: str
    citation: str


@dataclass(frozen=True, eq=False, repr=False)
class DataElement(Fact):
    """A group of facts about people that may flow between partners.

    ``sensitivity`` is public, contact, program, legal, clinical, part2 or cji. ``part2`` says
    whether the group is protected by 42 CFR Part 2 once a Part 2 program holds it. ``table`` is
    the register table that holds it, or empty when the register never stores it.
    """

    slug: str
    label: Words
    holds: str
    sensitivity: str
    part2: bool
    identifies: bool
    table: str


@dataclass(frozen=True, eq=False, repr=False)
class Purpose(Fact):
    """Why information is used; ``never`` purposes are open to no plan."""

    slug: str
    label: Words
    meaning: str
    never: bool
    tpo: bool
    citation: str


@dataclass(frozen=True, eq=False, repr=False)
class LegalBasis(Fact):
    """What makes a flow lawful; ``consent`` names the consent kind it rests on, if any."""

    slug: str
    label: Words
    meaning: str
    citation: str
    consent: str
    refused_for: tuple[str, ...]
    default: str


@dataclass(frozen=True, eq=False, repr=False)
class ConsentKind(Fact):
    """A form that a person signs (or a spoken agreement), and what it can open."""

    slug: str
    label: Words
    meaning: str
    citation: str
    written: bool
    combinable: bool
    elements: tuple[str, ...]


@dataclass(frozen=True, eq=False, repr=False)
class NeverCell(Fact):
    """A flow that no plan can open.

    An empty tuple stands for any; a flow is refused when its element, receiver, purpose, legal
    basis and form all match. ``except_to`` names receivers that the cell does not touch.
    """

    id: str
    label: str
    elements: tuple[str, ...]
    to: tuple[str, ...]
    except_to: tuple[str, ...]
    purposes: tuple[str, ...]
    bases: tuple[str, ...]
    forms: tuple[str, ...]
    citation: str
    reason: str


@dataclass(frozen=True, eq=False, repr=False)
class GlossaryTerm(Fact):
    """A term of the field with its meaning; ``es`` is empty where none is settled."""

    slug: str
    term: Words
    meaning: Words


@dataclass(frozen=True, eq=False, repr=False)
class Measure(Fact):
    """A measure of the core set: what is counted over what."""

    slug: str
    number: str
    label: Words
    numerator: str
    denominator: str
    data_source: str
    small_cell: str
    by_race: bool


@dataclass(frozen=True, eq=False, repr=False)
class Threshold(Fact):
    """A number that plans are measured by, with the ends of what real programs use."""

    slug: str
    says: str
    value: int
    unit: str
    low: str
    high: str
    small_site: str


@dataclass(frozen=True, eq=False, repr=False)
class Claim(Fact):
    """A sentence that plans must not print as it stands, with an honest wording.

    ``pattern`` is a case-insensitive regular expression; ``level`` is forbidden or risky.
    """

    id: str
    pattern: str
    level: str
    why: str
    honest: str


@dataclass(frozen=True, eq=False, repr=False)
class Regulation(Fact):
    """A dated or numbered fact of federal rules, or a text that must be printed as it is."""

    id: str
    title: str
    citation: str
    value: str
    kind: str
    applies_to: str
    status: str


@dataclass(frozen=True, eq=False, repr=False)
class MouSection(Fact):
    """A section or annex that a multi-party MOU must have."""

    number: str
    slug: str
    title: Words
    must_contain: str
    fails_if: str


@dataclass(frozen=True, eq=False, repr=False)
class Pathway(Fact):
    """A door into LEAD, or one of the six deflection pathways."""

    slug: str
    label: Words
    family: str
    door: str
    trigger: str
    serves: str
    police_record: str
