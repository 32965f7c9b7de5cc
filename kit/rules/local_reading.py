"""Read a file of local rules; what can't be followed in it is told with line and cure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import cast

from kit import catalog
from kit.core import Diagnostic, Pointer, Severity, Stage
from kit.core.near import closest
from kit.model.fields import Model
from kit.model.plan import Plan
from kit.model.shapes import Shape, shapes
from kit.rules.answering import address
from kit.rules.local import ALL_BELOW, LocalRule, size, value_of
from kit.source import Source, Tree, load, read_bytes

FILE = "rules.yaml"
"""Name of the file beside a plan."""

KEYS: Mapping[str, str] = {
    "id": "A short name in small letters, digits and hyphens, such as council-seat.",
    "at": "Where to look, such as governance.bodies.*.quorum.",
    "message": "One sentence that says what is wrong.",
    "why": "One sentence that says why it matters.",
    "owner": "The role that can mend it, such as project_manager.",
    "due": "The stage from which it counts, such as partner_review.",
    "weight": "Write error, warning or note.",
    "cure": "One sentence that says what to write instead.",
    "source": "The law, decision or address that it rests on.",
    "required": "Write yes where something must be decided.",
    "allowed": "Write the words that may stand there, as a list, each one that the field can hold.",
    "at_least": "Write the smallest value as the field would hold it, or the fewest entries.",
    "at_most": "Write the largest value as the field would hold it, or the most entries.",
    "forbidden": "Write the words that must not be used, as a list.",
}
"""The keys of a local rule, with what to write."""

NEEDED = ("id", "at", "message", "why", "owner", "due")
DEMANDS = ("required", "allowed", "at_least", "at_most", "forbidden")
LISTS = ("allowed", "forbidden")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 64


@dataclass(frozen=True, slots=True)
class LocalRules:
    """What a file of local rules says.

    Attributes:
        rules: The rules that can be followed.
        diagnostics: What is wrong with the file.
        files: Its text by name, for showing.
    """

    rules: tuple[LocalRule, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Fault:
    name: str
    at: Pointer
    words: Mapping[str, str]
    suggestion: str | None = None
    on_key: bool = False


def read_rules(name: str, content: bytes) -> LocalRules:
    """Give the local rules of a file.

    Args:
        name: The file's name, for messages.
        content: Its bytes.
    """
    reading = read_bytes({name: content})
    if reading.source is None:
        return LocalRules((), reading.diagnostics, reading.files)
    faults: list[_Fault] = []
    rules = tuple(_rules(reading.source.data, faults))
    told = (*reading.diagnostics, *(_told(fault, reading.source) for fault in faults))
    return LocalRules(rules, told, reading.files)


@cache
def faults() -> Mapping[str, Mapping[str, str]]:
    """Give what can be said of a file of local rules, by name."""
    text = files("kit.rules").joinpath("local_faults.yaml").read_text(encoding="utf-8")
    rows = cast("tuple[dict[str, str], ...]", load(text, "local_faults.yaml"))
    return {row["name"]: row for row in rows}


def _told(fault: _Fault, source: Source) -> Diagnostic:
    row = faults()[fault.name]
    return Diagnostic(
        code=row["code"],
        name=fault.name,
        severity=Severity.ERROR,
        message=row["message"].format_map(fault.words),
        why=row["why"],
        cure=row["cure"].format_map(fault.words).strip(),
        owner="project_manager",
        pointer=fault.at,
        address=address(source.data, fault.at),
        place=source.place(fault.at, key=fault.on_key),
        written=source.written(fault.at),
        suggestion=fault.suggestion,
    )


def _rules(data: Mapping[str, Tree], told: list[_Fault]) -> Iterator[LocalRule]:
    rows = data.get("rules")
    told += [_unknown(key, (key,), ("rules",)) for key in data if key != "rules"]
    if not isinstance(rows, tuple):
        told.append(_Fault("no-list-of-rules", ("rules",), {}))
        return
    seen: set[str] = set()
    for index, row in enumerate(rows):
        before = len(told)
        told += _row_faults(row, ("rules", index), seen)
        if len(told) == before and isinstance(row, dict):
            yield _rule(row)


def _unknown(key: str, at: Pointer, known: Sequence[str]) -> _Fault:
    words = {"word": key, "allowed": ", ".join(known)}
    return _Fault("unknown-key-of-rule", at, words, closest(key, known), on_key=True)


def _row_faults(row: Tree, at: Pointer, seen: set[str]) -> Iterator[_Fault]:
    if not isinstance(row, dict):
        yield _Fault("rule-incomplete", at, _words("id", row, at))
        return
    for key in row:
        if key not in KEYS:
            yield _unknown(key, (*at, key), tuple(KEYS))
    slips = {closest(key, KEYS) for key in row if key not in KEYS}
    for key in NEEDED:
        if row.get(key) is None and key not in slips:
            yield _Fault("rule-incomplete", at, _words(key, row, at))
    if not any(row.get(key) is not None for key in DEMANDS):
        yield _Fault("rule-without-demand", at, _words("", row, at))
    yield from _value_faults(row, at)
    name = str(row.get("id"))
    if name in seen:
        yield _Fault("repeated-rule", (*at, "id"), _words("id", row, at))
    seen.add(name)


def _words(key: str, row: Tree, at: Pointer) -> dict[str, str]:
    held = row if isinstance(row, dict) else {}
    named = held.get("id")
    value = held.get(key)
    return {
        "word": key,
        "rule": f'"{named}"' if isinstance(named, str) else f"#{int(at[-1]) + 1}",
        "value": value if isinstance(value, str) else "...",
        "about": KEYS.get(key, ""),
        "allowed": ", ".join(DEMANDS),
    }


def _value_faults(row: Mapping[str, Tree], at: Pointer) -> Iterator[_Fault]:
    """Give the values that no rule can hold, and the place that no plan has."""
    bad = [key for key, value in row.items() if key in KEYS and not _readable(key, value)]
    for key in bad:
        words = _words(key, dict(row), at)
        if choices(key):
            words["about"] = f"Write one of these: {', '.join(choices(key))}."
        yield _Fault("unreadable-in-rule", (*at, key), words, _near(key, row[key]))
    steps = row.get("at")
    if not isinstance(steps, str) or "at" in bad:
        return
    shape, fault = _field(steps.split("."))
    if fault is not None:
        words = _words("at", dict(row), at)
        yield _Fault("rule-for-no-field", (*at, "at"), {**words, "about": fault[1]}, fault[0])
    elif not bad:
        for key in _misfits(row, shape):
            yield _Fault("unreadable-in-rule", (*at, key), _words(key, dict(row), at))


def _readable(key: str, value: Tree) -> bool:
    if value is None:
        return True
    if key in LISTS:
        return isinstance(value, tuple) and bool(value) and all(map(_is_text, value))
    if not isinstance(value, str) or not value.strip():
        return False
    if key == "id":
        return len(value) <= _LONGEST and ID.fullmatch(value) is not None
    return value in choices(key) if choices(key) else True


def _is_text(value: Tree) -> bool:
    return isinstance(value, str) and bool(value.strip())


def choices(key: str) -> tuple[str, ...]:
    """Give the words that may stand behind a key; any when there are none."""
    return {
        "due": tuple(stage.value for stage in Stage),
        "weight": tuple(weight.value for weight in Severity),
        "owner": tuple(catalog.owner_roles()),
        "required": ("yes",),
    }.get(key, ())


def _near(key: str, value: Tree) -> str | None:
    if not isinstance(value, str):
        return None
    if key == "owner":
        return catalog.meant("owner_role", value)[0]
    return closest(value, choices(key))


def _field(steps: Sequence[str]) -> tuple[Shape | None, tuple[str | None, str] | None]:
    """Give the field that steps lead to, or what keeps them from leading anywhere.

    The field is None where they lead to all text below a group.
    """
    model: type[Model] | None = Plan
    shape: Shape | None = None
    rest = list(steps)
    while rest:
        key = rest.pop(0)
        if key == ALL_BELOW:
            return None, None if model and not rest else (None, "Write ** at the end only.")
        shape = shapes(model).get(key) if model else None
        if shape is None:
            return None, _astray(model, key)
        model = shape.group
        if shape.many and shape.kinds and rest and rest[0] != ALL_BELOW:
            rest.pop(0)
            if not rest:
                return None, (None, "Add a key of the entries.")
    return shape, None


def _astray(model: type[Model] | None, key: str) -> tuple[str | None, str]:
    known = tuple(shapes(model)) if model else ()
    near = closest(key, known)
    said = f"Perhaps {near} is meant in place of {key}." if near else f"Look at: {key}."
    return None, said


def _misfits(row: Mapping[str, Tree], shape: Shape | None) -> Iterator[str]:
    """Give the demands that the field can't meet."""
    for key in ("at_least", "at_most"):
        if row.get(key) is not None and not _is_limit(shape, str(row[key])):
            yield key
    allowed = row.get("allowed")
    if isinstance(allowed, tuple) and not all(_can_hold(shape, str(word)) for word in allowed):
        yield "allowed"


def _is_limit(shape: Shape | None, limit: str) -> bool:
    if shape is None:
        return False
    if shape.many:
        return limit.isdecimal()
    try:
        return not shape.kinds and size(value_of(shape, limit)) is not None
    except ValueError:
        return False


def _can_hold(shape: Shape | None, word: str) -> bool:
    if shape is None or shape.kinds:
        return False
    try:
        value_of(shape, word)
    except ValueError:
        return False
    known = getattr(shape.leaf, "__members__", None)
    return known is None or word in {one.value for one in known.values()}


def _rule(row: Mapping[str, Tree]) -> LocalRule:
    texts = {key: value for key, value in row.items() if isinstance(value, str)}
    return LocalRule(
        id=texts["id"],
        at=tuple(texts["at"].split(".")),
        message=texts["message"],
        why=texts["why"],
        cure=texts.get("cure", ""),
        owner=texts["owner"],
        due=Stage(texts["due"]),
        weight=Severity(texts.get("weight", "error")),
        source=texts.get("source", ""),
        required="required" in texts,
        allowed=_list(row, "allowed"),
        at_least=texts.get("at_least", ""),
        at_most=texts.get("at_most", ""),
        forbidden=_list(row, "forbidden"),
    )


def _list(row: Mapping[str, Tree], key: str) -> tuple[str, ...]:
    return tuple(str(word) for word in row.get(key) or ())
