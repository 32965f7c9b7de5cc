"""Kinds of entries: where each stands in a plan, and which of them documents treat."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from kit.core import Pointer
from kit.facts.pairs import Pair, pairs
from kit.facts.told import Scene
from kit.model.fields import Model
from kit.model.law_enforcement import Agency
from kit.model.partners import Partner
from kit.model.plan import Plan
from kit.model.referral_paths import Door, ReferralPath
from kit.model.training import Session


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry.

    Attributes:
        path: The list in the plan that holds the entries.
        wanted: Tells the entries that documents treat; all when None.
        made: Makes the entries, where the plan holds no list of them.
        model: What they are made as.
    """

    path: tuple[str, ...]
    wanted: Callable[[Plan, Model], bool] | None = None
    made: Callable[[Plan], Iterator[tuple[Pointer, Model]]] | None = None
    model: type[Model] | None = None


def _signs(_: Plan, entry: Model) -> bool:
    return getattr(entry, "party", None) is not False


def _shares(plan: Plan, entry: Model) -> bool:
    sharing = plan.information_sharing
    named = sharing.agreement.parties if sharing and sharing.agreement else None
    return _signs(plan, entry) if named is None else getattr(entry, "id", None) in named


def _promises_data(_: Plan, entry: Model) -> bool:
    return getattr(entry, "data_agreement", None) is not None


def _restricted(_: Plan, entry: Model) -> bool:
    return any(getattr(entry, key, None) is not None for key in ("funder", "restrictions", "match"))


def _open(_: Plan, entry: Model) -> bool:
    status = getattr(entry, "status", None)
    return status is None or str(status) not in {"closed", "refused"}


KINDS: Mapping[str, Kind] = {
    "party": Kind(("partners",), _signs),
    "sharing_party": Kind(("partners",), _shares),
    "partner": Kind(("partners",)),
    "pair": Kind(("partners",), made=pairs, model=Pair),
    "data_partner": Kind(("partners",), _promises_data),
    "agency": Kind(("law_enforcement",)),
    "path": Kind(("referral_paths",), _open),
    "body": Kind(("governance", "bodies")),
    "office": Kind(("prosecution", "offices")),
    "provider": Kind(("case_management", "providers")),
    "offense": Kind(("eligibility", "offenses")),
    "exclusion": Kind(("eligibility", "exclusions")),
    "flow": Kind(("information_sharing", "flows")),
    "consent": Kind(("information_sharing", "consents")),
    "system": Kind(("information_sharing", "systems")),
    "retention": Kind(("information_sharing", "retention")),
    "session": Kind(("training", "sessions")),
    "goal": Kind(("goals",)),
    "commitment": Kind(("commitments",)),
    "departure": Kind(("departures",)),
    "phase": Kind(("timeline", "phases")),
    "milestone": Kind(("timeline", "milestones")),
    "measure": Kind(("evaluation", "measures")),
    "report": Kind(("evaluation", "reports")),
    "disparity": Kind(("equity", "disparity_measures")),
    "baseline": Kind(("need", "baselines")),
    "service": Kind(("case_management", "services")),
    "source": Kind(("budget", "money_sources")),
    "restricted_source": Kind(("budget", "money_sources"), _restricted),
    "use": Kind(("budget", "uses")),
    "lead": Kind(("governance", "succession", "leads")),
    "override": Kind(("documents", "overrides")),
    "signature": Kind(("signatures",)),
    "tribe": Kind(("jurisdiction", "tribes")),
}
"""Every kind by the word that outlines, facts and references use for it."""


def scenes(scene: Scene, kind: str) -> Iterator[Scene]:
    """Give one scene for every entry of a kind that documents treat, in the plan's order.

    Raises:
        KeyError: No such kind of entry.
    """
    wanted = KINDS[kind].wanted
    for pointer, entry in entries(scene.plan, kind):
        if (wanted is None or wanted(scene.plan, entry)) and _concerns(scene, entry):
            yield replace(scene, scope=kind, entry=entry, pointer=pointer)


_OFFICERS = frozenset([Door.ARREST_DIVERSION, Door.SOCIAL_CONTACT])


def _concerns(scene: Scene, entry: Model) -> bool:
    """Tell whether an entry concerns the pair or the agency that a document treats alone."""
    around = scene.entry
    if isinstance(around, Agency):
        return _uses(around, entry)
    if not isinstance(around, Pair):
        return True
    if isinstance(entry, ReferralPath):
        own = {one.id for one in scene.plan.law_enforcement or () if one.partner in around.both}
        named = entry.agencies
        return not own or (entry.door in _OFFICERS if named is None else bool(own & set(named)))
    owner = entry.id if isinstance(entry, Partner) else getattr(entry, "partner", None)
    return owner is None or owner in around.both


def _uses(agency: Agency, entry: Model) -> bool:
    """Tell whether an agency's officers use a path or come to a session."""
    if isinstance(entry, ReferralPath):
        return entry.door in _OFFICERS if entry.agencies is None else agency.id in entry.agencies
    if isinstance(entry, Session):
        called = {*(entry.agencies or ()), *(entry.partners or ())}
        return not called or bool(called & {agency.id, agency.partner})
    return True


def entries(plan: Plan, kind: str) -> Iterator[tuple[Pointer, Model]]:
    """Give every entry of a kind with its place."""
    made = KINDS[kind].made
    if made is not None:
        yield from made(plan)
        return
    path = KINDS[kind].path
    here: object = plan
    for step in path:
        here = getattr(here, step, None)
    taken: set[str] = set()
    for index, entry in enumerate(here if isinstance(here, tuple) else ()):
        yield (*path, index), _told_apart(entry, taken)


def _told_apart(entry: Model, taken: set[str]) -> Model:
    """Give an entry under an id of its own, for a draft may be made of a plan that repeats one."""
    given = getattr(entry, "id", None)
    if given is None:
        return entry
    name, count = given, 1
    while name in taken:
        count += 1
        name = f"{given}-{count}"
    taken.add(name)
    return entry if name == given else entry.model_copy(update={"id": name})


def scene_at(scene: Scene, kind: str, pointer: Pointer) -> Scene:
    """Give the scene of the entry of a kind that stands at a pointer or holds it.

    Raises:
        KeyError: No entry of that kind stands there.
    """
    for at, entry in entries(scene.plan, kind):
        if pointer[: len(at)] == at:
            return replace(scene, scope=kind, entry=entry, pointer=at)
    raise KeyError(kind)


def entry_named(plan: Plan, kind: str, name: str) -> tuple[Pointer, Model] | None:
    """Find an entry by its kind and its id."""
    if kind not in KINDS:
        return None
    found = (one for one in entries(plan, kind) if getattr(one[1], "id", None) == name)
    return next(found, None)


def exists(plan: Plan, kind: str) -> bool:
    """Tell whether the plan has any entry of a kind that documents treat."""
    return next(scenes(Scene(plan), kind), None) is not None
