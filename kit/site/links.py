"""What belongs together: fields, rules, clauses, documents and principles, both ways.

A rule's fields are the places where its own cases expect it to speak. A clause's fields are those
that its text or its conditions name, and those that its facts rest on when the full example is
written out, so nobody keeps these lists by hand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from kit.clauses import Clause, clauses
from kit.doctree.markdown import uses
from kit.doctree.nodes import Block, Meta
from kit.doctree.nodes import Clause as ClauseNode
from kit.documents import assemble, instances, outlines
from kit.model.plan import Plan
from kit.rules import Rule, explanation, rules
from kit.site.places import Field, at, of_fact
from kit.source import load

L = TypeVar("L")
R = TypeVar("R")

_GENERAL = frozenset(["references", "values"])
"""Families whose rules look at every field, so that naming them at each says nothing."""
_BLANK = Meta(
    status="", plan="", plan_version="", program_hash="", kit_version="", library_version="",
    as_of="2000-01-01", organization="", counsel="",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Links:
    """Everything that belongs together, each relation once; rules by code, clauses by id.

    Attributes:
        rule_fields: Fields that each rule looks at.
        clause_fields: Fields that each clause prints.
        clause_documents: Names of the documents that hold each clause.
        rule_principles: Principles behind each rule, in any edition.
        clause_principles: Principles that each clause serves.
        field_rules: Rules that look at a field, by its link.
        field_clauses: Clauses that print a field, by its link.
        principle_rules: Rules behind which a principle stands.
        principle_clauses: Clauses that serve a principle.
    """

    rule_fields: Mapping[str, tuple[Field, ...]]
    clause_fields: Mapping[str, tuple[Field, ...]]
    clause_documents: Mapping[str, tuple[str, ...]]
    rule_principles: Mapping[str, tuple[str, ...]]
    clause_principles: Mapping[str, tuple[str, ...]]
    field_rules: Mapping[str, tuple[str, ...]]
    field_clauses: Mapping[str, tuple[str, ...]]
    principle_rules: Mapping[str, tuple[str, ...]]
    principle_clauses: Mapping[str, tuple[str, ...]]


def links(example: Plan) -> Links:
    """Give what belongs together.

    Args:
        example: A full plan; its documents tell which fields the computed facts rest on.
    """
    rule_fields = {rule.code: tuple(_expected(rule)) for rule in rules()}
    clause_fields = _clause_fields(example)
    rule_principles = {rule.code: _principles(rule) for rule in rules()}
    clause_principles = {one.id: one.principles for one in clauses() if one.language == "en"}
    special = {
        rule.code: fields
        for rule in rules()
        if rule.family not in _GENERAL
        for fields in (tuple(field.link for field in rule_fields[rule.code]),)
    }
    printed = {
        name: tuple(field.link for field in fields) for name, fields in clause_fields.items()
    }
    return Links(
        rule_fields=rule_fields,
        clause_fields=clause_fields,
        clause_documents=_documents(),
        rule_principles=rule_principles,
        clause_principles=clause_principles,
        field_rules=_back(special),
        field_clauses=_back(printed),
        principle_rules=_back(rule_principles),
        principle_clauses=_back(clause_principles),
    )


def _back(relation: Mapping[L, Iterable[R]]) -> Mapping[R, tuple[L, ...]]:
    """Give a relation seen from its other end, in order."""
    found: dict[R, list[L]] = defaultdict(list)
    for left, rights in relation.items():
        for right in dict.fromkeys(rights):
            found[right].append(left)
    return {right: tuple(lefts) for right, lefts in found.items()}


def _once(fields: Iterable[Field | None]) -> tuple[Field, ...]:
    return tuple({field.link: field for field in fields if field is not None}.values())


def _principles(rule: Rule) -> tuple[str, ...]:
    return tuple(dict.fromkeys(explanation(rule).principles.values()))


# ------------------------------------------------------------------------------------- rules


def _expected(rule: Rule) -> tuple[Field, ...]:
    """Give the fields at which a rule's cases expect it to speak."""
    path = rule.path.with_suffix(".yaml")
    cases = load(path.read_text(encoding="utf-8"), path.name)
    return _once(at(address) for case in _list(cases) for address in _spots(case))


def _list(tree: object) -> tuple[object, ...]:
    return tree if isinstance(tree, tuple) else ()


def _spots(case: object) -> Iterator[str]:
    expected = case.get("expect") if isinstance(case, dict) else None
    yield from (spot for spot in _list(expected) if isinstance(spot, str))


# ----------------------------------------------------------------------------------- clauses


def _clause_fields(example: Plan) -> Mapping[str, tuple[Field, ...]]:
    told = _told(example)
    found: dict[str, list[Field | None]] = {}
    for one in clauses():
        if one.language == "en":
            named = [of_fact(name) for name in _named(one)]
            found[one.id] = [*named, *(at(pointer) for pointer in told.get(one.id, ()))]
    return {name: _once(fields) for name, fields in found.items()}


def _named(one: Clause) -> tuple[str, ...]:
    return (*uses(one.title), *one.facts, *one.applies_when)


def _told(example: Plan) -> Mapping[str, tuple[str, ...]]:
    """Give the plan values that each clause of the example's documents states."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for outline in outlines():
        for instance in instances(example, outline):
            for node in _nodes(assemble(instance, _BLANK).blocks):
                found[node.clause].update(dict.fromkeys(node.pointers))
    return {name: tuple(pointers) for name, pointers in found.items()}


def _nodes(blocks: Iterable[Block]) -> Iterator[ClauseNode]:
    for block in blocks:
        if isinstance(block, ClauseNode):
            yield block
        else:
            inner = getattr(block, "blocks", ())
            yield from _nodes(inner if isinstance(inner, tuple) else ())


@cache
def _documents() -> Mapping[str, tuple[str, ...]]:
    held = {
        outline.name: tuple(use.clause for part in outline.every_part() for use in part.uses)
        for outline in outlines()
    }
    return _back(held)
