"""Facts that are plan fields, named by their path."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kit import catalog
from kit.core import Pointer, Undecided, show
from kit.doctree.nodes import (
    Block,
    Inline,
    Inlines,
    Paragraph,
    Text,
    UndecidedBox,
)
from kit.facts import phrases
from kit.facts.scopes import entries, entry_named
from kit.facts.shapes import described, entry_model
from kit.facts.told import Scene, Told
from kit.facts.values import Spot, inlines
from kit.model.amounts import Duration
from kit.model.commitments import Adherence, Commitment
from kit.model.fields import About, Model, about
from kit.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Gap(Undecided):
    """A value that nobody has decided, with what is declared of its field.

    Attributes:
        what: What to decide, in words.
        optional: The plan may leave it out for good.
        asked: What is declared of the very field that was asked for, when its whole group is
            undecided.
        path: Place of that field.
    """

    what: str = ""
    optional: bool = False
    asked: About | None = None
    path: Pointer = ()


def field_fact(scene: Scene, name: str) -> Told:
    """Tell a plan field by its path, such as ``intake.within`` or ``agency.reports.code``.

    Raises:
        KeyError: The path leads nowhere.
    """
    asked, _, rest = name.partition(".")
    if asked in _ASKED:
        return _ASKED[asked](scene, rest)
    spot, form = _reached(scene, name)
    shaped = _FORMS.get(form)
    if isinstance(spot, Gap):
        return _boxed(scene, spot, alone=form == "list")
    if isinstance(spot.value, bool):
        return Told(spot.value, (spot.pointer,))
    return Told((shaped or inlines)(scene, spot), (spot.pointer,))


def _reached(scene: Scene, name: str) -> tuple[Spot | Gap, str]:
    """Follow a path; its last word is a form only where no field has that name."""
    try:
        return reach(scene, name), ""
    except KeyError:
        path, _, form = name.rpartition(".")
        if form not in _FORMS:
            raise
        return reach(scene, path), form


def _boxed(scene: Scene, missing: Gap, *, alone: bool) -> Told:
    line = (box(scene, missing),)
    return Told((Paragraph(line),) if alone else line, (missing.pointer,), (missing,))


def _code(scene: Scene, spot: Spot) -> Inlines:
    """Give a code as it is typed, without its label."""
    del scene
    values = spot.value if isinstance(spot.value, tuple) else (spot.value,)
    return (Text(", ".join(map(str, values))),)


def _listed(scene: Scene, spot: Spot) -> tuple[Block, ...]:
    """Give a list field as a list of its own."""
    items = spot.value if isinstance(spot.value, tuple) else (spot.value,)
    if not items:
        return (Paragraph((Text(phrases.label(scene.language, "nothing")),)),)
    lines = [inlines(scene, replace(spot, value=item)) for item in items]
    return (phrases.listed(lines),)


def _every(scene: Scene, spot: Spot) -> Inlines:
    """Give a length of time as a rhythm."""
    value = spot.value
    words = phrases.every(value, scene.language) if isinstance(value, Duration) else str(value)
    return (Text(words),)


def _asked(scene: Scene, path: str, holds: Callable[[object], bool]) -> Told:
    """Tell a flag about a value; one that must still be decided is told as missing."""
    spot = reach(scene, path)
    if isinstance(spot, Gap):
        return Told(value=False, missing=() if spot.optional else (spot,))
    return Told(holds(spot.value), (spot.pointer,))


def _some(scene: Scene, path: str) -> Told:
    """Flag: the value is decided, and not none."""
    return _asked(scene, path, lambda value: value not in ((), False))


def _none(scene: Scene, path: str) -> Told:
    """Flag: the value is decided: none."""
    return _asked(scene, path, lambda value: value == ())


def _is(scene: Scene, path: str) -> Told:
    """Flag: the value is the word that the path ends with."""
    where, _, word = path.rpartition(".")
    return _asked(scene, where, lambda value: str(value) == word)


def _upholds(scene: Scene, principle: str) -> Told:
    """Flag: the partners take a core principle over as it is."""
    edition = scene.plan.plan.edition
    known = catalog.principles().get(principle)
    if known is not None and edition not in known.editions:
        return Told(value=False)
    for pointer, entry in entries(scene.plan, "commitment"):
        if isinstance(entry, Commitment) and entry.principle == principle:
            return Told(entry.adherence in {None, Adherence.KEPT}, (pointer,))
    return Told(value=False, missing=(_gap(scene, ("commitments",), about(Plan, "commitments")),))


def _known(scene: Scene, path: str) -> Told:
    """Flag: the value is decided, and not none; it never waits for a decision."""
    return replace(_some(scene, path), missing=())


_ASKED = {"some": _some, "none": _none, "is": _is, "known": _known, "upholds": _upholds}
_FORMS: dict[str, Callable[[Scene, Spot], tuple[Inline, ...] | tuple[Block, ...]]] = {
    "list": _listed,
    "every": _every,
    "code": _code,
}


def reach(scene: Scene, name: str) -> Spot | Gap:
    """Follow a dotted path through the plan, through references too.

    Raises:
        KeyError: A step names no field.
    """
    steps = name.split(".")
    spot = Spot(scene.plan, (), None, "")
    if scene.entry is not None and steps[0] == scene.scope:
        spot, steps = Spot(scene.entry, scene.pointer, None, ""), steps[1:]
    for at, step in enumerate(steps):
        here = spot.value
        if isinstance(here, str) and spot.about and spot.about.refers:
            target = entry_named(scene.plan, spot.about.refers, here)
            if target is None:
                return _gap(scene, spot.pointer, spot.about, steps[at:])
            here, spot = target[1], Spot(target[1], target[0], None, "")
        if not isinstance(here, Model) or step not in type(here).model_fields:
            raise KeyError(name)
        said = about(type(here), step)
        value: object = getattr(here, step)
        if value is None:
            return _gap(scene, (*spot.pointer, step), said, steps[at + 1 :], type(here))
        spot = Spot(value, (*spot.pointer, step), said, step)
    return spot


def _gap(
    scene: Scene,
    pointer: Pointer,
    said: About,
    rest: Sequence[str] = (),
    model: type[Model] | None = None,
) -> Gap:
    """Give a gap at a field, with what is declared of the field that was asked for within it."""
    asked = said
    if rest:
        steps = (str(pointer[-1]), *rest) if model else rest
        asked, _ = described(model or entry_model(said.refers), steps)
    return Gap(
        pointer,
        said.owner,
        said.due or scene.plan.plan.stage,
        what=said.description.rstrip("."),
        optional=asked.due is None,
        asked=asked,
        path=(*pointer, *rest),
    )


def box(scene: Scene, missing: Undecided) -> UndecidedBox:
    """Give the visible mark for a value that nobody has decided."""
    asked = missing.asked if isinstance(missing, Gap) else None
    path = missing.path if isinstance(missing, Gap) and missing.path else missing.pointer
    owner = owner_words(asked.owner if asked else missing.owner, scene.language)
    english = scene.language == "en"
    return UndecidedBox(
        owner=f"the {phrases.lower(owner)}" if english else owner,
        what=_short(asked, path) if english else "",
        pointer=show(path),
    )


_LONG = 60


def _short(asked: About | None, path: Pointer) -> str:
    """Say in a few words what is missing: the field's description, or else its name."""
    what = asked.description.rstrip(".") if asked else ""
    name = str(path[-1]).rstrip("_").replace("_", " ")
    return phrases.lower(what) if what and len(what) <= _LONG else name


def owner_words(owner: str, language: str) -> str:
    """Name an owner role."""
    label = catalog.vocabulary("owner_role").get(owner)
    if label is None:
        return owner.replace("_", " ")
    return label.es if language == "es" else label.en
