"""What an outline may repeat a document, section or clause for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kit.facts.told import Scene

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kit.model.fields import Model
    from kit.model.plan import Plan


def scenes(scene: Scene, kind: str) -> Iterator[Scene]:
    """Give one scene for every entry of a kind, in the plan's order.

    Raises:
        KeyError: No such kind of entry.
    """
    for index, entry, pointer in _entries(scene, kind):
        yield replace(scene, scope=kind, entry=entry, pointer=(*pointer, index))


def _entries(scene: Scene, kind: str) -> Iterator[tuple[int, Model, tuple[str | int, ...]]]:
    base, entries, wanted = KINDS[kind](scene)
    for index, entry in enumerate(entries or ()):
        if wanted is None or wanted(entry):
            yield index, entry, base


Listed = tuple[tuple[str | int, ...], "Sequence[Model] | None", "Callable[[Model], bool] | None"]


def _party(scene: Scene) -> Listed:
    return (
        ("partners",),
        scene.plan.partners,
        lambda entry: getattr(entry, "party", None) is not False,
    )


def _signs(entry: Model) -> bool:
    return getattr(entry, "party", None) is not False


def _partner(scene: Scene) -> Listed:
    return ("partners",), scene.plan.partners, None


def _agency(scene: Scene) -> Listed:
    return ("law_enforcement",), scene.plan.law_enforcement, None


def _open(entry: Model) -> bool:
    status = getattr(entry, "status", None)
    return status is None or str(status) not in {"closed", "refused"}


def _path(scene: Scene) -> Listed:
    return ("referral_paths",), scene.plan.referral_paths, _open


def _section(name: str, key: str) -> Callable[[Scene], Listed]:
    def listed(scene: Scene) -> Listed:
        section = getattr(scene.plan, name)
        return (name, key), getattr(section, key) if section else None, None

    return listed


KINDS: Mapping[str, Callable[[Scene], Listed]] = {
    "party": _party,
    "partner": _partner,
    "agency": _agency,
    "path": _path,
    "body": _section("governance", "bodies"),
    "office": _section("prosecution", "offices"),
    "provider": _section("case_management", "providers"),
    "offense": _section("eligibility", "offenses"),
    "exclusion": _section("eligibility", "exclusions"),
    "consent": _section("information_sharing", "consents"),
    "session": _section("training", "sessions"),
    "goal": lambda scene: (("goals",), scene.plan.goals, None),
    "commitment": lambda scene: (("commitments",), scene.plan.commitments, None),
    "phase": _section("timeline", "phases"),
    "measure": _section("evaluation", "measures"),
}


def exists(plan: Plan, kind: str) -> bool:
    """Tell whether the plan has any entry of a kind."""
    return next(scenes(Scene(plan), kind), None) is not None
