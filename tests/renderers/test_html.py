"""HTML files: one file, no requests, no scripts, and easy to use without sight or mouse."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from kit.doctree.nodes import Document, Figure, Letterhead
from kit.renderers import html
from tests.renderers.sample import SVG, agreement, card
from tests.renderers.slots import Slots, filled

DOCUMENTS: dict[str, Callable[[], Document]] = {
    "agreement": agreement,
    "spanish": lambda: agreement("es"),
    "plain": lambda: replace(agreement(), numbering="plain"),
    "card": card,
    "slots": lambda: filled(Slots("<script src=x>'\"&")),
    "seal": lambda: replace(agreement(), letterhead=Letterhead(("City",), b"\x89PNG", "Seal")),
}
VOID = {"meta", "br", "img", "col"}

Element = tuple[str, dict[str, str]]


class Parser(HTMLParser):
    """Gathers the elements and checks that they nest."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names))
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def elements(document: Document) -> list[Element]:
    parser = Parser()
    parser.feed(html.render(document).decode())
    assert parser.open == []
    return parser.elements


def having(document: Document, tag: str) -> Iterator[dict[str, str]]:
    return (about for name, about in elements(document) if name == tag)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_elements_nest_and_ids_are_unique(name: str) -> None:
    ids = [about["id"] for _, about in elements(DOCUMENTS[name]()) if "id" in about]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_is_run_and_nothing_is_fetched(name: str) -> None:
    for tag, about in elements(DOCUMENTS[name]()):
        assert tag not in {"script", "iframe", "object", "embed", "form", "link", "base"}
        assert not any(attribute.startswith("on") for attribute in about)
        assert "style" not in about
        assert about.get("src", "data:").startswith("data:image/") or "src" not in about


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_security_policy_admits_its_own_style_alone(name: str) -> None:
    text = html.render(DOCUMENTS[name]()).decode()
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'" in text
    assert "url(" not in style[1]
    assert "@import" not in style[1]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_inner_link_has_a_target(name: str) -> None:
    document = DOCUMENTS[name]()
    ids = {about.get("id") for _, about in elements(document)}
    targets = {about["href"] for about in having(document, "a") if about["href"].startswith("#")}
    assert targets
    assert {target[1:] for target in targets} <= ids


@pytest.mark.parametrize("name", DOCUMENTS)
def test_headings_go_down_one_level_at_a_time(name: str) -> None:
    levels = [int(tag[1]) for tag, _ in elements(DOCUMENTS[name]()) if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_language_landmarks_and_skip_link_stand() -> None:
    found = elements(agreement("es"))
    tags = [tag for tag, _ in found]
    assert dict(found[tags.index("html")][1])["lang"] == "es-US"
    for landmark in ("header", "nav", "main", "footer"):
        assert tags.count(landmark) == 1
    first_link = found[tags.index("a")][1]
    assert (first_link["class"], first_link["href"]) == ("skip", "#text")


def test_table_heads_tell_their_direction_and_tables_their_caption() -> None:
    assert all(about["scope"] in {"col", "row"} for about in having(agreement(), "th"))
    scrolled = [about for about in having(agreement(), "div") if about.get("class") == "wide"]
    assert scrolled
    assert all(about["tabindex"] == "0" and about["aria-labelledby"] for about in scrolled)


def test_drawings_carry_their_description() -> None:
    assert all(about["alt"] for about in having(agreement(), "img"))
    assert "hands the person over" in next(having(agreement(), "img"))["alt"]


def test_lists_without_bullets_stay_lists_for_those_who_listen() -> None:
    lists = [about for tag, about in elements(agreement()) if tag in {"ol", "ul"}]
    assert all(about.get("role") == "list" for about in lists if "class" in about)


def test_an_undecided_value_is_marked_and_points_into_the_plan() -> None:
    marks = list(having(agreement(), "mark"))
    assert {"class": "undecided", "data-pointer": "prosecution.days"} in marks


def test_clauses_tell_key_edition_and_fingerprint() -> None:
    (term,) = [about for about in having(agreement(), "div") if about.get("data-key") == "term"]
    assert (term["data-clause"], term["data-edition"]) == ("term", "2")
    assert len(term["data-sha256"]) == 64


def contrast(one: str, other: str) -> float:
    lights = sorted((light(one), light(other)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def light(color: str) -> float:
    digits = color[1:] if len(color) == 7 else "".join(sign * 2 for sign in color[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_text_color_stands_out_from_every_ground() -> None:
    text = html.render(agreement()).decode()
    colors = dict(re.findall(r"--(\w+):(#[0-9a-f]+)", text))
    grounds = ["#fff", colors["tint"], "#fff8e0", "#fff3c9"]
    for name in ("ink", "quiet", "link"):
        assert all(contrast(colors[name], ground) >= 4.5 for ground in grounds), name


def test_a_wide_drawing_scrolls_on_a_telephone_and_a_narrow_one_does_not() -> None:
    narrow = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 90"/>'
    blocks = (Figure("wide", SVG, "W", "Wide."), Figure("narrow", narrow, "N", "Narrow."))
    document = replace(agreement(), blocks=blocks, undecided=())
    shown = [about.get("class") for about in having(document, "img")]
    assert shown == ["broad", None]


def test_what_is_undecided_comes_before_the_contents() -> None:
    text = html.render(agreement()).decode()
    assert text.index('id="undecided"') < text.index('id="contents"') < text.index("<main")
