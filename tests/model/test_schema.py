"""The exported schemas take everything that the model takes, whoever reads the YAML."""

# ruff: noqa: ANN401 - JSON has no common type

from __future__ import annotations

import json
import re
from contextlib import suppress
from datetime import date
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic_core import PydanticCustomError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from kit.model.fields import about
from kit.model.parsing import parse
from kit.model.plan import SECTIONS, Plan
from kit.model.scalars import Reads
from kit.model.schema import part, schemas, whole
from kit.model.shapes import shapes
from kit.source import load
from tests.model.trees import damaged, groups, least, source_of, whole_examples

VOCABULARIES = {"nibrs": ["35A", "23C"], "state": ["WA", "NM"]}
KINDS = {
    shape.leaf.kind: shape.leaf
    for group in groups()
    for shape in shapes(group).values()
    if isinstance(shape.leaf, Reads)
}


@cache
def validator(section: str = "") -> Draft202012Validator:
    schema = part(section, VOCABULARIES) if section else whole(VOCABULARIES)
    return Draft202012Validator(schema)


def plain(tree: object) -> Any:
    """Give what our reader read, as JSON."""
    if isinstance(tree, dict):
        return {key: plain(value) for key, value in tree.items()}
    return [plain(item) for item in tree] if isinstance(tree, tuple) else tree


def typed(text: str) -> Any:
    """Give what a reader of YAML 1.2 makes of it that gives every value a type."""
    return _dated(YAML(typ="safe", pure=True).load(text))


def _dated(tree: object) -> Any:
    if isinstance(tree, dict):
        return {key: _dated(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_dated(item) for item in tree]
    return tree.isoformat() if isinstance(tree, date) else tree


def dumped(tree: object) -> str:
    """Write a tree in flow style, with as few quotes as our reader needs."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{dumped(key)}: {dumped(one)}" for key, one in tree.items()) + "}"
    if isinstance(tree, tuple):
        return "[" + ", ".join(map(dumped, tree)) + "]"
    if tree is None:
        return "null"
    text = str(tree)
    return text if _reads_back(text) else json.dumps(text)


def _reads_back(text: str) -> bool:
    try:
        return load(f"[{text}]", "probe") == (text,) and load(f"{{{text}: 1}}", "probe") == {
            text: "1"
        }
    except ValueError:
        return False


def refusals(tree: Any, section: str = "") -> list[str]:
    return [f"{one.json_path}: {one.message}"[:300] for one in validator(section).iter_errors(tree)]


def test_schemas_are_schemas() -> None:
    found = schemas(VOCABULARIES)
    files = {"lead", *SECTIONS} - {"plan"}
    assert set(found) == {f"{name}.schema.json" for name in files}
    for text in found.values():
        Draft202012Validator.check_schema(json.loads(text))


def test_schemas_are_the_same_every_time() -> None:
    assert schemas(VOCABULARIES) == schemas(VOCABULARIES)


def test_every_field_tells_its_meaning_owner_due_stage_and_audience() -> None:
    fields = whole(VOCABULARIES)["$defs"]["Partner"]["properties"]
    assert fields["roles"]["x-owner"] == "project_manager"
    assert fields["roles"]["x-due"] == "exploring"
    assert fields["roles"]["x-vocabulary"] == "partner_role"
    assert fields["ein"]["x-audience"] == "bureau"
    assert fields["bilateral_with"]["x-refers"] == "partner"
    assert (
        fields["legal_name"]["description"]
        == about(
            Plan.model_fields["partners"].annotation.__args__[0].__args__[0],  # type: ignore[union-attr]
            "legal_name",
        ).description
    )


def test_a_vocabulary_completes_and_never_refuses() -> None:
    for word in ("35A", "100", 100, "something of our own"):
        offense = {"eligibility": {"offenses": [{"id": "a", "nibrs": word}]}}
        assert not refusals(offense, "eligibility")


@pytest.mark.parametrize("number", range(len(whole_examples())))
def test_examples_are_taken_as_the_kit_reads_them(number: int) -> None:
    assert not refusals(plain(dict(whole_examples()[number].data)))


@pytest.mark.parametrize("number", range(len(whole_examples())))
def test_examples_are_taken_as_a_typed_reader_reads_them(number: int) -> None:
    data: dict[str, Any] = {}
    for name, text in whole_examples()[number].files.items():
        read = typed(text)
        data |= read
        section = name.rpartition("/")[2].removesuffix(".yaml")
        if section in set(SECTIONS) - {"plan"}:
            assert not refusals(read, section)
    assert not refusals(data)


def taken(seed: int) -> bool:
    """See that a damaged plan that the model takes is taken by the schema; tell whether it was."""
    random = Random(seed)  # noqa: S311 - the same damage in every run
    section = random.choice([name for name in SECTIONS if name != "plan"])
    source = random.choice(whole_examples())
    tree = damaged({section: source.data.get(section)}, random, most=1)
    if parse(source_of({"plan": least(Plan)["plan"], **tree})).diagnostics or section not in tree:
        return False
    assert not refusals(plain(tree), section), seed
    with suppress(YAMLError, ValueError, ArithmeticError):  # the typed reader may give up
        assert not refusals(typed(dumped(tree)), section), seed
    return True


@pytest.mark.parametrize("part", range(4))
def test_a_damaged_plan_that_the_model_takes_is_taken(part: int) -> None:
    took = [taken(seed) for seed in range(part * 25, part * 25 + 25)]
    assert any(took)  # else nothing was tried


@pytest.mark.long
@pytest.mark.parametrize("part", range(10))
def test_many_damaged_plans_that_the_model_takes_are_taken(part: int) -> None:
    for seed in range(1000 + part * 1000, 2000 + part * 1000):
        taken(seed)


def test_every_field_takes_its_own_example() -> None:
    for group in groups():
        definition = {**whole(VOCABULARIES), "$ref": f"#/$defs/{group.__name__}"}
        if group is Plan:
            continue
        kept = {key: value for key, value in definition.items() if key in {"$defs", "$ref"}}
        check = Draft202012Validator(kept)
        for key, shape in shapes(group).items():
            example = {**least(group), key: load(about(group, shape.name).example, key)}
            assert not list(check.iter_errors(plain(example))), (group, key)


words = st.one_of(
    st.from_regex(r"[0-9]{1,4}([.,-][0-9]{1,4}){0,2}(%| [a-z]{1,6})?", fullmatch=True),
    st.from_regex(r"[+-.$]?[0-9][0-9_xobe.]{0,6}", fullmatch=True),
    st.from_regex(r"(?i)(yes|no|true|false|null|on|off|nan|\.inf|~)", fullmatch=True),
    st.from_regex(r"[0-9]{1,2} (minute|hour|day|business day|week|month|year)s?", fullmatch=True),
    st.from_regex(r"(mon|daily|sat-sun) [0-9]{1,2}:[0-9]{2} *- *[0-9]{1,2}:00", fullmatch=True),
    st.from_regex(r"(about )?(fall )?20[012][0-9](-[01][0-9](-[0-3][0-9])?)?", fullmatch=True),
    st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}", fullmatch=True),
    st.text(min_size=1, max_size=8),
)


@pytest.mark.parametrize("kind", sorted(KINDS))
@given(word=words)
@settings(max_examples=300, deadline=None)
def test_a_value_that_the_model_takes_is_taken(kind: str, word: str) -> None:
    reads = KINDS[kind]
    try:
        reads.read(word)
    except PydanticCustomError:
        return
    check = Draft202012Validator(dict(reads.typed))
    assert check.is_valid(word)
    if _reads_back(word):
        try:
            value = typed(f"v: {word}")["v"]
        except (YAMLError, ValueError, ArithmeticError):
            return  # a date that no calendar has, or a number beyond all bounds
        assert check.is_valid(value)


@pytest.mark.parametrize(
    "tree",
    [
        {"partners": [{"id": "a", "legal_nmae": "x"}]},
        {"partners": [{"legal_name": "x"}]},
        {"partners": [{"id": "Not A Slug"}]},
        {"partners": [{"id": "a", "body_kind": "citty"}]},
        {"partners": [{"id": "a", "party": "maybe"}]},
        {"partners": [{"id": "a", "signed_on": "next week"}]},
        {"partners": [{"id": "a", "legal_name": {"x": "y"}}]},
        {"partners": "police"},
        {"partners": [], "patrners": []},
    ],
    ids=str,
)
def test_what_is_plainly_wrong_is_refused(tree: Any) -> None:
    assert refusals(tree, "partners")


def test_none_and_single_values_are_lists() -> None:
    for value in ("none", " None ", None, [], "harlow-health", ["harlow-health"]):
        assert not refusals({"partners": [{"id": "a", "bilateral_with": value}]}, "partners")
    assert not refusals({"departures": "none"}, "departures")
    assert not refusals({"partners": {"id": "a"}}, "partners")


def test_definitions_have_names_of_their_own() -> None:
    names = [group.__name__ for group in groups()]
    assert len(names) == len(set(names))
    defined = set(whole(VOCABULARIES)["$defs"])
    named = set(re.findall(r'"#/\$defs/([^"]+)"', json.dumps(whole(VOCABULARIES))))
    assert named <= defined
