"""What a state's law asks of a plan, as data that one small interpreter can judge.

A rule names a ``field`` of the plan (dotted; ``*`` stands for every entry of a list) and one of
the test kinds below. Its arguments are ``value`` (one word) and ``values`` (several; ``a|b``
means that either will do). ``door`` limits ``referral_paths.*`` to paths of that door.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kit.catalog.records import Fact

TEST_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "any_flag": "at least one entry at the field says yes",
        "body_kind_present": "for each of values, some partner is such a body in law",
        "budget_line": "for each of values, some budget line has that function",
        "commitment_present": "for each of values, some commitment names that principle",
        "door_open": "for each of values, some path with that door is open or planned",
        "flag_is": "every value at the field is the flag in value (yes or no)",
        "groups_cover": "groups at the field cover each family in values",
        "hours_always": "every opening at the field is around the clock",
        "includes": "the values at the field include each of values",
        "max_days": "every length at the field is at most value days",
        "partner_flag": "some partner says yes to the flag that the field ends in",
        "partner_role_present": "for each of values, some partner has that role",
        "plan_mentions": "some text of the plan has one of values in it",
        "present": "something is decided at the field, and it is not empty",
        "report_every": "some entry at the field comes at least every value days",
        "seat_present": "for each of values, a seat with that voice is in the body named in value",
        "service_listed": "for each of values, such a service is listed and not missing",
        "text_states": "some text at the field has one of values in it",
        "within": "every value at the field is one of values",
    }
)
"""The closed set of test kinds, each with what holds when it passes."""


@dataclass(frozen=True, eq=False, repr=False)
class ProfileRule(Fact):
    """One thing that a state's law asks of a plan.

    ``applies_if`` is ``always``, ``funding:<slug of a program>`` or ``authority:<citation>``.
    When it holds, a failed test weighs ``severity``; when it doesn't, ``otherwise``, and an empty
    ``otherwise`` means that the rule is not judged.
    """

    id: str
    says: str
    applies_if: str
    field: str
    test: str
    severity: str
    citation: str
    as_of: str
    otherwise: str = ""
    value: str = ""
    values: tuple[str, ...] = ()
    door: str = ""


@dataclass(frozen=True, eq=False, repr=False)
class StateProfile(Fact):
    """What is known of one state's law for LEAD.

    Profiles with ``full`` carry rules for plans; the others carry only citation forms, changed
    laws and notes. ``programs`` names state funding by slug, as plans write it under
    ``jurisdiction.state_funding``; ``authorities`` are citations under which a program may run.
    """

    state: str
    name: str
    full: bool
    summary: str
    as_of: str
    citation_forms: tuple[str, ...]
    chapter_forms: tuple[str, ...]
    citation_example: str
    authorities: tuple[str, ...]
    programs: Mapping[str, str]
    felony_possession: bool
    needle_disclosure: str
    changed_laws: tuple[ChangedLaw, ...]
    rules: tuple[ProfileRule, ...]
    notes: tuple[str, ...]

    def cites(self, citation: str) -> bool:
        """Tell whether ``citation`` has the form of a section of this state's code."""
        return _matches(self.citation_forms, citation)

    def cites_chapter(self, citation: str) -> bool:
        """Tell whether ``citation`` names a whole chapter or act, which is too wide."""
        return _matches(self.chapter_forms, citation)

    def program(self, written: str) -> str | None:
        """Give the slug of the funding program that an author wrote, by slug or name."""
        wanted = _plain(written)
        named = (k for k, name in self.programs.items() if wanted in (_plain(k), _plain(name)))
        return next(named, None)


@dataclass(frozen=True, eq=False, repr=False)
class ChangedLaw(Fact):
    """A change of law that makes older templates wrong.

    ``pattern`` finds the stale citation in a plan's text; empty when nothing can be searched for.
    """

    id: str
    says: str
    pattern: str
    instead: str
    as_of: str


def _matches(forms: tuple[str, ...], citation: str) -> bool:
    plain = " ".join(citation.replace("§", " ").split())
    return any(re.fullmatch(form, plain) for form in forms)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
