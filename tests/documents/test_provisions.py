"""Every kind of provision of real instruments is held, or its absence has a reason."""

from __future__ import annotations

import re

import pytest

from kit.documents import outline, outlines
from kit.documents.outline import Outline
from kit.documents.provisions import held, instruments, is_listed, provisions

EACH = pytest.mark.parametrize("one", outlines(), ids=lambda one: one.name)
COMPARED = {
    "bilateral-mou",
    "case-management-standards",
    "community-guide",
    "consent",
    "council-resolution",
    "data-sharing",
    "governance-charter",
    "mou",
    "pocket-card",
    "police-directive",
    "prosecutor-protocol",
    "referral-protocol",
    "rights-and-welcome",
}
"""Documents of a kind that other places sign, issue or hand out."""


def names(one: Outline) -> set[str]:
    return {use.clause for use, _ in one.every_use()}


def test_documents_that_others_sign_too_are_compared_with_theirs() -> None:
    assert {one.name for one in outlines() if is_listed(one)} >= COMPARED


@EACH
def test_every_clause_of_a_document_belongs_to_a_kind_of_provision(one: Outline) -> None:
    told = {name for provision in provisions(one) for name in held(one, provision)}
    assert names(one) <= told


@EACH
def test_a_kind_of_provision_is_held_here_or_there_or_absent_with_a_reason(one: Outline) -> None:
    for provision in provisions(one):
        ours = provision.clauses or provision.parts or provision.elsewhere
        assert bool(ours) != bool(provision.absent), provision.key
        assert not provision.absent or len(provision.absent.split()) > 6, provision.key


@EACH
def test_clauses_and_sections_that_are_named_stand_in_their_document(one: Outline) -> None:
    keys = {part.key for part in one.every_part()}
    for provision in provisions(one):
        assert set(provision.clauses) <= names(one), provision.key
        assert set(provision.parts) <= keys, provision.key
        for other, clauses in (provision.elsewhere or {}).items():
            assert other != one.name, provision.key
            assert set(clauses) <= names(outline(other)), provision.key


def test_instruments_are_named_where_they_were_seen_and_all_of_them_are() -> None:
    seen = {name for one in outlines() for provision in provisions(one) for name in provision.seen}
    assert seen == set(instruments())
    assert len(seen) > 60
    for instrument in instruments().values():
        assert re.match(r"https?://", instrument.url), instrument.name


def test_a_document_that_nobody_compared_is_told_by_its_sections() -> None:
    one = outline("evaluation-plan")
    assert not is_listed(one)
    assert [provision.parts for provision in provisions(one)] == [(part.key,) for part in one.parts]
