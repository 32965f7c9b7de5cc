"""A page for each section of the plan, with every field: what to write, who decides, by when."""

from __future__ import annotations

import types
from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from kit.core import Artifact
from kit.model.fields import About, Model, about
from kit.model.plan import SECTIONS, Plan
from kit.model.shared import Sourced
from kit.site.markdown import code, escape, table

_KINDS = {
    "_text": "text",
    "_flag": "yes or no",
    "_count": "a whole number",
    "_number": "a number",
    "_percent": "a share in percent",
    "_money": "dollars",
    "_day": "a day, year-month-day",
    "_time": "a time on the 24-hour clock",
}
_COMMON = ("kit.model.shared", "kit.model.conditions")


def pages() -> Iterator[Artifact]:
    """Give the index of sections and one page for each, and one for the parts they share."""
    yield _page("index", _index())
    for section in SECTIONS:
        yield _page(section, _section(section))
    for module in _COMMON:
        yield _page(module.rpartition(".")[2], _common(module))


def _page(name: str, text: str) -> Artifact:
    return Artifact(f"plan/{name}.md", "text/markdown", text.encode())


def _index() -> str:
    rows = [
        (f"[{code(name)}]({name}.md)", escape(said.description), escape(_owner(said)), _due(said))
        for name in SECTIONS
        for said in (about(Plan, name),)
    ]
    return (
        "# The plan\n\nA plan is a folder with `lead.yaml` and, as you like, one file for each "
        "section beside it. Only `plan` is required; what is absent is undecided.\n\n"
        + table(("section", "what it says", "who decides", "due"), rows)
        + "\nAny group of facts may also carry [its sources and a remark](shared.md#sourced). "
        "Several sections share [common parts](shared.md); eligibility is made of "
        "[conditions](conditions.md).\n"
    )


def _section(section: str) -> str:
    said = about(Plan, section)
    parts = [f"# {section}\n\n{escape(said.description)}\n"]
    found, listed = _held(Plan.model_fields[section].annotation)
    if listed:
        parts.append("A list; each entry holds the fields below.\n")
    parts += [_model(model, section, first=model in found) for model in _homes()[section]]
    return "\n".join(parts)


def _common(module: str) -> str:
    title = {"shared": "Common parts", "conditions": "Conditions"}[module.rpartition(".")[2]]
    home = module.rpartition(".")[2]
    models = _homes()[home]
    return "\n".join([f"# {title}\n", *(_model(model, home, first=False) for model in models)])


def _model(model: type[Model], home: str, *, first: bool) -> str:
    lines = []
    if not first:
        lines.append(f"## {escape(_title(model))} {{ #{_anchor(model)} }}\n")
    lines.append(f"{escape((model.__doc__ or '').splitlines()[0])}\n")
    inherited = () if model is Sourced else Sourced.model_fields
    lines += [_field(model, name, home) for name in model.model_fields if name not in inherited]
    return "\n".join(lines)


def _field(model: type[Model], name: str, home: str) -> str:
    said = about(model, name)
    info = model.model_fields[name]
    facts = [f"**Write:** {_scalar(info.metadata) or _kind(info.annotation, home)}"]
    if said.example:
        facts.append(f"**Example:** {code(said.example)}")
    if said.refers:
        facts.append(f"**Refers to:** the id of one {escape(said.refers)}")
    if said.vocabulary:
        facts.append(f"**Known words:** the catalog's {escape(said.vocabulary)} list")
    facts.append(f"**Decided by:** {escape(_owner(said))} · **Due:** {_due(said)}")
    facts.append(f"**Seen by:** {escape(said.audience)}")
    listing = "\n".join(f"- {fact}" for fact in facts)
    head = f"### {code(name)} {{ #{_anchor(model)}-{name} }}"
    return f"{head}\n\n{escape(said.description)}\n\n{listing}\n"


def _kind(annotation: object, home: str) -> str:
    """Say in words what a field takes, with links to the groups that it holds."""
    bare, notes = _bare(annotation)
    if word := _scalar(notes):
        return word
    if get_origin(bare) is tuple:
        return f"a list: {_kind(get_args(bare)[0], home)}"
    if get_origin(bare) in {Union, types.UnionType}:
        return "one of: " + ", ".join(_kind(part, home) for part in get_args(bare))
    if isinstance(bare, type) and issubclass(bare, Enum):
        return "one of " + ", ".join(code(str(word.value)) for word in bare)
    if isinstance(bare, type) and issubclass(bare, Model):
        return f"[{escape(_title(bare))}]({_where(bare, home)}#{_anchor(bare)})"
    return escape(getattr(bare, "__name__", "text")).casefold()


def _scalar(notes: list[Any]) -> str:
    functions = (getattr(note, "func", None) for note in notes)
    names = (getattr(function, "__name__", "") for function in functions)
    return next((_KINDS[name] for name in names if name in _KINDS), "")


def _bare(annotation: object) -> tuple[object, list[Any]]:
    """Take off what only says optional or annotated; keep the notes."""
    notes: list[Any] = []
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            notes += more
            continue
        if get_origin(annotation) in {Union, types.UnionType}:
            rest = [part for part in get_args(annotation) if part is not type(None)]
            if len(rest) == 1:
                annotation = rest[0]
                continue
        return annotation, notes


def _held(annotation: object) -> tuple[list[type[Model]], bool]:
    """Give the groups that a field holds directly, and whether it is a list of them."""
    bare, _ = _bare(annotation)
    if isinstance(bare, type) and issubclass(bare, Model):
        return [bare], False
    parts = [part for part in get_args(bare) if part is not Ellipsis]
    return [model for part in parts for model in _held(part)[0]], get_origin(bare) is tuple


@cache
def _homes() -> dict[str, list[type[Model]]]:
    """Give the groups that each page shows, each group once, nearest to where it is first used."""
    homes: dict[str, list[type[Model]]] = {name: [] for name in SECTIONS}
    homes |= {module.rpartition(".")[2]: [] for module in _COMMON}
    homes["shared"].append(Sourced)
    seen: set[type[Model]] = {Sourced}
    for section in SECTIONS:
        waiting = _held(Plan.model_fields[section].annotation)[0]
        while waiting:
            model = waiting.pop(0)
            if model in seen:
                continue
            seen.add(model)
            common = model.__module__ in _COMMON
            homes[model.__module__.rpartition(".")[2] if common else section].append(model)
            for info in model.model_fields.values():
                waiting += _held(info.annotation)[0]
    return homes


def _where(model: type[Model], home: str) -> str:
    place = next(name for name, models in _homes().items() if model in models)
    return "" if place == home else f"{place}.md"


def _title(model: type[Model]) -> str:
    spaced = "".join(f" {char.lower()}" if char.isupper() else char for char in model.__name__)
    return spaced.strip().capitalize()


def _anchor(model: type[Model]) -> str:
    return model.__name__.lower()


def _owner(said: About) -> str:
    return said.owner.replace("_", " ")


def _due(said: About) -> str:
    return "optional" if said.due is None else said.due.words
