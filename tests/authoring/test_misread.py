"""Whatever another program would misread is seen."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from kit.authoring.misread import misread


@pytest.mark.parametrize(
    ("text", "taken_for"),
    [
        ("06037", "a number"),
        ("220.30", "a number"),
        ("1_000", "a number"),
        ("22:00", "a number"),
        ("0x1F", "a number"),
        ("1e5", "a number"),
        ("1.10", "a number"),
        ("12345678901234567890", "a number"),
        ("NO", "yes or no"),
        ("off", "yes or no"),
        ("y", "yes or no"),
        ("2027-02-30", "a date"),
        ("2027-02-28 10:00:00", "a date"),
        ("=", "a sign"),
        ("98101", None),
        ("69.25", None),
        ("NOTE", None),
        ("mon-fri 08:00-20:00", None),
        ("RCW 69.50.4013", None),
        ("555-0100", None),
        ("six", None),
    ],
)
def test_a_text_is_seen_as_others_see_it(text: str, taken_for: str | None) -> None:
    assert misread(text) == taken_for


FORMS = st.one_of(
    st.text("0123456789", min_size=1, max_size=20),
    st.text("0123456789._:-+eExXobaf", min_size=1, max_size=8),
    st.text("0123456789-T:Z. ", min_size=8, max_size=20),
    st.sampled_from(["yes", "No", "TRUE", "oN", "y", ".inf", ".NaN", "=", "0o17", "-.INF"]),
)


@given(FORMS)
@example("+12:30:45.1")
@example("0b11")
@example("1.")
def test_what_is_not_seen_stays_the_same_in_other_programs(text: str) -> None:
    plain = text.strip()
    if plain != text or misread(text) is not None or not _stands_alone(text):
        return
    for value in (yaml.safe_load(f"a: {text}")["a"], YAML(typ="safe").load(f"a: {text}")["a"]):
        assert str(value) == text


def _stands_alone(text: str) -> bool:
    """Tell whether a text can stand unquoted and whole behind a key."""
    try:
        found = yaml.load(f"a: {text}", Loader=yaml.BaseLoader)  # noqa: S506 - text only
    except yaml.YAMLError:
        return False
    return bool(found == {"a": text})
