"""Describe a file of local rules as JSON Schema, for editors and other tools."""

from __future__ import annotations

import json
from typing import TypeAlias

from kit.rules.local_reading import DEMANDS, ID, KEYS, LISTS, NEEDED, choices

Json: TypeAlias = dict[str, object]

NAME = "rules.schema.json"
"""Name of the schema's file."""

_TEXT: Json = {"type": "string", "pattern": "\\S"}
_LIMIT: Json = {"anyOf": [_TEXT, {"type": "number"}]}
_WORDS: Json = {
    "type": "array",
    "minItems": 1,
    "items": {"anyOf": [_TEXT, {"type": ["number", "boolean"]}]},
}


def schema() -> str:
    """Give the schema as text."""
    rule = {
        "type": "object",
        "additionalProperties": False,
        "required": list(NEEDED),
        "anyOf": [{"required": [demand]} for demand in DEMANDS],
        "properties": {key: {"description": said, **_kind(key)} for key, said in KEYS.items()},
    }
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Local rules for a LEAD plan",
        "description": "What a jurisdiction or the bureau asks of a plan beyond the rule book.",
        "type": "object",
        "additionalProperties": False,
        "required": ["rules"],
        "properties": {"rules": {"type": "array", "items": rule}},
    }
    return f"{json.dumps(whole, indent=1)}\n"


def _kind(key: str) -> Json:
    if key in LISTS:
        return _WORDS
    if key == "required":
        return {"enum": ["yes", True]}
    if key in {"at_least", "at_most"}:
        return _LIMIT
    if key == "id":
        return {"type": "string", "pattern": f"^{ID.pattern}$", "maxLength": 64}
    return {"enum": list(choices(key))} if choices(key) else _TEXT
