"""Going through all situations finds what never decides, overlaps, gaps, shut doors and chains."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.eligibility.comparing import compare
from kit.eligibility.compiling import criteria, doors
from kit.eligibility.criteria import Criteria
from kit.eligibility.deciding import Outcome, decide
from kit.eligibility.expressions import Value
from kit.eligibility.proof import Proof
from kit.eligibility.proving import prove
from kit.eligibility.space import space_of
from tests.eligibility.drawing import eligibilities
from tests.eligibility.plans import HARLOW, plan, situations


def proof(text: str, paths: str = "[{id: arrest}]", bound: int = 200_000) -> Proof:
    return prove(doors(plan(f"eligibility: {text}\nreferral_paths: {paths}")), bound=bound)


OFFENSES = "minimum_age: 18, multiple_charges: all_listed, offenses: [{id: drugs, title: Drugs}]"
NEVER = """{id: never, effect: absolute,
  when: [{test: age_under, years: 20}, {test: age_over, years: 30}]}"""
TWINS = """{id: a, effect: absolute, when: [{test: warrant}]},
  {id: b, effect: absolute, when: [{test: warrant}]}"""
INSIDE = """{id: a, effect: absolute, when: [{test: warrant}]},
  {id: b, effect: presumptive, may_waive: [x], when: [{test: warrant, kinds: [felony]}]}"""
SHORTER = """{id: b, effect: presumptive, may_waive: [x],
   when: [{test: prior_record, record: conviction, look_back: 3 years}]},
  {id: a, effect: absolute, when: [{test: prior_record, record: any, look_back: 5 years}]}"""


# ------------------------------------------------------------------ proofs


def test_a_sound_plan_shows_only_that_two_offices_may_both_be_needed() -> None:
    found = prove(doors(plan()))
    assert found.dead == ()
    assert found.overlaps == ()
    assert found.gaps == ()
    assert found.shut == ()
    assert [one.criteria for one in found.chains] == [
        ("requirement:need", "exclusion:record"),
    ] * 2
    assert [(one.door.path, one.held) for one in found.covered] == [("arrest", ()), ("social", ())]


def test_a_person_is_told_in_words() -> None:
    text = """{minimum_age: 18, multiple_charges: all_listed,
      offenses: [{id: drugs, title: Drugs, limits: [{test: quantity_over, amount: 10 grams}]}],
      exclusions: [{id: amount, effect: absolute, when: [{test: quantity_over, amount: 6 grams}]},
                   {id: w, effect: presumptive, may_waive: [DA], when: [{test: warrant}]}]}"""
    found = proof(text)
    (overlap,) = found.overlaps
    assert overlap.person.words == "28 years old, charged with Drugs, 7 grams"
    assert (overlap.offense, overlap.criterion) == ("drugs", "exclusion:amount")
    assert overlap.pointers == (
        ("eligibility", "offenses", 0, "limits", 0),
        ("eligibility", "exclusions", 0),
    )
    (dead,) = found.dead
    assert (dead.id, dead.covered_by) == ("limit:drugs:0", ("exclusion:amount",))
    assert str(dead.person) == "28 years old, charged with Drugs, 11 grams"


@pytest.mark.parametrize(
    ("exclusions", "dead", "covered_by"),
    [
        ("{id: teen, effect: absolute, when: [{test: age_under, years: 16}]}",
         "exclusion:teen", ("minimum_age",)),
        (NEVER, "exclusion:never", ()),
        (TWINS, "exclusion:b", ("exclusion:a",)),
        (INSIDE, "exclusion:b", ("exclusion:a",)),
        (SHORTER, "exclusion:b", ("exclusion:a",)),
        ("{id: c, effect: absolute, offenses: [theft], when: [{test: violence}]}",
         "exclusion:c", ()),
    ],
)  # fmt: skip
def test_what_never_decides(exclusions: str, dead: str, covered_by: tuple[str, ...]) -> None:
    found = proof(f"{{{OFFENSES}, exclusions: [{exclusions}]}}")
    assert [(one.id, one.covered_by) for one in found.dead] == [(dead, covered_by)]
    assert (found.dead[0].person is None) is (not covered_by)


def test_several_together_may_cover_one() -> None:
    text = """[{id: a, effect: absolute, when: [{test: warrant}, {test: sale}]},
      {id: b, effect: absolute, when: [{test: warrant}, {test: sale, negate: yes}]},
      {id: c, effect: absolute, when: [{test: warrant}]}]"""
    (dead,) = proof(f"{{{OFFENSES}, exclusions: {text}}}").dead
    assert (dead.id, dead.covered_by) == ("exclusion:c", ("exclusion:a", "exclusion:b"))


def test_what_decides_at_one_door_is_not_dead() -> None:
    text = """{offenses: [{id: o, limits: [{test: sale}]}], multiple_charges: all_listed,
      exclusions: [{id: s, effect: absolute, when: [{test: sale}]}]}"""
    (dead,) = proof(text).dead
    assert (dead.id, dead.covered_by) == ("exclusion:s", ("limit:o:0",))
    both = proof(text, "[{id: arrest}, {id: social, charge_needed: no}]")
    assert "exclusion:s" not in [one.id for one in both.dead]


def test_gaps_where_the_plan_leaves_it_open() -> None:
    text = """{offenses: [{id: o, title: Theft}],
      exclusions: [{id: w, effect: presumptive, when: [{test: warrant}]},
                   {id: v, when: [{test: violence}]}]}"""
    found = proof(text)
    assert [(one.kind, one.id, str(one.person)) for one in found.gaps] == [
        ("silent", "listed", "charged with Theft, and with an unlisted offense"),
        ("nobody", "exclusion:w", "charged with Theft, a warrant"),
        ("silent", "exclusion:v", "charged with Theft, violence, a threat or a weapon"),
    ]
    assert found.gaps[0].pointer == ("eligibility", "multiple_charges")
    (gap,) = proof("{exclusions: none}").gaps
    assert (gap.pointer, str(gap.person)) == (
        ("eligibility", "offenses"),
        "charged with an unlisted offense only",
    )
    (social,) = proof("{}", "[{id: social, charge_needed: no}]").gaps
    assert (social.id, str(social.person)) == ("undecided:exclusions", "any person")


def test_a_door_that_nobody_can_use() -> None:
    text = f"""{{{OFFENSES}, exclusions: [
      {{id: a, effect: absolute, when: [{{test: sale}}]}},
      {{id: b, effect: absolute, when: [{{test: sale, negate: yes}}]}}]}}"""
    (shut,) = proof(text).shut
    assert (shut.door.path, shut.offense, shut.because) == ("arrest", None, ("exclusion:b",))
    assert not shut.waiver_only


def test_a_door_for_which_no_offense_is_listed() -> None:
    (shut,) = proof("{offenses: none, exclusions: none, multiple_charges: all_listed}").shut
    assert (shut.offense, shut.because) == (None, ("other_charge",))


def test_an_offense_that_nobody_can_be_diverted_for() -> None:
    text = """{multiple_charges: all_listed, exclusions: none, offenses: [{id: fine},
      {id: bad, title: Sale, sale: none, limits: [{test: sale, negate: yes}]}]}"""
    (shut,) = proof(text).shut
    assert (shut.offense, shut.because) == ("bad", ("limit:bad:0",))
    assert str(shut.person) == "charged with Sale, not selling"


def test_a_door_that_opens_only_when_somebody_waives() -> None:
    text = f"""{{{OFFENSES}, exclusions: [
      {{id: a, effect: presumptive, may_waive: [DA], when: [{{test: sale}}]}},
      {{id: b, effect: presumptive, may_waive: [DA], when: [{{test: sale, negate: yes}}]}}]}}"""
    found = proof(text)
    assert [(one.offense, one.waiver_only) for one in found.shut] == [(None, True)]
    assert found.chains == ()


def test_the_longest_chain_of_offices() -> None:
    text = f"""{{{OFFENSES}, exclusions: [
      {{id: a, effect: presumptive, may_waive: [DA], when: [{{test: warrant}}]}},
      {{id: b, effect: presumptive, may_waive: [DA, chief], when: [{{test: sale}}]}},
      {{id: c, effect: presumptive, may_waive: [chief], when: [{{test: informant}}]}},
      {{id: d, effect: presumptive, may_waive: [PM], when: [{{test: nonresident}}]}}]}}"""
    (chain,) = proof(text).chains
    assert chain.offices == (("DA",), ("chief",), ("PM",))
    assert str(chain.person).startswith("28 years old, charged with Drugs, ")


# ------------------------------------------------------------------- space


@given(eligibilities(), st.integers(0, 10**9), st.sampled_from([300, 20_000]))
def test_bits_decide_as_people_are_decided(drawn: dict[str, object], pick: int, bound: int) -> None:
    for door in doors(plan(eligibility=drawn)):
        space = space_of(door, bound=bound)
        outcomes = space.outcomes(door)
        assert sum(bits.bit_count() for bits in outcomes.values()) == space.possible.bit_count()
        for step in range(12):
            index = (pick + step * 7919) % space.size
            if space.possible >> index & 1:
                found = next(one for one, bits in outcomes.items() if bits >> index & 1)
                assert decide(door, space.situation(index)).outcome is found


@given(eligibilities(), st.integers(0, 9999))
def test_no_outcome_of_known_facts_is_missed(drawn: dict[str, object], seed: int) -> None:
    for door in doors(plan(eligibility=drawn)):
        space = space_of(door)
        seen = {one for one, bits in space.outcomes(door).items() if bits}
        if space.held:
            continue
        for row in situations(door, 20, seed):
            whole = {name: value for name, value in row.items() if value is not None}
            charged = [one for one in door.charges if whole.get(one.input)]
            single = len(charged) + bool(whole.get("other_charge")) >= 1 and len(charged) <= 1
            if len(whole) == len(row) and (single or not door.asks_charges) and _exists(door, row):
                assert decide(door, whole).outcome in seen


def _exists(door: Criteria, row: Mapping[str, Value]) -> bool:
    """Tell whether a random person can exist: nothing narrow goes beyond what takes it in."""
    for one in door.inputs:
        for wider in one.within:
            narrow, wide = float(row[one.id] or 0), float(row[wider] or 0)
            if (wide > narrow) if one.unit == "days" else (narrow > wide):
                return False
    return True


def test_beyond_the_bound_some_inputs_are_varied_one_at_a_time_and_named() -> None:
    door = criteria(plan(), "arrest", "police")
    whole, part = space_of(door), space_of(door, bound=2_000)
    assert whole.held == ()
    assert whole.size == whole.combinations == part.combinations
    assert part.size <= 2_000
    assert part.held
    assert "warrant" not in part.held
    found = prove([door], bound=2_000)
    assert found.covered[0].held == part.held
    assert found.dead == ()


def test_impossible_people_are_never_told() -> None:
    text = f"""{{{OFFENSES}, exclusions: [{{id: a, effect: absolute, when: [
      {{test: warrant, kinds: [felony]}}, {{test: warrant, negate: yes}}]}}]}}"""
    (dead,) = proof(text).dead
    assert dead.person is None


# --------------------------------------------------------------- comparing


def test_nobody_is_treated_otherwise_by_the_same_plan() -> None:
    door = criteria(plan(), "arrest", "police")
    assert compare(door, criteria(plan(), "arrest", "police")).same


def test_a_lower_amount_excludes_people_and_says_whom() -> None:
    before = criteria(plan(), "arrest", "police")
    after = criteria(plan(HARLOW.replace("6 grams", "3 grams")), "arrest", "police")
    found = compare(before, after)
    change = next(one for one in found.changes if one.before is Outcome.ELIGIBLE)
    assert (change.after, change.newly_excluded) == (Outcome.NOT_LISTED, True)
    assert str(change.person) == (
        "28 years old, charged with Drug possession, 4 grams not counting pills"
    )
    assert [reason.id for reason in change.decided_after.reasons] == ["limit:possession:0"]
    back = compare(after, before)
    assert any(one.newly_included for one in back.changes)
    assert not any(one.newly_excluded for one in back.changes)


def test_an_offense_more_and_a_criterion_less() -> None:
    text = HARLOW.replace("    - {id: trespass, title: Trespass}\n", "")
    before = criteria(plan(text), "arrest", "police")
    text = HARLOW.replace("{id: violence, title: Violence,", "{id: violence, offenses: [theft],")
    after = criteria(plan(text), "arrest", "police")
    found = {(one.before, one.after): str(one.person) for one in compare(before, after).changes}
    assert found[Outcome.NOT_LISTED, Outcome.ELIGIBLE] == "28 years old, charged with Trespass"
    assert found[Outcome.EXCLUDED, Outcome.ELIGIBLE] == (
        "28 years old, charged with Drug possession, violence, a threat or a weapon"
    )


def test_what_shows_at_several_doors_is_told_once() -> None:
    text = """{offenses: [{id: o}], multiple_charges: all_listed,
      exclusions: [{id: w, effect: presumptive, when: [{test: warrant}]}]}"""
    found = proof(text, "[{id: arrest}, {id: social, charge_needed: no}]")
    assert [(one.id, one.door.path) for one in found.gaps] == [("exclusion:w", "arrest")]


def test_a_limit_and_a_criterion_with_the_same_bound_do_not_overlap() -> None:
    text = """{multiple_charges: all_listed,
      offenses: [{id: o, limits: [{test: property_value_over, dollars: 500}, {test: sale}]}],
      exclusions: [{id: v, effect: absolute, when: [{test: property_value_over, dollars: 500}]}]}"""
    assert proof(text).overlaps == ()


def test_many_offices_that_may_all_be_needed_are_searched_within_a_bound() -> None:
    flags = ["warrant", "sale", "informant", "nonresident", "violence", "declines", "program_full"]
    exclusions = ", ".join(
        f"{{id: x{at}, effect: presumptive, may_waive: [o{at // 2}], when: [{{test: {flag}}}]}}"
        for at, flag in enumerate(flags)
    )
    (chain,) = proof(f"{{{OFFENSES}, exclusions: [{exclusions}]}}").chains
    assert chain.offices == (("o0",), ("o1",), ("o2",), ("o3",))


def test_presumptions_that_cannot_meet_make_no_chain() -> None:
    text = f"""{{{OFFENSES}, exclusions: [
      {{id: a, effect: presumptive, may_waive: [DA], when: [{{test: sale}}]}},
      {{id: b, effect: presumptive, may_waive: [chief], when: [{{test: sale, negate: yes}}]}}]}}"""
    assert proof(text).chains == ()


def test_somebody_far_from_plain_is_found_too() -> None:
    text = """{minimum_age: 18, offenses: [{id: o}], multiple_charges: all_listed, exclusions:
      [{id: x, effect: absolute, when: [{test: sale}, {test: warrant}, {test: informant}]}]}"""
    door = criteria(plan(f"eligibility: {text}"))
    space = space_of(door)
    holds = space.truths(door.criteria[-1].holds).yes
    found = space.plainest(holds)
    assert found is not None
    assert (found["sale"], found["warrant"], found["informant"]) == (True, True, True)
    assert space.plainest(0) is None
