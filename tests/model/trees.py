"""Random trees, and random damage to a plan that is whole."""

# ruff: noqa: ANN401 - trees of unknown shape are the point here

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, cast

from hypothesis import strategies as st

from kit.model.fields import Model, about
from kit.model.parsing import parse
from kit.model.plan import Plan
from kit.model.shapes import shapes
from kit.source import Reading, Source, load, read, read_bytes

EXAMPLES = Path(__file__).parents[2] / "examples"
_WORDS = (
    *("", " ", "none", "None", "yes", "no", "maybe", "12", "-1", "1_000", "6 grams", "30 days"),
    *("2027-02-30", "2027-02-03", "always", "mon-fri 8:00-20:00", "50%", "$1,000", "a b", "x" * 70),
    *("harlow", "true", "{}", "Ünïcode ʷ", "\u202e", "2015 to 2019", "violence", "0", "9" * 30),
)


@cache
def examples() -> tuple[Source, ...]:
    """Give every example plan that can be read."""
    return tuple(reading.source for reading in _readings() if reading.source is not None)


@cache
def whole_examples() -> tuple[Source, ...]:
    """Give every example plan in which neither reader nor parser finds a fault."""
    sources = [reading.source for reading in _readings() if not reading.diagnostics]
    return tuple(source for source in sources if source and not parse(source).diagnostics)


@cache
def _readings() -> tuple[Reading, ...]:
    folders = sorted(file.parent for file in EXAMPLES.rglob("lead.yaml"))
    single = sorted(EXAMPLES.glob("broken/*.yaml"))
    return tuple(read(one) for one in (*folders, *single))


def groups() -> Iterator[type[Model]]:
    """Give every group of the plan, each once."""
    waiting: list[type[Model]] = [Plan]
    seen: set[type[Model]] = set()
    while waiting:
        group = waiting.pop()
        if group not in seen:
            seen.add(group)
            yield group
            waiting.extend(kind for one in shapes(group).values() for kind in one.kinds.values())


def least(model: type[Model]) -> dict[str, Any]:
    """Give a group with nothing but what it needs, from the fields' own examples."""
    return {
        key: load(about(model, shape.name).example, key)
        for key, shape in shapes(model).items()
        if shape.required
    }


keys = st.sampled_from(sorted({key for group in groups() for key in shapes(group)}))
words = st.sampled_from(_WORDS) | st.text(max_size=12)
trees = st.recursive(
    st.none() | words,
    lambda inner: (
        st.lists(inner, max_size=4).map(tuple) | st.dictionaries(keys | words, inner, max_size=5)
    ),
    max_leaves=20,
)


def source_of(data: object) -> Source:
    """Give a source that says this, without files."""
    reading = read_bytes({"lead.yaml": b"plan: {id: a}\n"})
    assert reading.source
    return Source(cast("dict[str, Any]", data), reading.source.files, {})


def damaged(data: object, random: Random, *, most: int = 4) -> Any:
    """Give a copy of a plan's data with one or more random changes."""
    copy = _thaw(data)
    for _ in range(random.randint(1, most)):
        _damage(copy, random)
    return _freeze(copy)


def _thaw(tree: object) -> Any:
    if isinstance(tree, dict):
        return {key: _thaw(value) for key, value in tree.items()}
    return [_thaw(item) for item in tree] if isinstance(tree, tuple) else tree


def _freeze(tree: object) -> Any:
    if isinstance(tree, dict):
        return {key: _freeze(value) for key, value in tree.items()}
    return tuple(_freeze(item) for item in tree) if isinstance(tree, list) else tree


def _damage(tree: Any, random: Random) -> None:
    while True:
        steps = list(tree) if isinstance(tree, dict) else range(len(tree))
        if not steps:
            return
        step = random.choice(list(steps))
        inner = tree[step]
        if isinstance(inner, (dict, list)) and inner and random.random() < 0.8:
            tree = inner
            continue
        _change(tree, step, random)
        return


def _change(tree: Any, step: Any, random: Random) -> None:
    match random.randint(0, 6):
        case 0:
            del tree[step]
        case 1:
            tree[step] = None
        case 2:
            tree[step] = [tree[step]]
        case 3:
            tree[step] = {random.choice(["id", "en", "test", "x"]): tree[step]}
        case 4 if isinstance(tree, dict):
            tree[random.choice(["nmae", "id", "sources", "warrant", "to", "stage"])] = tree[step]
        case 5 if isinstance(tree, list):
            tree.append(tree[step])
        case _:
            tree[step] = random.choice(_WORDS)
