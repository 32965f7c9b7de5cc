"""A page for each section of the plan, with every field: what to write, who decides it, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache

from kit.core import Artifact
from kit.model.fields import About, Model, about
from kit.model.plan import SECTIONS, Plan
from kit.model.scalars import Reads
from kit.model.shapes import Shape, shapes
from kit.model.shared import Sourced
from kit.site.links import Links
from kit.site.markdown import code, crumbs, escape, table
from kit.site.named import clause_link, rule_name
from kit.site.places import COMMON, Field, group_anchor, group_title, home, homes

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
_TITLES = {"shared": "Common parts", "conditions": "Conditions"}
_UP = crumbs(("The plan", "index.md"))
_MOST = 6
"""Clauses that a field names before it only counts them."""


def pages(links: Links) -> Iterator[Artifact]:
    """Give the index of sections, one page for each, and one for the parts they share."""
    yield _page("index", _index())
    for section in SECTIONS:
        yield _page(section, _section(section, links))
    for name in COMMON.values():
        models = (_model(model, links) for model in homes()[name])
        head = (f"{_UP}# {_TITLES[name]}\n", _jumps(homes()[name]))
        yield _page(name, "\n".join([*head, *models]))


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
        "section beside it. Only `plan` is required; what is absent is undecided, and "
        "[VAL-001](../rules/val-001.md) says so once it is due.\n\n"
        + table(("section", "what it says", "who decides", "due"), rows)
        + "\nAny group of facts may also carry [its sources and a remark](shared.md#sourced). "
        "Several sections share [common parts](shared.md); eligibility is made of "
        "[conditions](conditions.md).\n\n"
        "Each field says who may see it: *public* for everyone, *partners* for those who sign, "
        "*bureau* for the reviewers. Pages and exports for others leave the rest out.\n"
    )


def _section(section: str, links: Links) -> str:
    shape = shapes(Plan)[section]
    parts = [f"{_UP}# {section}\n\n{escape(about(Plan, section).description)}\n"]
    if shape.many:
        parts.append("A list; each entry holds the fields below.\n")
    own = tuple(shape.kinds.values())
    said = about(Plan, section).description
    parts += [_jumps([model for model in homes()[section] if model not in own])]
    parts += [_model(model, links, said if model in own else "") for model in homes()[section]]
    return "\n".join(parts)


def _jumps(models: Sequence[type[Model]]) -> str:
    """Give the groups that a page holds, for those who come to look for one."""
    shown = ", ".join(f"[{escape(group_title(model))}](#{group_anchor(model)})" for model in models)
    return f"On this page: {shown}\n" if shown else ""


def _model(model: type[Model], links: Links, section: str = "") -> str:
    """Give a group's fields; the section's own group goes without a head and without its words."""
    head = f"## {escape(group_title(model))} {{ #{group_anchor(model)} }}\n"
    lines = [] if section else [head]
    said = (model.__doc__ or "").splitlines()[0]
    lines += [] if said == section else [f"{escape(said)}\n"]
    lines += [_field(Field(model, shape), links) for shape in _own(model)]
    return "\n".join(lines)


def _own(model: type[Model]) -> Iterator[Shape]:
    """Give the fields of a group without those that every group has."""
    inherited = () if model is Sourced else shapes(Sourced)
    yield from (shape for key, shape in shapes(model).items() if key not in inherited)


def _field(field: Field, links: Links) -> str:
    said, shape = field.about, field.shape
    facts = [f"**Write:** {_kind(field)}", f"**Example:** {code(said.example)}"]
    if said.refers:
        facts.append(f"**Refers to:** the id of one {escape(said.refers.replace('_', ' '))}")
    if said.vocabulary:
        facts.append(f"**Known words:** the catalog's {escape(said.vocabulary)} list")
    due = "from the first day" if shape.required else _due(said)
    facts.append(f"**Decided by:** {escape(_owner(said))} · **Due:** {due}")
    facts.append(f"**Seen by:** {escape(said.audience)}")
    facts.append(f"**Why do you ask?** {_reason(field, links)}")
    listing = "\n".join(f"- {fact}" for fact in facts)
    return (
        f"### {code(shape.key)} {{ #{field.anchor} }}\n\n{escape(said.description)}\n\n{listing}\n"
    )


# ------------------------------------------------------------------------------ why do you ask


def _reason(field: Field, links: Links) -> str:
    """Say what becomes of a field: rules that look at it, clauses that print it."""
    rules = links.field_rules.get(field.link, ())
    printed = links.field_clauses.get(field.link, ())
    said = [f"Looked at by {', '.join(map(rule_name, rules))}."] if rules else []
    if printed:
        said.append(f"It decides what documents say: {_clauses(printed)}.")
    return " ".join(said) or _part_of(field)


def _clauses(names: tuple[str, ...]) -> str:
    shown = ", ".join(map(clause_link, names[:_MOST]))
    rest = len(names) - _MOST
    return f"{shown} and {rest} more" if rest > 0 else shown


def _part_of(field: Field) -> str:
    """Point to the field that holds this one's group, where its reason stands."""
    holders = _holders().get(field.model, ())
    shown = ", ".join(f"[{escape(one.title)}]({_link(one, field.model)})" for one in holders[:3])
    if not shown:
        return "For the record; no rule looks at it and no document prints it yet."
    return f"It completes {shown}; no rule looks at it alone."


@cache
def _holders() -> Mapping[type[Model], tuple[Field, ...]]:
    found: dict[type[Model], list[Field]] = defaultdict(list)
    for models in homes().values():
        for model in models:
            for shape in _own(model):
                for held in shape.kinds.values():
                    found[held].append(Field(model, shape))
    own = {name: Field(Plan, shape) for name, shape in shapes(Plan).items()}
    for one in own.values():
        for held in one.shape.kinds.values():
            found.pop(held, None)
    return {model: tuple(fields) for model, fields in found.items() if model is not Sourced}


def _link(field: Field, here: type[Model]) -> str:
    page = home(field.model)
    return f"{'' if page == home(here) else f'{page}.md'}#{field.anchor}"


# ---------------------------------------------------------------------------- what may stand there


def _kind(field: Field) -> str:
    """Say in words what a field takes, with links to the groups that it holds."""
    shape, here = field.shape, home(field.model)
    groups = [
        f"[{escape(group_title(model))}]({_where(model, here)}#{group_anchor(model)})"
        for model in shape.kinds.values()
    ]
    if len(groups) > 1:
        groups = [f"one of: {', '.join(groups)}"]
    kind = groups[0] if groups else _plain(shape)
    return f"a list: {kind}" if shape.many else kind


def _plain(shape: Shape) -> str:
    leaf = shape.leaf
    if isinstance(leaf, Reads):
        return _KINDS.get(leaf.kind, f"a {leaf.kind.replace('_', ' ')}")
    if isinstance(leaf, type) and issubclass(leaf, Enum):
        return "one of " + ", ".join(code(str(word.value)) for word in leaf)
    return "text"


def _where(model: type[Model], here: str) -> str:
    place = home(model)
    return "" if place == here else f"{place}.md"


def _owner(said: About) -> str:
    return said.owner.replace("_", " ")


def _due(said: About) -> str:
    return "optional" if said.due is None else said.due.words
