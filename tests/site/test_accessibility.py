"""Everyone can read the site and the documents: WCAG 2.1 A and AA, by axe, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from kit.pipeline import Order, build
from tests.site.conftest import ROOT, Site, faults

pytestmark = pytest.mark.machine

NARROW, USUAL = 320, 1280
WIDTHS = (NARROW, USUAL)
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

PAGES = [
    "index.html",
    "tutorial.html",
    "architecture/sharing.html",
    "how-to/read-a-finding.html",
    "programs/index.html",
    "programs/harlow-lead.html",
    "programs/santa-fe-as-documented.html",
    "programs/harlow-lead/eligibility.html",
    "samples/index.html",
    "samples/officer-form-police.html",
    "samples/consent/consent.es.html",
    "reference/glossary.html",
    "reference/law.html",
    "reference/law/wa.html",
    "reference/principles/index.html",
    "reference/rules/index.html",
    "reference/rules/elg-014.html",
    "reference/rules/shp-001.html",
    "reference/plan/index.html",
    "reference/plan/eligibility.html",
    "reference/documents/mou.html",
    "reference/clauses/index.html",
    "reference/commands/build.html",
    "reference/catalog/statutes.html",
    "reference/catalog/principles.html",
]


@contextmanager
def seen(browser: Browser, address: str, scheme: Scheme, width: int) -> Iterator[Page]:
    """Open a page; fail when it asks for anything from elsewhere."""
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 800}, reduced_motion="reduce"
    )
    page, outside = context.new_page(), list[str]()
    home = "/".join(address.split("/")[:3])
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith((home, "data:")) else outside.append(request.url)
        ),
    )
    page.goto(address, wait_until="load")
    yield page
    context.close()
    assert outside == []


def wider_than_the_screen(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_the_site_keeps_the_standard(
    site: Site, browser: Browser, axe: str, name: str, scheme: Scheme
) -> None:
    with seen(browser, f"{site.address}/{name}", scheme, USUAL) as page:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            assert faults(page, axe) == [], width
            assert not wider_than_the_screen(page), width


def test_axe_finds_what_is_wrong(browser: Browser, axe: str) -> None:
    page = browser.new_page()
    page.set_content("<html><body><img src='data:,'><p style='color:#999'>pale</p></body></html>")
    found = " ".join(faults(page, axe))
    page.close()
    for fault in ("image-alt", "color-contrast", "html-has-lang", "document-title"):
        assert fault in found


# ----------------------------------------------------------------------------------- keyboard

STOP = """
() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const inside = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth
    && box.bottom > 0 && box.top < innerHeight && style.visibility !== 'hidden';
  const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  return {what: one.outerHTML.slice(0, 120), inside, marked};
}
"""


def stops(page: Page, most: int = 60) -> Iterator[dict[str, object]]:
    for _ in range(most):
        page.keyboard.press("Tab")
        found = page.evaluate(STOP)
        if found is None:
            return
        yield found


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "name", ["index.html", "programs/albany.html", "reference/catalog/statutes.html"]
)
def test_the_keyboard_only_stops_where_it_can_be_seen(
    site: Site, browser: Browser, name: str, width: int
) -> None:
    with seen(browser, f"{site.address}/{name}", "light", width) as page:
        found = list(stops(page))
    assert len(found) > 3
    assert "md-skip" in str(found[0]["what"])
    assert [one["what"] for one in found if not (one["inside"] and one["marked"])] == []


def test_the_first_stop_skips_to_the_text(site: Site, browser: Browser) -> None:
    with seen(browser, f"{site.address}/tutorial.html", "light", USUAL) as page:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/tutorial.html#*")


def test_the_menu_opens_and_closes_by_keyboard(site: Site, browser: Browser) -> None:
    with seen(browser, f"{site.address}/index.html", "light", NARROW) as page:
        menu = page.locator("header label[for='__drawer']")
        menu.focus()
        page.keyboard.press("Enter")
        tutorial = page.get_by_role("link", name="Tutorial", exact=True).first
        tutorial.wait_for(state="visible")
        assert menu.get_attribute("aria-expanded") == "true"
        page.keyboard.press("Escape")
        page.wait_for_function("!document.getElementById('__drawer').checked")
        assert menu.get_attribute("aria-expanded") == "false"


COLORS = "document.body.dataset.mdColorScheme"


def test_colors_follow_the_device_also_on_a_later_visit(site: Site, browser: Browser) -> None:
    with seen(browser, f"{site.address}/index.html", "light", USUAL) as page:
        for scheme, wanted in (("light", "default"), ("dark", "slate"), ("light", "default")):
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            page.reload(wait_until="load")
            page.wait_for_function(f"{COLORS} === '{wanted}'")


def test_colors_can_be_chosen_by_keyboard(site: Site, browser: Browser) -> None:
    with seen(browser, f"{site.address}/index.html", "light", USUAL) as page:
        shown = page.locator("label[for^='__palette']:not([hidden])")
        shown.focus()
        for wanted in ("Light colors", "Dark colors", "Colors as on this device"):
            page.keyboard.press("Enter")
            page.wait_for_function(
                "(name) => (document.activeElement.getAttribute('aria-label') || '')"
                ".startsWith(name)",
                arg=wanted,
            )


def test_a_wide_table_scrolls_by_keyboard_inside_the_page(site: Site, browser: Browser) -> None:
    address = f"{site.address}/reference/catalog/statutes.html"
    with seen(browser, address, "light", NARROW) as page:
        frame = page.locator(".wide[tabindex]").first
        frame.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("document.querySelector('.wide[tabindex]').scrollLeft > 0")
        assert not wider_than_the_screen(page)


# --------------------------------------------------------------------------------------- search


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("blanket record bar", "reference/rules/elg-014"),
        ("max_caseload", "reference/plan/case_management"),
        ("Albany", "programs/albany"),
        ("pocket card", "reference/documents/pocket-card"),
        ("warm handoff", "reference/glossary"),
    ],
)
def test_the_search_finds_what_people_look_for_without_the_network(
    site: Site, browser: Browser, asked: str, wanted: str
) -> None:
    with seen(browser, f"{site.address}/index.html", "light", USUAL) as page:
        page.get_by_role("textbox", name="Search").fill(asked)
        first = page.locator(".md-search-result__link").first
        first.wait_for(state="visible")
        links = [
            link.get_attribute("href") or ""
            for link in page.locator(".md-search-result__link").all()[:8]
        ]
    assert any(wanted in link for link in links), links


def test_the_search_finds_something_when_the_pages_are_opened_as_files(
    site: Site, browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": USUAL, "height": 800})
    outside = list[str]()
    page.on("request", lambda request: outside.append(request.url))
    page.goto((site.folder / "index.html").as_uri(), wait_until="load")
    page.get_by_role("textbox", name="Search").fill("blanket record bar")
    page.locator(".md-search-result__link").first.wait_for(state="visible")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/reference/rules/elg-014.html*")
    page.close()
    assert [url for url in outside if not url.startswith(("file:", "data:"))] == []


# ------------------------------------------------------------------------------------ documents


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Build every document of the full example as HTML."""
    folder = tmp_path_factory.mktemp("package")
    build(ROOT / "examples" / "harlow", folder, Order(formats=("html",), draft=True))
    return sorted(folder.rglob("*.html"))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_document_of_the_example_keeps_the_standard(
    documents: list[Path], browser: Browser, axe: str, scheme: Scheme
) -> None:
    assert len(documents) > 5
    for path in documents:
        with seen(browser, path.as_uri(), scheme, USUAL) as page:
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                assert faults(page, axe) == [], (path.name, width)
                assert not wider_than_the_screen(page), (path.name, width)
