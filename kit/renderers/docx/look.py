"""Sizes, indents and styles of Word files: the one place that says how they look."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from kit.doctree.nodes import Document
from kit.doctree.numbering import LEVELS, NO_BREAK, Style
from kit.doctree.words import Words

MAIN, ANNEX, BULLET, CHECK, LIST = range(1, 6)
"""Numbering definitions; a plain list takes its own number after these."""

LEFT = (720, 720, *(1224 + 504 * level for level in range(7)))
HANGING = (720, 720, *(504,) * 7)
STEP = 360
_CARD_STEP = 220
"""Indents in twentieths of a point: of numbered levels, and of one step of a plain list."""

_STANDARD = {
    "BODY": "Times New Roman",
    "HEAD": "Arial",
    "SIZE": "23",
    "AFTER": "110",
    "LIST": "60",
    "LINE": "264",
    "TITLE": "40",
    "SUB": "26",
    "H1": "26",
    "H1B": "340",
    "H1A": "120",
    "H2": "22",
    "H3": "21",
    "LEAD": "25",
    "SMALL": "19",
    "TABLE": "19",
    "FOOT": "15",
    "WIDTH": "9216",
}
_PLAIN = {**_STANDARD, "SIZE": "22", "AFTER": "90", "H1B": "260", "WIDTH": "9648"}
"""For what participants and neighbors read: short, so it should take few leaves."""
_CARD = {
    **_STANDARD,
    "BODY": "Arial",
    "SIZE": "16",
    "AFTER": "40",
    "LIST": "20",
    "LINE": "240",
    "H1": "24",
    "H1B": "0",
    "H1A": "60",
    "H2": "17",
    "H3": "16",
    "SMALL": "16",
    "TABLE": "16",
    "FOOT": "16",
    "WIDTH": "5400",
}


def width(document: Document) -> int:
    """Give the width of the text in twentieths of a point."""
    return int(_values(document.layout, numbered=document.numbering != "plain")["WIDTH"])


def _values(layout: str, *, numbered: bool) -> dict[str, str]:
    if layout == "card":
        return _CARD
    return _STANDARD if numbered else _PLAIN


def height(document: Document) -> float:
    """Give the height of the text on an upright page, in points."""
    return (15840 - sum(_margins(document))) / 20


def _margins(document: Document) -> tuple[int, int]:
    return (1300, 1260) if document.numbering == "plain" else (1440, 1400)


def step(document: Document) -> int:
    """Give the indent of one step of a plain list."""
    return _CARD_STEP if document.layout == "card" else STEP


TURNED = 12816
"""Width of the text on a turned page."""


def page(document: Document, *, turned: bool = False) -> str:
    """Give the page size and margins."""
    if turned:
        return (
            '<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/><w:pgMar w:top="1440"'
            ' w:right="1512" w:bottom="1400" w:left="1512" w:header="720" w:footer="640"'
            ' w:gutter="0"/>'
        )
    if document.layout == "card":
        return (
            '<w:pgSz w:w="6120" w:h="7920"/><w:pgMar w:top="360" w:right="360" w:bottom="620"'
            ' w:left="360" w:header="240" w:footer="280" w:gutter="0"/>'
        )
    side = (12240 - width(document)) // 2
    top, bottom = _margins(document)
    return (
        f'<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="{top}" w:right="{side}"'
        f' w:bottom="{bottom}" w:left="{side}" w:header="680" w:footer="600" w:gutter="0"/>'
    )


def section(document: Document, *, turned: bool = False) -> str:
    """Give the settings of pages, upright or turned, with their head and foot."""
    side = "turned" if turned else ""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="header{side}"/>'
        f'<w:footerReference w:type="default" r:id="footer{side}"/>'
        f"{page(document, turned=turned)}</w:sectPr>"
    )


@cache
def styles(layout: str, numbered: bool, tag: str) -> str:  # noqa: FBT001 - a key of the cache
    """Give the styles of a document, as a part of the file."""
    text = files(__package__).joinpath("styles.xml").read_text(encoding="utf-8")
    values = _values(layout, numbered=numbered)
    first = f'<w:numPr><w:numId w:val="{MAIN}"/></w:numPr>' if numbered else ""
    for name, value in {**values, "LANG": tag, "NUM1": first}.items():
        text = text.replace(f"@{name}@", value)
    return text.replace("@CLAUSES@", "\n".join(map(_clause_style, range(9))))


def _clause_style(level: int) -> str:
    bound = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{MAIN}"/></w:numPr>'
    return (
        f'<w:style w:type="paragraph" w:styleId="Clause{level + 1}">'
        f'<w:name w:val="Clause {level + 1}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{bound if level else ''}</w:pPr></w:style>"
    )


@cache
def _definitions(main: Style, labels: Words) -> str:
    annex = f"{labels.annex}{NO_BREAK}"
    return "".join(
        (
            _abstract(MAIN, [_level(main, level) for level in range(9)]),
            _abstract(ANNEX, [_level("annex", level, annex) for level in range(9)]),
            _abstract(BULLET, [_sign(level, "•") for level in range(9)]),
            _abstract(CHECK, [_sign(level, "☐") for level in range(9)]),
            _abstract(LIST, [_level("list", level) for level in range(9)]),
        )
    )


def numbering(main: Style, labels: Words, lists: list[int]) -> str:
    """Give the numbering of a document with plain numbered lists on the levels ``lists``."""
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in (MAIN, ANNEX, BULLET, CHECK, LIST)
    )
    restarts = "".join(
        f'<w:num w:numId="{LIST + number}"><w:abstractNumId w:val="{LIST}"/>'
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number, level in enumerate(lists, 1)
    )
    return f"{_definitions(main, labels)}{numbers}{restarts}"


def _abstract(number: int, levels: list[str]) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f"{''.join(levels)}</w:abstractNum>"
    )


def _level(style: Style, level: int, word: str = "") -> str:
    shape = LEVELS[style][level]
    own = f"%{level + 1}"
    text = shape.shape.format(f"%{level}.{own}" if shape.joined else own)
    annex = style == "annex" and level == 0
    if annex:
        text = f"{word}{text}."
    bound = ""
    if style in {"agreement", "directive"}:
        bound = f'<w:pStyle w:val="{f"Clause{level + 1}" if level else "Heading1"}"/>'
    left, hanging = (0, 0) if annex else (LEFT[level], HANGING[level])
    if style == "list":
        left, hanging = STEP * (level + 1), STEP
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{shape.word_format}"/>'
        f'{bound}{_SPACE if annex else ""}<w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:lvl>"
    )


_SPACE = '<w:suff w:val="space"/>'


def _sign(level: int, sign: str) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{STEP * (level + 1)}" w:hanging="{STEP}"/></w:pPr></w:lvl>'
    )
