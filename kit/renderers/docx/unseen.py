"""Words of a Word file that belong to no clause, or that nobody can see: where edits could hide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from kit.doctree.text import normalize
from kit.renderers.docx.unpack import BODY, parse

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_STYLES = "word/styles.xml"
_AROUND = re.compile(r"word/(?:header|footer|footnotes|endnotes)\d*\.xml")
_LABEL = "NumberLabel"
_SPOKEN = re.compile(r"[^\W\d]{2}")
_OFF = {"0", "false", "off"}
_SMALLEST = 8
"""Half points; letters of four points are for nobody to read."""


def hidden(parts: Mapping[str, bytes]) -> tuple[str, ...]:
    """Give words of the body that are there but can't be seen: hidden, white, or tiny."""
    styles = _hidden_styles(parse(parts[_STYLES])) if _STYLES in parts else frozenset()
    found = _hidden(parse(parts[BODY]), styles)
    return tuple(text for text in found if text)


def beside(parts: Mapping[str, bytes]) -> frozenset[str]:
    """Give words outside of the body's own text: page heads and feet, notes, boxes, labels.

    Numbers that count by themselves are left out.
    """
    body = parse(parts[BODY])
    found = {_words(box) for box in body.iter(f"{_W}txbxContent")}
    labels = (_words(run) for run in body.iter(f"{_W}r") if _style(run) == _LABEL)
    found |= {label for label in labels if _SPOKEN.search(label)}
    for name in filter(_AROUND.fullmatch, parts):
        found |= {_words(paragraph) for paragraph in parse(parts[name]).iter(f"{_W}p")}
    return frozenset(found - {""})


def _hidden(body: ET.Element, styles: frozenset[str]) -> Iterator[str]:
    for row in body.iter(f"{_W}tr"):
        if _is_on(row.find(f"{_W}trPr/{_W}hidden")):
            yield _words(row)
    for paragraph in body.iter(f"{_W}p"):
        unseen = _style(paragraph) in styles
        for run in paragraph.iter(f"{_W}r"):
            if unseen or _style(run) in styles or _is_unseen(run.find(f"{_W}rPr")):
                yield _words(run)


def _hidden_styles(styles: ET.Element) -> frozenset[str]:
    """Give the styles whose words can't be seen, and those that are made from them."""
    every = list(styles.iter(f"{_W}style"))
    found = {_id(one) for one in every if _is_unseen(one.find(f"{_W}rPr"))}
    while more := {_id(one) for one in every if _base(one) in found} - found:
        found |= more
    return frozenset(found)


def _is_unseen(look: ET.Element | None) -> bool:
    if look is None:
        return False
    if any(_is_on(look.find(f"{_W}{name}")) for name in ("vanish", "specVanish")):
        return True
    color, size = look.find(f"{_W}color"), look.find(f"{_W}sz")
    if color is not None and color.get(f"{_W}val", "").lower() in {"ffffff", "white"}:
        return look.find(f"{_W}shd") is None
    said = "" if size is None else size.get(f"{_W}val", "")
    return said.isdigit() and int(said) < _SMALLEST


def _is_on(switch: ET.Element | None) -> bool:
    return switch is not None and switch.get(f"{_W}val", "1") not in _OFF


def _style(element: ET.Element) -> str:
    kind = "p" if element.tag == f"{_W}p" else "r"
    style = element.find(f"{_W}{kind}Pr/{_W}{kind}Style")
    return "" if style is None else style.get(f"{_W}val", "")


def _id(style: ET.Element) -> str:
    return style.get(f"{_W}styleId", "")


def _base(style: ET.Element) -> str:
    base = style.find(f"{_W}basedOn")
    return "" if base is None else base.get(f"{_W}val", "")


def _words(element: ET.Element) -> str:
    """Give the words in an element, without results of fields."""
    said: list[str] = []
    _gather(element, said, [])
    return normalize("".join(said))


def _gather(element: ET.Element, said: list[str], fields: list[bool]) -> None:
    tag = element.tag
    if tag in {_FALLBACK, f"{_W}fldSimple", f"{_W}del", f"{_W}moveFrom"}:
        return
    if tag == f"{_W}fldChar":
        kind = element.get(f"{_W}fldCharType")
        if kind == "begin":
            fields.append(True)
        elif kind == "end" and fields:
            fields.pop()
    elif tag == f"{_W}t" and not fields:
        said.append(element.text or "")
    elif tag in {f"{_W}tab", f"{_W}br", f"{_W}p"}:
        said.append(" ")
    for child in element:
        _gather(child, said, fields)
