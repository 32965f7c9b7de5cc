"""Draw random eligibility sections, as authors could write them."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import strategies as st

_FLAGS = [
    "outside_area", "violence", "exploitation", "sale", "sale_above_subsistence", "victim_objects",
    "declines", "not_amenable", "nonresident", "program_full", "informant", "pending_case",
    "supervision", "warrant", "protection_order", "impaired_driving", "driven_by_need",
    "urgent_care", "cannot_agree",
]  # fmt: skip
_KINDS = st.sampled_from([None, ["violent felony"], ["a", "b"]])


def _whole(test: str, **keys: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    negate = st.sampled_from([None, None, None, "yes"])
    return st.fixed_dictionaries({"test": st.just(test), "negate": negate, **keys})


def conditions() -> st.SearchStrategy[dict[str, object]]:
    """Draw any typed condition."""
    amounts = st.sampled_from(["6 grams", "500 milligrams", "2.5 grams", "50 dosage units"])
    years = st.sampled_from(["18", "21", "25"])
    lengths = st.sampled_from([None, "24 months", "5 years"])
    records = st.sampled_from(["conviction", "arrest", "charge", "any"])
    times = st.sampled_from([None, "1", "3"])
    return st.one_of(
        st.sampled_from(_FLAGS).flatmap(_whole),
        _whole("warrant", kinds=_KINDS),
        _whole("pending_case", offenses=_KINDS),
        _whole("supervision", kinds=_KINDS, offenses=_KINDS,
               agency_approves=st.sampled_from([None, "yes"])),
        _whole("charged_with", offenses=st.sampled_from([["stalking"], ["a", "b"]])),
        _whole("quantity_over", amount=amounts, substances=_KINDS,
               summing=st.sampled_from([None, "per_substance", "all_together"])),
        _whole("age_under", years=years),
        _whole("age_over", years=years),
        _whole("in_place", places=st.just(["school grounds"])),
        _whole("property_value_over", dollars=st.sampled_from(["0", "750", "1000"])),
        _whole("prior_record", record=records, offenses=_KINDS, look_back=lengths, at_least=times),
        _whole("earlier_participation", times=times, look_back=lengths,
               ended=st.sampled_from([None, "completed", "not_completed"])),
        _whole("question", question=st.just({"en": "Is it late?", "es": "¿Es tarde?"}),
               from_record=st.sampled_from([None, "yes"])),
    )  # fmt: skip


def _own_id(entry: Mapping[str, object]) -> str:
    return str(entry["id"])


def _lists(least: int, most: int) -> st.SearchStrategy[list[dict[str, object]]]:
    return st.lists(conditions(), min_size=least, max_size=most)


def eligibilities() -> st.SearchStrategy[dict[str, object]]:
    """Draw an eligibility section with up to three offenses and four exclusions."""
    effects = st.sampled_from(["absolute", "presumptive", "presumptive", None])
    offense = st.fixed_dictionaries({
        "id": st.sampled_from(["drugs", "theft", "trespass"]),
        "sale": st.sampled_from([None, "none", "subsistence_only", "any"]),
        "victim": st.sampled_from([None, "must_agree", "told"]),
        "limits": st.one_of(st.none(), _lists(0, 2)),
        "paths": st.sampled_from([None, None, ["arrest"], ["social"]]),
    })  # fmt: skip
    exclusion = st.fixed_dictionaries({
        "id": st.sampled_from(["one", "two", "three", "four"]),
        "when": st.one_of(st.none(), _lists(1, 2)),
        "unless": st.one_of(st.none(), _lists(1, 2)),
        "effect": effects,
        "offenses": st.sampled_from([None, None, ["drugs"], ["theft", "trespass"]]),
        "may_waive": st.sampled_from([None, ["sergeant"]]),
        "paths": st.sampled_from([None, None, ["arrest"]]),
    })  # fmt: skip
    requirement = st.fixed_dictionaries(
        {"id": st.just("need"), "must": _lists(1, 2), "effect": effects}
    )
    several = st.sampled_from([None, "all_listed", "any_listed", "decided_by"])

    return st.fixed_dictionaries({
        "minimum_age": st.sampled_from([None, "18"]),
        "multiple_charges": several,
        "offenses": st.lists(offense, max_size=3, unique_by=_own_id),
        "exclusions": st.lists(exclusion, max_size=4, unique_by=_own_id),
        "requirements": st.lists(requirement, max_size=1),
    })  # fmt: skip
