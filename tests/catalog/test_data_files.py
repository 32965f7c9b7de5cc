"""Every data file of the catalog has the shape that its schema tells."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from kit.catalog.vocabularies import VOCABULARIES, vocabulary
from kit.source import Tree, load

ROOT = Path(__file__).parents[2]
DATA = ROOT / "kit" / "catalog" / "data"
STATES = ROOT / "kit" / "catalog" / "states"
SCHEMAS = {
    path.name.removesuffix(".schema.json"): json.loads(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "schemas" / "catalog").glob("*.schema.json"))
}
TABLES = sorted(path.stem for path in DATA.glob("*.yaml") if not path.name.endswith("source.yaml"))
CSVS = sorted(path.stem for path in DATA.glob("*.csv"))
REGISTRY: Registry[bool | Mapping[str, Any]] = Registry().with_resources(
    [(schema["$id"], Resource.from_contents(schema)) for schema in SCHEMAS.values()]
)


def _plain(tree: Tree) -> object:
    if isinstance(tree, tuple):
        return [_plain(item) for item in tree]
    if isinstance(tree, dict):
        return {key: _plain(value) for key, value in tree.items()}
    return tree


def _faults(schema: str, value: object) -> list[str]:
    checker = Draft202012Validator(SCHEMAS[schema], registry=REGISTRY)
    return [f"{fault.json_path}: {fault.message}" for fault in checker.iter_errors(value)]


def _read(path: Path) -> object:
    return _plain(load(path.read_text(encoding="utf-8"), path.name))


def _csv(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", TABLES)
def test_a_yaml_table_fits_its_schema(name: str) -> None:
    assert _faults(name, _read(DATA / f"{name}.yaml")) == []


@pytest.mark.parametrize("path", sorted(STATES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_state_profile_fits_its_schema(path: Path) -> None:
    assert _faults("state", _read(path)) == []


@pytest.mark.parametrize("name", CSVS)
def test_a_csv_table_fits_its_schema(name: str) -> None:
    schema = name if name in SCHEMAS else "vocabulary"
    assert [fault for row in _csv(name) for fault in _faults(schema, row)] == []


@pytest.mark.parametrize("name", [name for name in CSVS if name != "sources"])
def test_a_csv_table_says_where_it_comes_from(name: str) -> None:
    assert _faults("header", _read(DATA / f"{name}.source.yaml")) == []


def test_a_wrong_file_does_not_fit() -> None:
    wrong = _read(DATA / "purposes.yaml")
    assert isinstance(wrong, dict)
    del wrong["rows"][0]["never"]
    wrong["catalog"]["certainty"] = "surely"
    faults = "\n".join(_faults("purposes", wrong))
    assert "'never' is a required property" in faults
    assert "'surely' is not one of" in faults


def test_no_source_key_is_written_twice_or_left_unused() -> None:
    keys = [row["key"] for row in _csv("sources")]
    assert len(keys) == len(set(keys))
    files = [*DATA.glob("*.yaml"), *STATES.glob("*.yaml"), *DATA.glob("*.csv")]
    text = "\n".join(
        path.read_text(encoding="utf-8") for path in files if path.name != "sources.csv"
    )
    words = set(text.replace("[", " ").replace("]", " ").replace(",", " ").split())
    words |= {part for word in words for part in word.split(";")}
    assert [key for key in keys if key not in words] == []


@pytest.mark.parametrize("name", VOCABULARIES)
def test_a_vocabulary_has_words_in_both_languages(name: str) -> None:
    words = vocabulary(name)
    assert words
    assert all(label.en and label.es for label in words.values())
