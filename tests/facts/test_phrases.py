"""Numbers, times and lists read as people write them, in both languages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kit.doctree.nodes import Text
from kit.facts import phrases
from kit.model.amounts import Duration, _hours


@pytest.mark.parametrize(
    ("items", "en", "es"),
    [
        ([], "", ""),
        (["rent"], "rent", "rent"),
        (["rent", "food"], "rent and food", "rent y food"),
        (["a", "b", "c"], "a, b, and c", "a, b y c"),
        (["a", "ida"], "a and ida", "a e ida"),
        (["Chair, Council", "Mayor"], "Chair, Council; and Mayor", "Chair, Council; y Mayor"),
        (["a and b", "c", "d"], "a and b, c, and d", "a and b, c, y d"),
        (["a", "b or c"], "a, and b or c", "a, y b or c"),
        (
            ["May 1, 2027", "May 2, 2027"],
            "May 1, 2027, and May 2, 2027",
            "May 1, 2027, y May 2, 2027",
        ),
        (["a", "b", "c", "d", "e"], "a, b, c, d, and e", "a, b, c, d y e"),
    ],
)
def test_a_list_joins_into_a_phrase(items: list[str], en: str, es: str) -> None:
    assert phrases.joined(items, "en") == en
    assert phrases.joined(items, "es") == es


def test_titles_after_the_first_lose_their_capital_and_names_keep_theirs() -> None:
    titles = ["Shoplifting", "Trespass on land", "DUI", "Harlow Camping"]
    said = phrases.in_a_row(titles, "en")
    assert said == "Shoplifting, trespass on land, DUI, and Harlow Camping"


def test_offices_of_which_one_may_act_join_with_or() -> None:
    assert phrases.joined(["sergeant", "liaison"], "en", "or") == "sergeant or liaison"
    assert phrases.joined(["sergeant", "liaison"], "es", "or") == "sergeant o liaison"


@pytest.mark.parametrize(
    ("length", "en", "es"),
    [
        (Duration(1, "month"), "every month", "cada mes"),
        (Duration(2, "week"), "every 2 weeks", "cada 2 semanas"),
        (Duration(6, "month"), "every 6 months", "cada 6 meses"),
    ],
)
def test_a_rhythm_never_reads_every_one(length: Duration, en: str, es: str) -> None:
    assert phrases.every(length, "en") == en
    assert phrases.every(length, "es") == es


@pytest.mark.parametrize(
    ("typed", "en", "es"),
    [
        ("always", "at all hours", "a toda hora"),
        ("daily 08:00-22:00", "every day, 8:00 to 22:00", "todos los días, 8:00 a 22:00"),
        (
            "mon-fri 08:30-17:00, sat 10:00-14:00",
            "Monday to Friday, 8:30 to 17:00; Saturday, 10:00 to 14:00",
            "lunes a viernes, 8:30 a 17:00; sábado, 10:00 a 14:00",
        ),
        ("fri 20:00-02:00", "Friday, 20:00 to 2:00", "viernes, 20:00 a 2:00"),
        ("mon 16:00-24:00", "Monday, 16:00 to 24:00", "lunes, 16:00 a 24:00"),
    ],
)
def test_hours_read_as_words(typed: str, en: str, es: str) -> None:
    assert phrases.hours(_hours(typed), "en") == en
    assert phrases.hours(_hours(typed), "es") == es


@pytest.mark.parametrize(
    ("share", "en", "es"),
    [
        ("1", "full time", "tiempo completo"),
        ("0.50", "half time", "medio tiempo"),
        ("0.2", "20% of full time", "20% de tiempo completo"),
        ("2.5", "2.5 full-time posts", "2.5 puestos de tiempo completo"),
    ],
)
def test_a_share_of_a_post_reads_as_words(share: str, en: str, es: str) -> None:
    assert phrases.full_time(Decimal(share), "en") == en
    assert phrases.full_time(Decimal(share), "es") == es


@pytest.mark.parametrize(
    ("label", "within"),
    [
        ("Street outreach", "street outreach"),
        ("HIPAA authorization", "HIPAA authorization"),
        ("Housing First", "Housing First"),
        ("Safety", "safety"),
    ],
)
def test_a_label_loses_its_capital_within_a_sentence_unless_it_is_a_name(
    label: str, within: str
) -> None:
    assert phrases.lower(label) == within


def test_lines_of_a_list_all_end_in_a_stop_as_soon_as_one_does() -> None:
    mixed = phrases.listed([(Text("food"),), (Text("A bed for the night."),)])
    assert [phrases.plain(item.content) for item in mixed.items] == [
        "Food.",
        "A bed for the night.",
    ]
    bare = phrases.listed([(Text("food"),), (Text("shelter"),)])
    assert [phrases.plain(item.content) for item in bare.items] == ["Food", "Shelter"]
