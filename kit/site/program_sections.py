"""All that the public may see of a plan, a page for each section, each fact with its source."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.facts.told import Scene
from kit.facts.values import name_of
from kit.model.fields import Model
from kit.model.plan import SECTIONS, Plan
from kit.model.shapes import Shape, shapes
from kit.model.shared import Sourced
from kit.site.markdown import crumbs, escape
from kit.site.stated import plain, source_links, sources, worded

_UNSEARCHED = "---\nsearch:\n  exclude: true\n---\n\n"
"""Leaves a page out of the search, where the program's own page says the most of it."""
_ASIDE = frozenset([*Sourced.model_fields, "id"])
_STEP = "    "


def sections(plan: Plan) -> Iterator[tuple[str, str]]:
    """Give the page of each section of which the public may see something.

    Args:
        plan: The plan as the public may see it.
    """
    for section in SECTIONS:
        lines = tuple(_field(plan, (), plan, shapes(Plan)[section], 0))
        if len(lines) > 1:
            yield section, _page(plan, section, lines[1:])


def _page(plan: Plan, section: str, lines: tuple[str, ...]) -> str:
    up = crumbs(("Programs", "../index.md"), (plan.plan.title, f"../{plan.plan.id}.md"))
    title = section.replace("_", " ").capitalize()
    text = "\n".join(line.removeprefix(_STEP) for line in lines)
    return (
        f"{_UNSEARCHED}{up}# {escape(title)}\n\nFrom the plan of "
        f"[{escape(plan.plan.title)}](../{plan.plan.id}.md), as far as it is public. What each "
        f"field means: [{section}](../../reference/plan/{section}.md).\n\n{text}\n"
    )


def _field(plan: Plan, pointer: Pointer, group: Model, shape: Shape, depth: int) -> Iterator[str]:
    """Give a field's lines: itself, and below it what it holds; nothing when it is undecided."""
    value = getattr(group, shape.name)
    here = (*pointer, shape.key)
    label = f"**{escape(shape.key.replace('_', ' ').capitalize())}:**"
    if plain(shape):
        text = worded(plan, group, shape)
        if text:
            yield _line(depth, f"{label} {escape(text)}{_own_sources(plan, pointer, shape.key)}")
    elif isinstance(value, Model):
        below = tuple(_group(plan, here, value, depth + 1))
        if below:
            yield _line(depth, f"{label}{_read(value)}")
            yield from below
    elif isinstance(value, tuple):
        yield from _entries(plan, here, value, (depth, label))


def _entries(
    plan: Plan, here: Pointer, value: tuple[object, ...], said: tuple[int, str]
) -> Iterator[str]:
    depth, label = said
    yield _line(depth, label if value else f"{label} none")
    for index, item in enumerate(value):
        if isinstance(item, Model):
            name = name_of(Scene(plan), item)
            below = tuple(_group(plan, (*here, index), item, depth + 2))
            repeated = f" {escape(name)}" if name else None
            below = tuple(
                one for one in below if not repeated or not one.endswith(f":**{repeated}")
            )
            if name or not _flat(below):
                yield _line(depth + 1, f"{_strong(name)}{_read(item)}")
                yield from below
            else:
                yield _line(depth + 1, "; ".join(one.strip(" -") for one in below))


def _group(plan: Plan, pointer: Pointer, group: Model, depth: int) -> Iterator[str]:
    for key, shape in shapes(type(group)).items():
        if key not in _ASIDE:
            yield from _field(plan, pointer, group, shape, depth)


def _line(depth: int, text: str) -> str:
    return f"{_STEP * depth}- {text}"


def _strong(name: str) -> str:
    return f"**{escape(name)}**" if name else "*one of them*"


def _flat(lines: tuple[str, ...]) -> bool:
    """Tell whether lines stand side by side, so that they may share one."""
    return len({len(line) - len(line.lstrip()) for line in lines}) == 1


# ------------------------------------------------------------------------------------ sources


def _read(group: Model) -> str:
    """Give where all of a group was read."""
    notes = getattr(group, "sources", None) or ()
    return _small(source_links(note for note in notes if note.about is None))


def _own_sources(plan: Plan, pointer: Pointer, key: str) -> str:
    """Give where one field was read, when its group names a source for it alone."""
    notes = sources(plan, (*pointer, key))
    return _small(source_links(note for note in notes if key in (note.about or ())))


def _small(links: str) -> str:
    return f" <small>({links})</small>" if links else ""
