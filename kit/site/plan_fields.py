"""A page for each section of the plan, with every field: what to write, who decides, by when."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache

from kit.core import Artifact
from kit.model.fields import About, Model, about
from kit.model.plan import SECTIONS, Plan
from kit.model.scalars import Reads
from kit.model.shapes import Shape, shapes
from kit.model.shared import Sourced
from kit.site.markdown import code, escape, table

_KINDS = {
    "text": "text",
    "slug": "a short name of small letters, digits and hyphens",
    "flag": "yes or no",
    "count": "a whole number",
    "number": "a number",
    "percent": "a share in percent",
    "money": "dollars",
    "day": "a day, year-month-day",
    "time": "a time on the 24-hour clock",
    "duration": "a length of time, such as 30 days",
    "amount": "a quantity with its unit, such as 6 grams",
    "period": "a period of time, such as 2025 or 2023 to 2025",
    "hours": "days and times, such as mon-fri 08:00-20:00, or always",
}
_COMMON = {"kit.model.shared": "shared", "kit.model.conditions": "conditions"}
_TITLES = {"shared": "Common parts", "conditions": "Conditions"}


def pages() -> Iterator[Artifact]:
    """Give the index of sections, one page for each, and one for the parts they share."""
    yield _page("index", _index())
    for section in SECTIONS:
        yield _page(section, _section(section))
    for home in _COMMON.values():
        models = (_model(model, home, first=False) for model in _homes()[home])
        yield _page(home, "\n".join([f"# {_TITLES[home]}\n", *models]))


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
    shape = shapes(Plan)[section]
    parts = [f"# {section}\n\n{escape(about(Plan, section).description)}\n"]
    if shape.many:
        parts.append("A list; each entry holds the fields below.\n")
    own = tuple(shape.kinds.values())
    parts += [_model(model, section, first=model in own) for model in _homes()[section]]
    return "\n".join(parts)


def _model(model: type[Model], home: str, *, first: bool) -> str:
    lines = [] if first else [f"## {escape(_title(model))} {{ #{_anchor(model)} }}\n"]
    lines.append(f"{escape((model.__doc__ or '').splitlines()[0])}\n")
    inherited = () if model is Sourced else shapes(Sourced)
    fields = (shape for key, shape in shapes(model).items() if key not in inherited)
    lines += [_field(model, shape, home) for shape in fields]
    return "\n".join(lines)


def _field(model: type[Model], shape: Shape, home: str) -> str:
    said = about(model, shape.name)
    facts = [f"**Write:** {_kind(shape, home)}", f"**Example:** {code(said.example)}"]
    if said.refers:
        facts.append(f"**Refers to:** the id of one {escape(said.refers)}")
    if said.vocabulary:
        facts.append(f"**Known words:** the catalog's {escape(said.vocabulary)} list")
    due = "from the first day" if shape.required else _due(said)
    facts.append(f"**Decided by:** {escape(_owner(said))} · **Due:** {due}")
    facts.append(f"**Seen by:** {escape(said.audience)}")
    listing = "\n".join(f"- {fact}" for fact in facts)
    head = f"### {code(shape.key)} {{ #{_anchor(model)}-{shape.name} }}"
    return f"{head}\n\n{escape(said.description)}\n\n{listing}\n"


def _kind(shape: Shape, home: str) -> str:
    """Say in words what a field takes, with links to the groups that it holds."""
    groups = [
        f"[{escape(_title(model))}]({_where(model, home)}#{_anchor(model)})"
        for model in shape.kinds.values()
    ]
    if len(groups) > 1:
        groups = [f"one of: {', '.join(groups)}"]
    kind = groups[0] if groups else _plain(shape.leaf)
    return f"a list: {kind}" if shape.many else kind


def _plain(leaf: object) -> str:
    if isinstance(leaf, Reads):
        return _KINDS.get(leaf.kind, f"a {leaf.kind.replace('_', ' ')}")
    if isinstance(leaf, type) and issubclass(leaf, Enum):
        return "one of " + ", ".join(code(str(word.value)) for word in leaf)
    return "text"


@cache
def _homes() -> dict[str, list[type[Model]]]:
    """Give the groups that each page shows, each once, nearest to where it is first used."""
    homes: dict[str, list[type[Model]]] = {name: [] for name in (*SECTIONS, *_COMMON.values())}
    homes["shared"].append(Sourced)
    seen: set[type[Model]] = {Sourced}
    for section in SECTIONS:
        waiting = list(shapes(Plan)[section].kinds.values())
        while waiting:
            model = waiting.pop(0)
            if model not in seen:
                seen.add(model)
                homes[_COMMON.get(model.__module__, section)].append(model)
                waiting += [
                    held for shape in shapes(model).values() for held in shape.kinds.values()
                ]
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
