"""Facts that are plan fields, named by their path."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

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
from kit.facts.told import Scene, Told
from kit.model.amounts import Amount, Duration, Hours
from kit.model.commitments import Adherence, Commitment
from kit.model.fields import About, Model, about
from kit.model.plan import Plan
from kit.model.scalars import Word
from kit.model.shared import LocalText

_MONEY = {"amount", "cost", "cost_per_person", "cost_per_jail_day", "per_person"}
_SHARES = ("share", "percent", "acceptance", "rate", "match")


@dataclass(frozen=True, slots=True)
class Gap(Undecided):
    """A value that nobody has decided, with what is declared of its field.

    Attributes:
        what: What to decide, in words.
        optional: The plan may leave it out for good.
    """

    what: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """A value reached by a path, with what is declared of its field."""

    value: object
    pointer: Pointer
    about: About | None
    name: str


def field_fact(scene: Scene, name: str) -> Told:
    """Tell a plan field by its path, such as ``intake.within`` or ``agency.reports.code``.

    Raises:
        KeyError: The path leads nowhere.
    """
    asked, _, rest = name.partition(".")
    if asked in _ASKED:
        return _ASKED[asked](scene, rest)
    path, _, form = name.rpartition(".")
    shaped = _FORMS.get(form) if path else None
    spot = reach(scene, path if shaped else name)
    if isinstance(spot, Gap):
        return _boxed(scene, spot, alone=form == "list")
    if isinstance(spot.value, bool):
        return Told(spot.value, (spot.pointer,))
    return Told((shaped or _inlines)(scene, spot), (spot.pointer,))


def _boxed(scene: Scene, missing: Gap, *, alone: bool) -> Told:
    line = (box(scene, missing),)
    return Told((Paragraph(line),) if alone else line, (missing.pointer,), (missing,))


def _listed(scene: Scene, spot: Spot) -> tuple[Block, ...]:
    """Give a list field as a list of its own."""
    items = spot.value if isinstance(spot.value, tuple) else (spot.value,)
    if not items:
        return (Paragraph((Text(_NONE[scene.language]),)),)
    lines = [_inlines(scene, replace(spot, value=item)) for item in items]
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


_ASKED = {"some": _some, "none": _none, "is": _is, "upholds": _upholds}
_FORMS: dict[str, Callable[[Scene, Spot], tuple[Inline, ...] | tuple[Block, ...]]] = {
    "list": _listed,
    "every": _every,
}
_NONE = {"en": "None.", "es": "Ninguno."}


def reach(scene: Scene, name: str) -> Spot | Gap:
    """Follow a dotted path through the plan, through references too.

    Raises:
        KeyError: A step names no field.
    """
    steps = name.split(".")
    spot = Spot(scene.plan, (), None, "")
    if scene.entry is not None and steps[0] == scene.scope:
        spot, steps = Spot(scene.entry, scene.pointer, None, ""), steps[1:]
    for step in steps:
        here = spot.value
        if isinstance(here, str) and spot.about and spot.about.refers:
            target = entry_named(scene.plan, spot.about.refers, here)
            if target is None:
                return _gap(scene, spot.pointer, spot.about)
            here, spot = target[1], Spot(target[1], target[0], None, "")
        if not isinstance(here, Model) or step not in type(here).model_fields:
            raise KeyError(name)
        said = about(type(here), step)
        value: object = getattr(here, step)
        if value is None:
            return _gap(scene, (*spot.pointer, step), said)
        spot = Spot(value, (*spot.pointer, step), said, step)
    return spot


def _gap(scene: Scene, pointer: Pointer, said: About) -> Gap:
    due = said.due or scene.plan.plan.stage
    what = said.description.rstrip(".")
    return Gap(pointer, said.owner, due, what=what, optional=said.due is None)


def box(scene: Scene, missing: Undecided) -> UndecidedBox:
    """Give the visible mark for a value that nobody has decided."""
    english = scene.language == "en"
    name = owner_words(missing.owner, scene.language)
    return UndecidedBox(
        owner=f"the {phrases.lower(name)}" if english else name,
        what=_short(missing) if english else "",
        pointer=show(missing.pointer),
    )


_LONG = 60


def _short(missing: Undecided) -> str:
    """Say in a few words what is missing: the field's description, or else its name."""
    what = missing.what if isinstance(missing, Gap) else ""
    name = str(missing.pointer[-1]).rstrip("_").replace("_", " ")
    return phrases.lower(what) if what and len(what) <= _LONG else name


def owner_words(owner: str, language: str) -> str:
    """Name an owner role."""
    label = catalog.vocabulary("owner_role").get(owner)
    if label is None:
        return owner.replace("_", " ")
    return label.es if language == "es" else label.en


def _inlines(scene: Scene, spot: Spot) -> Inlines:
    if isinstance(spot.value, tuple):
        parts = [text_of(scene, replace(spot, value=item)) for item in spot.value]
        if not parts:
            return (Text(_NONE[scene.language].rstrip(".").lower()),)
        return (Text(phrases.joined(parts, scene.language)),)
    if isinstance(spot.value, LocalText):
        return local(scene, spot.value, spot.pointer)
    return (Text(text_of(scene, spot)),)


def local(scene: Scene, text: LocalText, pointer: Pointer) -> tuple[Inline, ...]:
    """Give plan text in the scene's language; a missing translation is a visible mark."""
    wanted = text.es if scene.language == "es" else text.en
    if wanted:
        return (Text(wanted),)
    what = "traducción al español" if scene.language == "es" else "English text"
    return (UndecidedBox(owner="", what=what, pointer=show(pointer)),)


def text_of(scene: Scene, spot: Spot) -> str:  # noqa: PLR0911 - one line per type
    """Word one value in the scene's language."""
    value, language = spot.value, scene.language
    if isinstance(value, Word):
        return phrases.word(value, language)
    if isinstance(value, Duration):
        return phrases.duration(value, language)
    if isinstance(value, Amount):
        return phrases.amount(value, language)
    if isinstance(value, date):
        return phrases.day(value, language)
    if isinstance(value, Decimal):
        return _decimal(spot, value)
    if isinstance(value, (Hours, int)):
        return str(value)
    if isinstance(value, LocalText):
        return (value.es if language == "es" else value.en) or str(value)
    return _named(scene, spot)


def _decimal(spot: Spot, value: Decimal) -> str:
    if spot.name in _MONEY:
        return phrases.money(value)
    percent = any(part in spot.name for part in _SHARES)
    return f"{phrases.number(value)}%" if percent else phrases.number(value)


def _named(scene: Scene, spot: Spot) -> str:
    """Word a reference by its entry's name and a vocabulary word by its label."""
    value, said = str(getattr(spot.value, "id", spot.value)), spot.about
    if said is None:
        return value
    if said.refers:
        target = entry_named(scene.plan, said.refers.removesuffix("_or_role"), value)
        if target is not None:
            return name_of(scene, target[1])
    vocabulary = "partner_role" if said.refers.endswith("_or_role") else said.vocabulary
    label = catalog.vocabulary(vocabulary).get(value) if vocabulary else None
    if label is None:
        return value
    return label.es if scene.language == "es" else label.en


def name_of(scene: Scene, entry: Model) -> str:
    """Give the name by which documents call an entry."""
    for key in ("short_name", "legal_name", "name", "title"):
        value = getattr(entry, key, None)
        if isinstance(value, LocalText):
            return (value.es if scene.language == "es" else value.en) or str(value)
        if isinstance(value, str):
            return value
    partner = getattr(entry, "partner", None)
    found = entry_named(scene.plan, "partner", partner) if isinstance(partner, str) else None
    return name_of(scene, found[1]) if found else str(getattr(entry, "id", ""))
