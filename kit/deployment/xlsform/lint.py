"""Faults that form converters and validators let pass.

A missing translation is silent, a misspelt choice in an expression is never true, a form id with
other letters is refused only by some servers, and typographic quotes are mended by some tools only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from kit.deployment.xlsform.form import LANGUAGES, Form, Label, Row

_FORM_ID = re.compile(r"[a-z][a-z0-9_]{0,63}", re.ASCII)
_FIELD = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}", re.ASCII)
_REFERENCE = re.compile(r"\$\{(\w+)\}")
_EQUALS = re.compile(r"\$\{(\w+)\} *(?:!=|=) *'([^']*)'")
_SELECTED = re.compile(r"selected\( *\$\{(\w+)\} *, *'([^']*)' *\)")
_CONDITION = re.compile(
    rf"{_SELECTED.pattern}|{_EQUALS.pattern}|\$\{{\w+\}} *[<>]=? *[\d.]+", re.ASCII
)
_OWN = re.compile(r"selected\( *\. *, *'([^']*)' *\)|(?<![\w}])\. *!?= *'([^']*)'")
_LITERAL = re.compile(r"'([^']*)'")
_TYPOGRAPHIC = re.compile("[\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2032\u2033]")


def lint(form: Form) -> tuple[str, ...]:
    """Give every fault in plain words; none for a sound form."""
    return tuple(_faults(form))


def _faults(form: Form) -> Iterator[str]:
    if not _FORM_ID.fullmatch(form.id):
        yield f"the form id {form.id!r} must be small letters, digits and underscores"
    answers = _answers(form)
    names = Counter(row.name for row in form.survey if not row.type.startswith("end_"))
    yield from (f"{name} is the name of {many} rows" for name, many in names.items() if many > 1)
    for row in form.survey:
        yield from _labels(row)
        yield from _expressions(row, answers, names)
    answered = Counter((option.list_name, option.name) for option in form.options)
    for (list_name, name), many in answered.items():
        if many > 1:
            yield f"{list_name} offers {name} {many} times"
    for option in form.options:
        missing = _missing(option.label)
        yield from (f"{option.list_name}/{option.name} has no label in {one}" for one in missing)


def _labels(row: Row) -> Iterator[str]:
    if not _FIELD.fullmatch(row.name):
        yield f"the field name {row.name!r} must be letters, digits and underscores"
    silent = {"start", "end", "today", "calculate", "end_group"}
    for kind, label in (("label", row.label), ("hint", row.hint), ("message", row.message)):
        if label or (kind == "label" and row.type not in silent):
            yield from (f"{row.name} has no {kind} in {one}" for one in _missing(label))


def _missing(label: Label) -> tuple[str, ...]:
    return tuple(LANGUAGES[code] for code in LANGUAGES if not label.get(code, "").strip())


Values: TypeAlias = frozenset[str] | None
"""What a field can be; None where it can be anything."""


def _answers(form: Form) -> Mapping[str, Values]:
    """Give the values that each field can have, in an order in which each knows those it uses."""
    lists: dict[str, set[str]] = {}
    for option in form.options:
        lists.setdefault(option.list_name, set()).add(option.name)
    known: dict[str, Values] = {}
    for row in form.survey:
        known[row.name] = _values(row, lists, known)
    return known


def _values(row: Row, lists: Mapping[str, set[str]], known: Mapping[str, Values]) -> Values:
    kind, _, list_name = row.type.partition(" ")
    if kind in {"select_one", "select_multiple"}:
        return frozenset({"", *lists.get(list_name, set())})
    if kind != "calculate":
        return None
    results = _CONDITION.sub("", row.calculation)
    used = [known.get(field) for field in _REFERENCE.findall(results)]
    literals = frozenset({"", *_LITERAL.findall(results)})
    return None if None in used else literals.union(*(one for one in used if one is not None))


def _expressions(
    row: Row, answers: Mapping[str, Values], names: Mapping[str, int]
) -> Iterator[str]:
    for expression in row.expressions:
        if _TYPOGRAPHIC.search(expression):
            yield f"{row.name} has typographic quotes in {expression!r}"
        for field in _REFERENCE.findall(expression):
            if field not in names:
                yield f"{row.name} asks for {field}, which the form does not have"
        own = ((row.name, one or other) for one, other in _OWN.findall(expression))
        compared = (*_EQUALS.findall(expression), *_SELECTED.findall(expression), *own)
        for field, value in compared:
            known = answers.get(field)
            if known is not None and value not in known:
                yield f"{row.name} compares {field} with {value!r}, which it can never be"
