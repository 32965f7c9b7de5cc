"""Hold a plan to what its states' law asks, rule by rule of the state profiles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, cast

from kit.catalog import ProfileRule, StateProfile, demographic_groups, state_profile
from kit.core import Pointer, Severity
from kit.model.amounts import Duration, Hours
from kit.source import load

if TYPE_CHECKING:
    from kit.rules.context import Context


@dataclass(frozen=True, slots=True)
class Spot:
    """One value that a rule of a profile looks at; None when it is not decided."""

    at: Pointer
    value: object


@dataclass(frozen=True, slots=True)
class Lack:
    """What a plan lacks of what a state's law asks.

    Attributes:
        at: Where it should stand.
        rule: The rule of the profile.
        profile: The profile.
        bound: The plan takes the money, or names the act, that the rule belongs to.
        told: What the plan says instead, as the end of a sentence.
    """

    at: Pointer
    rule: ProfileRule
    profile: StateProfile
    bound: bool
    told: str

    @property
    def severity(self) -> Severity:
        """How much it weighs; what was only remembered is a note, what is unsure no error."""
        word = self.rule.severity if self.bound else self.rule.otherwise
        if self.rule.certainty.startswith("memory"):
            return Severity.NOTE
        unsure = self.rule.certainty == "verify" and word == "error"
        return Severity.WARNING if unsure else Severity(word)

    @property
    def says(self) -> str:
        """What the law asks and what the plan says, in one sentence each."""
        asks = self.rule.says[:1].lower() + self.rule.says[1:]
        return f"{self.profile.name} ({self.rule.citation}) asks that {asks}. {self.told}"

    @property
    def do(self) -> str:
        """What to write."""
        values = ", ".join(_words(one) for one in self.rule.values) or _words(self.rule.value)
        return cures()[self.rule.test].format(key=_words(str(self.at[-1])), values=values)


def lacks(context: Context) -> Iterator[Lack]:
    """Give everything that the law of the plan's states asks and the plan lacks.

    A rule is judged once its section is begun; what nobody has begun is told as undecided.
    """
    for code in context.states:
        profile = state_profile(code)
        for rule in profile.rules if profile else ():
            bound = applies(rule, profile, context)
            begun = getattr(context.plan, rule.field.split(".")[0] or "intake") is not None
            if profile and begun and (bound or rule.otherwise):
                for at, told in _TESTS[rule.test](rule, context):
                    yield Lack(at, rule, profile, bound, told)


def applies(rule: ProfileRule, profile: StateProfile | None, context: Context) -> bool:
    """Tell whether a plan takes the money or names the act that a rule belongs to."""
    kind, _, named = rule.applies_if.partition(":")
    section = context.plan.jurisdiction
    if kind == "always" or profile is None or section is None:
        return kind == "always"
    if kind == "funding":
        return any(profile.program(one) == named for one in section.state_funding or ())
    law = section.law
    acts = {one.citation.partition("(")[0] for one in profile.rules if one.applies_if[10:] == named}
    written = [one.citation or "" for one in (law.program_authority if law else None) or ()]
    return any(one.startswith((named, *acts)) for one in written)


def spots(context: Context, field: str, door: str = "") -> Iterator[Spot]:
    """Give the values at a field, ``*`` standing for every entry of a list.

    Args:
        context: The plan.
        field: Dotted keys.
        door: Only the paths with this door.
    """
    yield from _spots(context.plan, field.split("."), (), door)


def _spots(group: object, keys: list[str], at: Pointer, door: str) -> Iterator[Spot]:
    key, *rest = keys
    if key == "*":
        for index, entry in enumerate(group if isinstance(group, tuple) else ()):
            opens = getattr(entry, "door", None)
            if not door or (opens is not None and opens.value == door):
                yield from _spots(entry, rest, (*at, index), door)
        return
    value = getattr(group, key)
    if not rest:
        yield Spot((*at, key), value)
    elif value is not None:
        yield from _spots(value, rest, (*at, key), door)


Fault = tuple[Pointer, str]
_NOTHING = "The plan does not say it."


def _present(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    found = list(spots(context, rule.field, rule.door))
    if found and not any(spot.value not in (None, ()) for spot in found):
        yield found[0].at, _NOTHING


def _any_flag(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    found = list(spots(context, rule.field))
    if found and not any(spot.value is True for spot in found):
        yield found[0].at, "The plan says yes nowhere."


def _flag_is(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    for spot in spots(context, rule.field, rule.door):
        if spot.value is not (rule.value == "yes"):
            said = "The plan does not say it." if spot.value is None else "The plan says otherwise."
            yield spot.at, said


def _within(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    for spot in spots(context, rule.field, rule.door):
        said = _plain(spot.value)
        if spot.value is not None and said not in rule.values:
            yield spot.at, f"The plan says: {_words(said)}."


def _max_days(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    for spot in spots(context, rule.field):
        if isinstance(spot.value, Duration) and spot.value.days > int(rule.value):
            yield spot.at, f"The plan says: {spot.value}."


def _hours_always(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    for spot in spots(context, rule.field, rule.door):
        if isinstance(spot.value, Hours) and not spot.value.always:
            yield spot.at, f"The plan says: {spot.value}."


def _report_every(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    found = list(spots(context, rule.field))
    often = [one.value for one in found if isinstance(one.value, Duration)]
    if often and not any(one.days <= int(rule.value) for one in often):
        yield found[0].at[:-2], f"The most frequent report comes every {min(often, key=_length)}."


def _length(duration: Duration) -> int:
    return duration.minutes


def _text_states(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    found = list(spots(context, rule.field))
    texts = " ".join(str(spot.value or "") for spot in found).casefold()
    if found and not any(value.casefold() in texts for value in rule.values):
        yield found[0].at[:1], _NOTHING


def _plan_mentions(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    texts = " ".join(text for _, text in context.texts).casefold()
    if not any(value.casefold() in texts for value in rule.values):
        yield ("referral_paths",), _NOTHING


def _among(rule: ProfileRule, held: frozenset[str], at: Pointer) -> Iterator[Fault]:
    """Find the values that are not held; ``a|b`` is held when one of them is."""
    missing = [one for one in rule.values if not held & frozenset(one.split("|"))]
    if missing:
        yield at, f"Not found: {', '.join(_words(one) for one in missing)}."


def _includes(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    found = [spot for spot in spots(context, rule.field) if spot.value is not None]
    if found:
        held = frozenset(_plain(spot.value) for spot in found)
        yield from _among(rule, held, found[0].at[:1] if len(found[0].at) < _DEEP else _list(found))


_DEEP = 4


def _list(found: list[Spot]) -> Pointer:
    """Give the list that the values' entries stand in."""
    return found[0].at[:-2]


def _roles(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    held = frozenset(role for _, partner in context.partners for role in partner.roles or ())
    yield from _among(rule, held, ("partners",))


def _bodies_in_law(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    kinds = [partner.body_kind for _, partner in context.partners if partner.body_kind]
    if kinds:
        yield from _among(rule, frozenset(kind.value for kind in kinds), ("partners",))


def _partner_flag(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    if not any(spot.value is True for spot in spots(context, rule.field)):
        yield ("partners",), "No partner says so."


def _seats(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    for at, body in context.bodies_as(rule.value):
        voices = frozenset(seat.voice for seat in body.seats or () if seat.voice)
        if body.seats:
            yield from _among(rule, voices, (*at, "seats"))


def _commitments(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    held = frozenset(one.principle for _, one in context.commitments if one.principle)
    yield from _among(rule, held, ("commitments",))


def _services(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    given = [one for _, one in context.services if not (one.how and one.how.value == "missing")]
    if context.services:
        held = frozenset(one.kind for one in given if one.kind)
        yield from _among(rule, held, ("case_management", "services"))


def _budget_lines(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    held = frozenset(use.function.value for _, use in context.uses if use.function)
    if context.uses:
        yield from _among(rule, held, ("budget", "uses"))


def _doors(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    held = frozenset(path.door.value for _, path in context.open_paths if path.door)
    yield from _among(rule, held, ("referral_paths",))


def _groups(rule: ProfileRule, context: Context) -> Iterator[Fault]:
    known = demographic_groups()
    named = [one for _, measure in context.disparity_measures for one in measure.groups or ()]
    families = frozenset(known[one].family for one in named if one in known)
    if named:
        yield from _among(rule, families, ("equity", "disparity_measures"))


_TESTS: Mapping[str, Callable[[ProfileRule, Context], Iterator[Fault]]] = {
    "any_flag": _any_flag,
    "body_kind_present": _bodies_in_law,
    "budget_line": _budget_lines,
    "commitment_present": _commitments,
    "door_open": _doors,
    "flag_is": _flag_is,
    "groups_cover": _groups,
    "hours_always": _hours_always,
    "includes": _includes,
    "max_days": _max_days,
    "partner_flag": _partner_flag,
    "partner_role_present": _roles,
    "plan_mentions": _plan_mentions,
    "present": _present,
    "report_every": _report_every,
    "seat_present": _seats,
    "service_listed": _services,
    "text_states": _text_states,
    "within": _within,
}


def _plain(value: object) -> str:
    return str(value.value) if isinstance(value, Enum) else str(value)


def _words(value: str) -> str:
    return value.replace("|", " or ").replace("_", " ")


@cache
def cures() -> Mapping[str, str]:
    """Give what to write, by kind of test."""
    text = files("kit.rules.law").joinpath("cures.yaml").read_text(encoding="utf-8")
    return cast("dict[str, str]", load(text, "cures.yaml"))
