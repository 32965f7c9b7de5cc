"""Export the plan as JSON Schema, for editors and other tools.

The schema helps while typing; the model judges. So the schema may be wider than the model, but it
never refuses what the model takes, whether a text is read as the kit reads it or by a reader that
gives every value a type of its own (``06037`` a number, ``yes`` a word, ``true`` a flag).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import Any, TypeAlias, get_args

from kit.model.fields import About, Model, about
from kit.model.plan import SECTIONS, Plan
from kit.model.scalars import Reads
from kit.model.shapes import Shape, shapes

Json: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NONE = {"type": "string", "pattern": r"^\s*[Nn][Oo][Nn][Ee]\s*$"}
_NULL = {"type": "null"}


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
        name: f"{json.dumps(one, indent=2, ensure_ascii=False)}\n" for name, one in found.items()
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
    for name in sorted(groups):
        if groups[name] is not Plan:
            yield name, _group(groups[name])
    used = {
        about(group, shape.name).vocabulary
        for group in groups.values()
        for shape in shapes(group).values()
    }
    for name in sorted(used - {""}):
        yield f"vocabulary.{name}", {"enum": list(vocabularies.get(name, ()))}


def _collect(model: type[Model], groups: dict[str, type[Model]]) -> None:
    if model.__name__ not in groups:
        groups[model.__name__] = model
        for shape in shapes(model).values():
            for kind in shape.kinds.values():
                _collect(kind, groups)


def _group(model: type[Model]) -> Json:
    fields = shapes(model)
    group: Json = {
        "description": (model.__doc__ or "").strip().splitlines()[0],
        "type": "object",
        "properties": {key: _field(model, shape) for key, shape in fields.items()},
        "additionalProperties": False,
    }
    required = [key for key, shape in fields.items() if shape.required]
    if required:
        group["required"] = required
    if not model.PLAIN:
        return group
    plain = fields[model.PLAIN].leaf.typed
    return {"description": group.pop("description"), "anyOf": [plain, group]}


def _field(model: type[Model], shape: Shape) -> Json:
    said = about(model, shape.name)
    value = _value(shape, said)
    choices = [{"type": "array", "items": value}, value, _NONE] if shape.many else [value]
    if not shape.required:
        choices.append(_NULL)
    body = choices[0] if len(choices) == 1 else {"anyOf": choices}
    return {**_notes(said), **body}


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
