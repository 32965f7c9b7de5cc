"""What everyone may read is made of what everyone may see."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from kit.core import Pointer
from kit.doctree.faults import all_blocks
from kit.doctree.nodes import Clause
from kit.documents import outline, outlines
from kit.model.audience import may_see
from tests.documents.plans import documents, example

OPEN = frozenset(["public", "community", "participants", "councils"])
"""Readers who are no partners."""
SUMMED_UP = frozenset([("information_sharing", "flows")])
"""What these readers are told in plain words only: who learns what once they agree."""
PROVIDER_CALLED = ("partners", "contact", "phone")
"""What participants alone are told besides: the telephone of whoever serves them."""
STEP = re.compile(r"[^.\[\]]+")


def stated(name: str) -> Iterator[Pointer]:
    """Give the plan values that the example's documents of one kind state."""
    for document in documents(example("harlow"), name):
        for block in all_blocks(document.blocks):
            if isinstance(block, Clause):
                for text in block.pointers:
                    yield tuple(int(one) if one.isdigit() else one for one in STEP.findall(text))


def _keys(pointer: Pointer) -> Pointer:
    return tuple(step for step in pointer if isinstance(step, str))


@pytest.mark.parametrize("name", [one.name for one in outlines() if one.for_whom in OPEN])
def test_a_document_for_everyone_states_only_what_is_public(name: str) -> None:
    found = set(stated(name))
    assert found, outline(name).for_whom
    told = {PROVIDER_CALLED} if outline(name).for_whom == "participants" else set()
    hidden = [one for one in found if not may_see(one, "public") and _keys(one) not in told]
    assert [one for one in hidden if one[:2] not in SUMMED_UP] == []


def test_the_memorandum_may_say_more_to_those_who_sign_it() -> None:
    assert not all(may_see(one, "public") for one in stated("mou"))
