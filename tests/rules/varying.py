"""Lawful ways in which one jurisdiction's plan differs from another's.

Each variation changes a plan as another jurisdiction might have written it, and says which
findings its change makes true. Any other finding is one that its own rule could not defend.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TypeAlias

from kit.source import Tree

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
Group: TypeAlias = dict[str, Data]
Vary: TypeAlias = Callable[[Group, Random], bool]


@dataclass(frozen=True)
class Variation:
    """A way to differ.

    Attributes:
        vary: Changes the plan, and tells whether it could.
        may: Codes, or beginnings of codes, that it may cause.
    """

    vary: Vary
    may: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name of the change."""
        return self.vary.__name__


VARIATIONS: list[Variation] = []


def variation(*may: str) -> Callable[[Vary], Vary]:
    """Make a variation of a change; each plan may get any of them."""

    def make(vary: Vary) -> Vary:
        VARIATIONS.append(Variation(vary, may))
        return vary

    return make


def varied(data: Tree, seed: int, count: int) -> tuple[Tree, list[Variation]]:
    """Give a plan with some variations, and those that it got; the same for the same seed."""
    random = Random(seed)  # noqa: S311 - the same plan in every run
    plan = _loose(data)
    assert isinstance(plan, dict)
    done = []
    for one in random.sample(VARIATIONS, count):
        before = deepcopy(plan)
        if one.vary(plan, random):
            done.append(one)
        else:
            plan = before
    return _fast(plan), done


def _loose(data: Tree) -> Data:
    if isinstance(data, dict):
        return {key: _loose(value) for key, value in data.items()}
    return [_loose(item) for item in data] if isinstance(data, tuple) else data


def _fast(data: Data) -> Tree:
    if isinstance(data, dict):
        return {key: _fast(value) for key, value in data.items()}
    return tuple(_fast(item) for item in data) if isinstance(data, list) else data


def group(data: Data, *keys: str) -> Group:
    """Give a group of the plan; an empty one when it is not there."""
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else {}


def entries(data: Data, *keys: str) -> list[Group]:
    """Give the entries of a list, those that are there."""
    found = group(data, *keys[:-1]).get(keys[-1])
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def listed(data: Group, *keys: str) -> list[Data]:
    """Give a list of the plan itself, so that it can be changed; a new one when it is not there."""
    found = group(data, *keys[:-1]).get(keys[-1])
    return found if isinstance(found, list) else []


def _texts(data: Data) -> Iterator[tuple[Group | list[Data], str | int, str]]:
    """Give every text with the group or list that holds it."""
    pairs: list[tuple[str | int, Data]] = []
    if isinstance(data, dict):
        pairs = list(data.items())
    elif isinstance(data, list):
        pairs = list(enumerate(data))
    for key, value in pairs:
        if isinstance(value, str) and isinstance(data, (dict, list)):
            yield data, key, value
        else:
            yield from _texts(value)


def _replace(data: Data, change: Callable[[str], str]) -> None:
    for holder, key, value in list(_texts(data)):
        holder[key] = change(value)  # type: ignore[index] # each key is of its holder


def _paths(data: Group, door: str = "") -> list[Group]:
    return [one for one in entries(data, "referral_paths") if door in ("", one.get("door"))]


def _arrest(data: Group) -> list[Group]:
    return _paths(data, "arrest_diversion")


def _partner(data: Group, *roles: str) -> str:
    """Give a partner that holds a role, or nothing."""
    for one in entries(data, "partners"):
        if set(listed(one, "roles")) & set(roles):
            return str(one["id"])
    return ""


# --------------------------------------------------------------- names, order and days


@variation()
def names_in_other_letters(data: Group, random: Random) -> bool:
    name = random.choice(
        ("Dakhóta Oyáte", "Doña Ana", "Skwxwú7mesh", "Lac qui Parle", "Kaua\u02bbi")
    )
    group(data, "jurisdiction")["name"] = name
    group(data, "plan")["title"] = f"{name} LEAD"
    return True


@variation()
def partners_with_other_ids(data: Group, random: Random) -> bool:
    one = random.choice(entries(data, "partners"))
    old, new = str(one["id"]), f"partner-{random.randint(10, 99)}"
    used = {value for _, _, value in _texts(data)}
    alike = {str(other.get("id")) for other in entries(data, "law_enforcement")}
    words = {value for _, key, value in _texts(data) if key in {"kind", "body_kind", "role"}}
    if new in used or old in alike | words:
        return False
    _replace(data, lambda text: new if text == old else text)
    return True


@variation("ELG-009", "ELG-011")
def entries_in_another_order(data: Group, random: Random) -> bool:
    for keys in (("partners",), ("eligibility", "offenses"), ("governance", "bodies"), ("goals",)):
        random.shuffle(listed(data, *keys))
    for path in _paths(data):
        first, *rest = listed(path, "steps") or [None]
        random.shuffle(rest)
        path["steps"] = [first, *rest] if first else path.get("steps")
    return True


@variation("LAW-104", "LAW-106")
def a_half_year_earlier_or_later(data: Group, random: Random) -> bool:
    by = timedelta(weeks=random.randint(-26, 26))

    def moved(text: str) -> str:
        if not re.fullmatch(r"20[2-9]\d-\d\d-\d\d", text):
            return text
        return (date.fromisoformat(text) + by).isoformat()

    _replace({key: value for key, value in data.items() if key != "track_record"}, moved)
    return True


# --------------------------------------------------------------- the place


@variation("LAW-101", "LAW-102")
def another_kind_of_place(data: Group, random: Random) -> bool:
    kinds = ("city", "county", "city_and_county", "tribe", "region", "multi_agency", "district")
    group(data, "jurisdiction")["kind"] = random.choice(kinds)
    return True


@variation("LAW-1", "VAL-001")
def another_state(data: Group, random: Random) -> bool:
    """Move to another state, where nobody has looked up the citations yet."""
    place = group(data, "jurisdiction")
    place["states"] = [random.choice(("NM", "OR", "CA", "IL", "CO", "OH", "TX", "ME", "HI", "GA"))]
    place.pop("law", None)
    place.pop("time_zone", None)
    place.pop("state_funding", None)
    place.pop("state_standards", None)
    place.pop("time_zone", None)
    for one in entries(data, "eligibility", "offenses"):
        one.pop("citation", None)
        one.pop("state", None)
    for one in entries(data, "jurisdiction", "geographies"):
        one.pop("geoid", None)
        one.pop("state", None)
    for one in entries(data, "law_enforcement"):
        one.pop("ori", None)
    return True


@variation("LAW-109", "VAL-001")
def more_or_fewer_people(data: Group, random: Random) -> bool:
    people = str(random.choice((900, 4_000, 30_000, 49_000, 900_000)))
    place = group(data, "jurisdiction")
    place["population"] = people
    place.pop("languages_spoken", None)
    for one in entries(place, "geographies"):
        one.pop("population", None)
    return True


@variation()
def another_setting(data: Group, random: Random) -> bool:
    setting = random.choice(("urban", "suburban", "rural", "frontier"))
    group(data, "jurisdiction")["setting"] = setting
    return True


@variation("EQU-006")
def one_language_only(data: Group, _: Random) -> bool:
    group(data, "plan")["languages"] = ["en"]
    return True


@variation("EQU-006")
def another_language_spoken(data: Group, random: Random) -> bool:
    language = random.choice(("vi", "so", "ar", "tl"))
    share = random.choice(("0.4%", "2%", "6%"))
    listed_languages = listed(data, "jurisdiction", "languages_spoken")
    if any(isinstance(one, dict) and one.get("language") == language for one in listed_languages):
        return False
    listed_languages.append({"language": language, "share": share})
    group(data, "jurisdiction")["languages_spoken"] = listed_languages
    return True


# --------------------------------------------------------------- who takes part


@variation("VAL-001", "PRI-003", "PRI-005", "GOV-022")
def one_more_agency(data: Group, random: Random) -> bool:
    agencies = entries(data, "law_enforcement")
    old = random.choice(agencies)
    partner = next(
        (one for one in entries(data, "partners") if one["id"] == old.get("partner")), None
    )
    if partner is None:
        return False
    listed(data, "law_enforcement").append(
        {**deepcopy(old), "id": "more-police", "partner": "more-police-department"}
    )
    own = {"id": "more-police-department", "legal_name": "Police of the Next Town"}
    listed(data, "partners").append({**deepcopy(partner), **own})
    for one in (*_paths(data), *entries(data, "training", "sessions")):
        if old["id"] in listed(one, "agencies"):
            listed(one, "agencies").append("more-police")
            if partner["id"] in listed(one, "who_may_refer"):
                listed(one, "who_may_refer").append("more-police-department")
    return True


@variation("VAL-001", "PRI-005")
def a_partner_from_the_community(data: Group, random: Random) -> bool:
    role = random.choice(("community", "lived_experience", "harm_reduction", "housing", "tribe"))
    listed(data, "partners").append(
        {"id": "neighbors-table", "legal_name": "Neighbors' Table", "roles": [role], "party": "no"}
    )
    return True


@variation("VAL-001", "PRI-003", "PRI-005", "CAP-008", "TRN-009")
def one_more_provider(data: Group, random: Random) -> bool:
    providers = listed(data, "case_management", "providers")
    if not providers:
        return False
    name = random.choice(("Lifted Up", "Open Table"))
    listed(data, "partners").append(
        {"id": "more-care", "legal_name": name, "roles": ["case_management"], "party": "yes"}
    )
    if entries(data, "partners")[0].get("agreement"):
        entries(data, "partners")[-1]["agreement"] = "agreed_in_principle"
    more = deepcopy(providers[0])
    assert isinstance(more, dict)
    providers.append({**more, "id": "more-provider", "partner": "more-care"})
    return True


# --------------------------------------------------------------- who may be diverted

_MORE_OFFENSES = (
    ("shoplifting", "petty_theft", "23C"),
    ("paraphernalia", "paraphernalia", "35B"),
    ("vandalism", "property_damage", "290"),
    ("prostitution", "prostitution", "40A"),
    ("disorderly", "disorderly_conduct", "90C"),
    ("camping", "unlawful_camping", "90Z"),
    ("drunkenness", "public_intoxication", "90Z"),
)


@variation("ELG-023", "ELG-011", "VAL-001")
def more_offenses(data: Group, random: Random) -> bool:
    offenses = listed(data, "eligibility", "offenses")
    for name, kind, code in random.sample(_MORE_OFFENSES, random.randint(1, 4)):
        title: Data = {"en": name.capitalize(), "es": name.capitalize()}
        more: Group = {"id": f"more-{name}", "title": title, "kind": kind, "nibrs": code}
        more["rationale"] = {"en": "It is charged often.", "es": "Se acusa a menudo."}
        more["victim"] = "asked_not_binding" if kind == "petty_theft" else "no_victim"
        offenses.append(more)
    return True


@variation("ELG-006", "ELG-009", "ELG-010", "ELG-011", "VAL-001")
def one_more_presumption(data: Group, random: Random) -> bool:
    tests: tuple[Group, ...] = (
        {"test": "warrant"},
        {"test": "supervision"},
        {"test": "pending_case"},
    )
    more: Group = {
        "id": "more-presumption",
        "title": {"en": "Another question", "es": "Otra pregunta"},
        "when": [dict(random.choice(tests))],
        "effect": "presumptive",
        "may_waive": ["the officer's first supervisor"],
        "waiver": {"en": "By telephone.", "es": "Por teléfono."},
        "reason": {"en": "It may be urgent.", "es": "Puede ser urgente."},
    }
    listed(data, "eligibility", "exclusions").append(more)
    return True


@variation("ELG-006", "ELG-011", "LAW-108", "ELG-009", "ELG-010")
def another_age(data: Group, random: Random) -> bool:
    group(data, "eligibility")["minimum_age"] = random.choice(("17", "18", "21"))
    return True


# --------------------------------------------------------------- the ways in


@variation()
def doors_that_never_close(data: Group, _: Random) -> bool:
    for path in _paths(data):
        path["hours"] = "always"
        group(path, "handoff").pop("after_hours", None)
    return True


@variation("PTH-024")
def other_lawful_handoffs(data: Group, random: Random) -> bool:
    modes: list[Data] = ["at_scene", "officer_transport", "telephone", "video", "meeting_place"]
    for path in _arrest(data):
        handoff = group(path, "handoff")
        handoff["modes"] = random.sample(modes, random.randint(1, 4))
        handoff["within"] = random.choice(("10 minutes", "20 minutes", "30 minutes"))
    return True


@variation()
def approval_after_the_handoff(data: Group, random: Random) -> bool:
    partner = _partner(data, "project_management", "prosecutor")
    path = random.choice(_paths(data))
    path["approvers"] = [{"partner": partner, "before_handoff": "no", "within": "2 business days"}]
    return bool(partner)


@variation()
def either_supervisor_approves(data: Group, random: Random) -> bool:
    needed = [group(one, "approval").get("needed") for one in entries(data, "law_enforcement")]
    path, partner = random.choice(_arrest(data)), _partner(data, "law_enforcement")
    offices = random.sample(("sergeant", "corporal", "watch commander", "chief deputy"), 2)
    path["any_approver"] = "yes"
    path["approvers"] = [
        {"partner": partner, "office": one, "before_handoff": "yes", "within": "10 minutes"}
        for one in offices
    ]
    return "yes" not in needed and bool(partner)


@variation("PTH-015", "PTH-011", "PTH-012", "CAP-006", "LAW-10", "ELG-006", "ELG-011", "ELG-009")
def one_door_fewer(data: Group, random: Random) -> bool:
    doors = [one for one in _paths(data) if one.get("door") != "arrest_diversion"]
    if not doors:
        return False
    gone = random.choice(doors)
    used = [value for _, key, value in _texts(data) if value == gone["id"] and key != "id"]
    if used:
        return False
    listed(data, "referral_paths").remove(gone)
    return True


@variation("PTH-010", "INT-004")
def another_deadline(data: Group, random: Random) -> bool:
    group(data, "intake")["within"] = random.choice(("14 days", "21 days", "30 days", "4 weeks"))
    return True


# --------------------------------------------------------------- lawful choices in closed lists


@variation("POL-009", "POL-013")
def another_rule_for_officers(data: Group, random: Random) -> bool:
    for one in entries(data, "law_enforcement"):
        one["discretion"] = random.choice(("officer_decides", "presumed_with_exceptions"))
        one["may_divert"] = random.choice(("any_officer", "trained_officers"))
    return True


@variation()
def another_rule_for_bodies(data: Group, random: Random) -> bool:
    rules = ("consensus", "one_vote_per_agency", "majority", "two_thirds")
    for one in entries(data, "governance", "bodies"):
        one["decision_rule"] = random.choice(rules)
        one["meets_every"] = random.choice(("1 week", "2 weeks", "1 month"))
    return True


@variation()
def another_rule_for_filing(data: Group, random: Random) -> bool:
    for one in entries(data, "prosecution", "offices"):
        one["filing"] = random.choice(("not_filed", "presumed_not_filed"))
    return bool(entries(data, "prosecution", "offices"))


@variation("VAL-001", "GOV-023")
def other_kinds_of_bodies_in_law(data: Group, random: Random) -> bool:
    for one in entries(data, "partners"):
        if set(listed(one, "roles")) & {"case_management", "project_management"}:
            one["body_kind"] = random.choice(("nonprofit", "county", "city", "tribe"))
    return True


@variation("CAP-002", "CAP-008")
def another_caseload(data: Group, random: Random) -> bool:
    section = group(data, "case_management")
    most = random.choice((15, 18, 20, 22, 25))
    section["max_caseload"] = str(most)
    section["average_caseload"] = str(min(most, random.choice((12, 15, 18))))
    return True


@variation("TIM-006")
def another_pilot(data: Group, random: Random) -> bool:
    group(data, "timeline")["pilot"] = random.choice(("6 months", "12 months", "2 years"))
    return bool(data.get("timeline"))


# --------------------------------------------------------------- money and measures


@variation("BUD-004", "BUD-002")
def dearer_or_cheaper(data: Group, random: Random) -> bool:
    """Change every amount by the same part, so that what was balanced stays so."""
    part = random.choice((90, 95, 105, 110))
    kinds = (*entries(data, "budget", "uses"), *entries(data, "budget", "money_sources"))
    for one in kinds:
        amount = one.get("amount")
        if isinstance(amount, str) and amount.replace(",", "").isdigit():
            one["amount"] = str(int(amount.replace(",", "")) * part // 100)
    group(data, "budget").pop("total", None)
    return bool(kinds)


@variation("VAL-001")
def one_more_source_of_money(data: Group, random: Random) -> bool:
    kind = random.choice(("county", "opioid_settlement", "foundation"))
    sources = listed(data, "budget", "money_sources")
    more: Group = {"id": "more-money", "name": "Another source", "amount": "1000", "ongoing": "yes"}
    sources.append({**more, "status": "secured", "kind": kind})
    group(data, "budget").pop("total", None)
    return len(sources) > 1


@variation("VAL-001", "EVA-006", "EVA-011", "LAW-10")
def one_more_measure(data: Group, random: Random) -> bool:
    measures = listed(data, "evaluation", "measures")
    used = {group(one).get("measure") for one in measures}
    fresh = [f"M{number}" for number in range(1, 15) if f"M{number}" not in used]
    if not fresh:
        return False
    measures.append({"id": "more-measure", "measure": random.choice(fresh), "by_race": "yes"})
    data["evaluation"] = {**group(data, "evaluation"), "measures": measures}
    return True


# --------------------------------------------------------------- how far the plan is


@variation("VAL-001", "LAW-102", "TIM-002", "DOC-", "LAW-101", "CMG-019", "PAR-")
def a_later_stage(data: Group, random: Random) -> bool:
    group(data, "plan")["stage"] = random.choice(("partner_review", "bureau_review"))
    return True


@variation()
def an_earlier_stage(data: Group, _: Random) -> bool:
    group(data, "plan")["stage"] = "drafting"
    return True
