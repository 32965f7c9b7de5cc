"""Drawings are sound, steady and legible, whatever the plan's text."""

from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.model.referral_paths import ReferralPath
from kit.pathways.diagram import TALLEST, Diagram, diagram
from kit.pathways.layout import place
from kit.pathways.metrics import width, wrapped
from kit.pathways.protocol import in_words, rows
from kit.pathways.shapes import Box, Line, Placed, Spot
from tests.pathways.paths import plan

NAMES = {"harlow-police": "Harlow Police", "prosecutor": "Prosecutor", "riverside": "Riverside"}
SVG = "{http://www.w3.org/2000/svg}"


def whole() -> ReferralPath:
    return (plan().referral_paths or ())[0]


def read(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own text


def words_in(found: Diagram) -> str:
    return " ".join(one.text or "" for one in read(found.svg).iter(f"{SVG}text"))


def test_the_picture_names_itself_for_those_who_listen() -> None:
    found = diagram(whole(), NAMES)
    root = read(found.svg)
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert desc is not None
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert title.text == "Arrest diversion: steps"
    assert desc.text == found.description
    assert found.description.startswith("Flow chart of 16 steps, in text form. 1. Harlow Police:")


def test_every_step_branch_and_end_is_in_the_picture() -> None:
    text = words_in(diagram(whole(), NAMES))
    for piece in ("2. Harlow Police", "says yes", "still nobody", "No end date.", "16. Riverside"):
        assert piece in text


def test_the_picture_holds_nothing_but_shapes_and_text() -> None:
    tags = {one.tag.removeprefix(SVG) for one in read(diagram(whole()).svg).iter()}
    assert tags <= {"svg", "title", "desc", "g", "rect", "polygon", "path", "text"}


def test_the_same_path_gives_the_same_bytes() -> None:
    assert diagram(whole(), NAMES) == diagram(whole(), NAMES)


def test_a_long_path_comes_in_parts_that_fit_a_page_and_lose_no_step() -> None:
    found = diagram(whole(), NAMES)
    assert len(found.parts) > 1
    assert all(part.height <= TALLEST for part in found.parts)
    text = " ".join(part.svg for part in found.parts)
    assert sorted({int(n) for n in re.findall(r">(\d+)\. ", text)}) == list(range(1, 17))
    assert found.parts[0].title == f"Arrest diversion: steps (part 1 of {len(found.parts)})"
    assert len({read(part.svg).get("aria-labelledby") for part in found.parts}) == len(found.parts)


def test_a_short_path_is_one_picture() -> None:
    path = ReferralPath.model_validate({"id": "p", "steps": [{"id": "a", "kind": "offer"}]})
    found = diagram(path)
    assert [part.svg for part in found.parts] == [found.svg]
    assert "Offers the program" in found.svg
    assert "Not decided who" in found.svg


def test_spanish_is_told_apart_from_text_that_is_still_english() -> None:
    found = rows(whole(), NAMES, "es")
    offer = next(row for row in found if row.step == "offer")
    assert offer.what.startswith("El agente ofrece")
    assert not offer.complete
    assert in_words(found, "es")[3].startswith("4. Harlow Police: El agente ofrece LEAD")
    assert diagram(whole(), NAMES, "es").title == "Desviación del arresto: pasos"


def test_rows_number_the_steps_and_say_what_comes_next() -> None:
    found = rows(whole(), NAMES)
    check = found[1]
    assert (check.number, check.who, str(check.within)) == (2, "Harlow Police", "15 minutes")
    assert [(way.number, way.when) for way in check.then] == [
        (4, "eligible"), (3, "presumption, or unclear"), (5, "excluded"),
    ]  # fmt: skip
    assert found[10].who == "The person"
    assert found[4].outcome.startswith("Usual process")


TEXT = st.text(min_size=1, max_size=80).filter(str.strip)


@given(TEXT, TEXT, TEXT)
def test_any_text_of_a_plan_comes_out_as_text(action: str, when: str, end: str) -> None:
    steps = [
        {"id": "a", "action": action, "actor": when, "next": [{"to": "b", "when": when}]},
        {"id": "b", "outcome": end},
    ]
    found = diagram(ReferralPath.model_validate({"id": "p", "title": end, "steps": steps}))
    assert read(found.svg).tag == f"{SVG}svg"


# ------------------------------------------------------------------ layout


@st.composite
def charts(draw: st.DrawFn) -> tuple[list[Box], list[Line]]:
    names = [f"n{at}" for at in range(draw(st.integers(1, 9)))]
    boxes = [Box(one, draw(st.sampled_from([120.0, 236.0])), 40.0) for one in names]
    ends = st.tuples(st.sampled_from(names), st.sampled_from(names))
    pairs = draw(st.lists(ends, max_size=14, unique=True))
    labels = st.sampled_from([None, (60.0, 15.0)])
    return boxes, [Line(a, b, draw(labels)) for a, b in pairs]


def boxes_of(placed: Placed) -> list[Spot]:
    return [*placed.spots.values(), *(one.label for one in placed.routes if one.label)]


def apart(one: Spot, other: Spot) -> bool:
    return (
        one.x + one.width <= other.x + 0.01
        or other.x + other.width <= one.x + 0.01
        or one.y + one.height <= other.y + 0.01
        or other.y + other.height <= one.y + 0.01
    )


@given(charts())
def test_boxes_and_words_never_lie_on_each_other(chart: tuple[list[Box], list[Line]]) -> None:
    found = boxes_of(place(*chart))
    assert all(apart(a, b) for at, a in enumerate(found) for b in found[at + 1 :])


@given(charts())
def test_lines_run_straight_and_never_through_a_box(
    chart: tuple[list[Box], list[Line]],
) -> None:
    placed = place(*chart)
    for route in placed.routes:
        for piece in route.pieces:
            for (x1, y1), (x2, y2) in pairwise(piece):
                assert abs(x1 - x2) < 0.01 or abs(y1 - y2) < 0.01
                for spot in placed.spots.values():
                    inside_x = min(x1, x2) < spot.x + spot.width - 1 and max(x1, x2) > spot.x + 1
                    inside_y = min(y1, y2) < spot.y + spot.height - 1 and max(y1, y2) > spot.y + 1
                    assert not (inside_x and inside_y)


@given(charts())
def test_a_line_starts_and_ends_at_its_boxes(chart: tuple[list[Box], list[Line]]) -> None:
    placed = place(*chart)
    kept = [line for line in chart[1] if line.source != line.target]
    assert len(placed.routes) == len(kept)
    for route in placed.routes:
        source, target = placed.spots[route.line.source], placed.spots[route.line.target]
        (x1, y1), (x2, y2) = route.pieces[0][0], route.pieces[-1][-1]
        assert source.x <= x1 <= source.x + source.width
        assert target.x <= x2 <= target.x + target.width
        assert y1 == pytest.approx(source.y if route.back else source.y + source.height)
        assert y2 == pytest.approx(target.y + target.height if route.back else target.y)


# ------------------------------------------------------------------ metrics


@given(st.text(max_size=300), st.integers(1, 5))
def test_lines_fit_and_lose_nothing_but_what_is_marked(text: str, lines: int) -> None:
    found = wrapped(text, 120, 12, lines=lines)
    assert len(found) <= lines
    assert all(width(line, 12) <= 120 + 12 for line in found)
    if not found or not found[-1].endswith("…"):
        assert "".join("".join(found).split()) == "".join(text.split())


def test_unknown_and_wide_characters_have_a_width() -> None:
    assert width("龍", 10) == 10
    assert width("\u0259", 10) > 4
    assert width("a", 10, bold=True) > width("a", 10)


def test_a_word_longer_than_a_line_is_broken_and_what_is_over_is_marked() -> None:
    assert wrapped("W" * 30, 50, 12, lines=9) == ("WWWW",) * 7 + ("WW",)
    assert wrapped("W" * 30, 50, 12, lines=2)[1] == "WWW…"
    assert wrapped("one two three four", 30, 12, lines=1) == ("one…",)


def test_branches_to_the_same_step_share_an_arrow_and_unknown_ones_are_left_out() -> None:
    steps = [
        {
            "id": "a",
            "next": [
                {"to": "b", "when": "yes"},
                {"to": "b", "when": "perhaps"},
                {"to": "ghost", "when": "no"},
            ],
        },
        {"id": "b", "outcome": "Done"},
    ]
    found = diagram(ReferralPath.model_validate({"id": "p", "steps": steps}))
    assert "yes / perhaps" in words_in(found)
    assert "ghost" not in found.svg
