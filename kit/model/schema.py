"""Export the plan as JSON Schema, for editors and other tools.

The schema helps while typing; the model judges. So the schema may be wider than the model, but it
never refuses what the model takes, whether a text is read as the kit reads it or by a reader that
gives every value a type of its own (``06037`` a number, ``yes`` a word, ``true`` a flag).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from inspect import get_annotations
from typing import Any, TypeAlias, get_args

from kit.model.fields import About, Model, about
from kit.model.plan import SECTIONS, Plan
from kit.model.scalars import Reads
from kit.model.shapes import Shape, shapes

Json: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NONE = {"type": "string", "pattern": r"^\s*[Nn][Oo][Nn][Ee]\s*$"}


def schemas(vocabularies: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Give every schema as text, by file name.

    Args:
        vocabularies: Known words of each vocabulary that fields name; editors offer them.
    """
    found = {"lead.schema.json": whole(vocabularies)}
    for section in SECTIONS:
        if section != "plan":  # stands in the main file, which the whole plan's schema describes
            found[f"{section}.schema.json"] = part(section, vocabularies)
    return {
        name: f"{json.dumps(one, indent=1, ensure_ascii=False)}\n" for name, one in found.items()
    }


def whole(vocabularies: Mapping[str, Sequence[str]]) -> Json:
    """Give the schema of a plan in one file."""
    return {
        "$schema": DIALECT,
        "title": "LEAD plan",
        **_group(Plan),
        "$defs": dict(_definitions([Plan], vocabularies)),
    }


def part(section: str, vocabularies: Mapping[str, Sequence[str]]) -> Json:
    """Give the schema of the file that is named for one section.

    Other sections may stand in the same file; their own schemas describe them.
    """
    shape = shapes(Plan)[section]
    return {
        "$schema": DIALECT,
        "title": f"LEAD plan: {section}",
        "type": "object",
        "properties": {section: _field(Plan, shape)},
        "required": [section],
        "propertyNames": {"enum": list(SECTIONS)},
        "$defs": dict(_definitions(shape.kinds.values(), vocabularies)),
    }


def _definitions(
    roots: Iterable[type[Model]], vocabularies: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, Json]]:
    """Give the definitions that some groups need, in the order of their names."""
    groups: dict[str, type[Model]] = {}
    for root in roots:
        _collect(root, groups)
    found = {name: _group(group) for name, group in groups.items() if group is not Plan}
    for group in groups.values():
        for shape in shapes(group).values():
            home = _home(group, shape)
            if home is not group:
                found[f"{home.__name__}.{shape.key}"] = _field(home, shapes(home)[shape.key])
            if word := about(group, shape.name).vocabulary:
                found[f"vocabulary.{word}"] = {"enum": list(vocabularies.get(word, ()))}
    yield from sorted(found.items())


def _collect(model: type[Model], groups: dict[str, type[Model]]) -> None:
    if model.__name__ not in groups:
        groups[model.__name__] = model
        for shape in shapes(model).values():
            for kind in shape.kinds.values():
                _collect(kind, groups)


def _home(model: type[Model], shape: Shape) -> type[Model]:
    """Give the class that declares a field: the group itself, or what many groups build on."""
    return next(one for one in model.__mro__ if shape.name in get_annotations(one))


def _group(model: type[Model]) -> Json:
    fields = shapes(model)
    group: Json = {
        "description": (model.__doc__ or "").strip().splitlines()[0],
        "type": "object",
        "properties": {key: _property(model, shape) for key, shape in fields.items()},
        "additionalProperties": False,
    }
    required = [key for key, shape in fields.items() if shape.required]
    if required:
        group["required"] = required
    if not model.PLAIN:
        return group
    plain = fields[model.PLAIN].leaf.typed
    return {"description": group.pop("description"), "anyOf": [plain, group]}


def _property(model: type[Model], shape: Shape) -> Json:
    home = _home(model, shape)
    if home is model:
        return _field(model, shape)
    owner = about(model, shape.name).owner
    return {"$ref": f"#/$defs/{home.__name__}.{shape.key}", "x-owner": owner}


def _field(model: type[Model], shape: Shape) -> Json:
    said = about(model, shape.name)
    value = _value(shape, said)
    body = _list(value) if shape.many else value
    return {**_notes(said), **(body if shape.required else _nullable(body))}


def _list(value: Json) -> Json:
    """Let a list stand, one value without dashes, or the word none."""
    if "string" in _types(value) and "pattern" not in value:
        return {**value, "type": [*_types(value), "array"], "items": value}
    return {"anyOf": [{"type": "array", "items": value}, value, _NONE]}


def _nullable(body: Json) -> Json:
    """Let nothing stand, for what is undecided."""
    if "enum" in body:
        return {**body, "enum": [*body["enum"], None]}
    if "type" in body:
        return {**body, "type": [*_types(body), "null"]}
    return {"anyOf": [*body.get("anyOf", [body]), {"type": "null"}]}


def _types(body: Json) -> list[str]:
    found = body.get("type", [])
    return [found] if isinstance(found, str) else list(found)


def _notes(said: About) -> Json:
    notes: Json = {
        "description": said.description,
        "examples": [said.example],
        "x-owner": said.owner,
        "x-due": said.due.value if said.due else "optional",
        "x-audience": said.audience,
    }
    if said.vocabulary:
        notes["x-vocabulary"] = said.vocabulary
    if said.refers:
        notes["x-refers"] = said.refers
    return notes


def _value(shape: Shape, said: About) -> Json:
    if shape.kinds:
        refs: list[Json] = [{"$ref": f"#/$defs/{one.__name__}"} for one in shape.kinds.values()]
        return refs[0] if len(refs) == 1 else {"anyOf": refs}
    if isinstance(shape.leaf, type) and issubclass(shape.leaf, Enum):
        return {"enum": [word.value for word in shape.leaf]}
    if not isinstance(shape.leaf, Reads):
        return {"enum": list(get_args(shape.leaf))}
    if said.vocabulary:
        return {"anyOf": [{"$ref": f"#/$defs/vocabulary.{said.vocabulary}"}, shape.leaf.typed]}
    return dict(shape.leaf.typed)
