"""Plans and situations that the eligibility tests share."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from random import Random

from kit.eligibility.criteria import NEVER, UNLISTED, Criteria, Source
from kit.eligibility.expressions import Check, Situation, Value, checks
from kit.model.plan import Plan
from kit.source import load

HEAD = {
    "id": "harlow",
    "title": "Harlow LEAD",
    "version": "1",
    "kind": "program",
    "stage": "drafting",
    "edition": "toolkit-2023-07-01",
    "as_of": "2026-09-30",
}

HARLOW = """
eligibility:
  minimum_age: 18
  multiple_charges: all_listed
  offenses:
    - id: possession
      title: {en: Drug possession, es: Posesión de drogas}
      sale: subsistence_only
      limits:
        - {test: quantity_over, amount: 6 grams, except_substances: [pills]}
    - id: theft
      title: Petty theft
      victim: must_agree
      limits:
        - {test: property_value_over, dollars: 750}
        - {test: prior_record, record: conviction, offenses: [theft], look_back: 2 years}
    - {id: trespass, title: Trespass}
    - {id: sex-work, title: Prostitution}
  requirements:
    - {id: need, effect: presumptive, may_waive: [sergeant], must: [{test: driven_by_need}]}
  exclusions:
    - {id: violence, title: Violence, effect: absolute, when: [{test: violence}]}
    - id: record
      title: Recent violent felony
      effect: presumptive
      may_waive: [liaison prosecutor]
      when:
        - {test: prior_record, record: conviction, offenses: [violent felony], look_back: 5 years}
    - id: warrant
      effect: presumptive
      may_waive: [sergeant, liaison prosecutor]
      when: [{test: warrant}]
      unless: [{test: warrant, kinds: [misdemeanor]}, {test: victim_objects, negate: yes}]
    - id: minors
      effect: absolute
      offenses: [sex-work]
      when: [{test: exploitation, kinds: [minors]}]
    - {id: supervised, effect: absolute, when: [{test: supervision, agency_approves: yes}]}
referral_paths:
  - {id: arrest, title: Arrest diversion, door: arrest_diversion}
  - id: social
    door: social_contact
    only_with_capacity: yes
    verification: {methods: [records, officer observation], look_back: 24 months}
  - {id: old, door: community, status: closed}
law_enforcement:
  - {id: police}
  - {id: sheriff}
"""


def plan(text: str = HARLOW, **sections: object) -> Plan:
    """Model a plan from YAML; ``sections`` replace whole sections."""
    tree = load(text, "plan")
    assert isinstance(tree, dict)
    return Plan.model_validate({"plan": HEAD, **tree, **sections})


def interesting(criteria: Criteria) -> dict[str, list[Value]]:
    """Give, for each input, its boundary values on both sides, and unknown."""
    bounds: dict[str, set[Decimal]] = {}
    for check in _all_checks(criteria):
        if check.bound is not None:
            bounds.setdefault(check.input, set()).add(check.bound)
    found: dict[str, list[Value]] = {}
    for one in criteria.inputs:
        if one.flag:
            found[one.id] = [False, True, None]
            continue
        step = Decimal(1) if one.whole else Decimal("0.01")
        around = {bound + side for bound in bounds[one.id] for side in (-step, Decimal(0), step)}
        values: list[Value] = [_whole(value) if one.whole else value for value in sorted(around)]
        if one.unit == "days":
            values.append(int(NEVER))
        found[one.id] = [*values, None]
    return found


def _whole(value: Decimal) -> int:
    return int(value)


def _all_checks(criteria: Criteria) -> Iterator[Check]:
    yield from checks(criteria.listed)
    for one in criteria.criteria:
        yield from checks(one.holds)


def situations(criteria: Criteria, count: int, seed: int) -> Iterator[dict[str, Value]]:
    """Give random situations made of boundary values; most values are known."""
    pick = Random(seed)  # noqa: S311 - a fixed seed for a test
    values = interesting(criteria)
    for _ in range(count):
        blank = pick.choice([0.0, 0.05, 0.3])
        yield {
            name: None if pick.random() < blank else pick.choice(options[:-1])
            for name, options in values.items()
        }


def every_situation(criteria: Criteria) -> Iterator[dict[str, Value]]:
    """Give all combinations of boundary values; only for small criteria."""
    values = interesting(criteria)
    for row in product(*values.values()):
        yield dict(zip(values, row, strict=True))


def known_charges(criteria: Criteria, situation: Situation) -> dict[str, Value]:
    """Give the situation with all charges settled, as a form that lists them does."""
    charges = [one.id for one in criteria.inputs if one.source is Source.CHARGE]
    settled = {name: bool(situation.get(name)) for name in charges}
    if charges and not any(settled.values()):
        settled[UNLISTED] = True
    return {**situation, **settled}
