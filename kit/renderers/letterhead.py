"""Take the image of a letterhead, PNG or SVG, and give it as a clean PNG of fixed height.

Drawing it anew proves that it can be drawn, strips what cameras and editors hide in files, and
keeps documents small. Nothing an SVG names outside of itself is ever looked at.
"""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree import ElementTree as ET

from kit.core import KitError
from kit.renderers import typesetter

_PNG = b"\x89PNG\r\n\x1a\n"
_SIDE = 8000
_WIDEST = 6
_DENSITY = 400.0
_TEMPLATE = b"""
#let m = json(bytes(sys.inputs.model))
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(m.bytes), format: m.format, height: 0.9in)
"""
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|@import", re.IGNORECASE)
_REFUSED = {"script", "foreignObject", "image", "iframe", "audio", "video", "animate", "set"}


def seal(name: str, content: bytes) -> bytes:
    """Give the image of a letterhead as PNG, nine tenths of an inch high.

    Raises:
        KitError: When it is neither PNG nor SVG, is damaged, or names things outside of itself.
    """
    if content.startswith(_PNG):
        return _drawn(name, "png", content)
    return _drawn(name, "svg", _safe_svg(name, content))


def _safe_svg(name: str, content: bytes) -> bytes:
    try:
        text = content.decode("utf-8-sig")
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            raise KitError(f'The seal "{name}" carries a document type.', "Save it as plain SVG.")
        root = ET.fromstring(text)  # noqa: S314 - document types are refused above
    except (UnicodeDecodeError, ET.ParseError, ValueError) as fault:
        raise _neither(name) from fault
    if root.tag != "{http://www.w3.org/2000/svg}svg":
        raise _neither(name)
    if any(map(_is_outside, root.iter())):
        raise KitError(
            f'The seal "{name}" uses a script, another picture or an outside address.',
            "Save it as plain SVG that holds only its own shapes, or as PNG.",
        )
    return text.encode()


def _is_outside(element: ET.Element) -> bool:
    if element.tag.rpartition("}")[2] in _REFUSED:
        return True
    if element.text and _OUTSIDE.search(element.text):
        return True
    return any(_leads_out(key.rpartition("}")[2], value) for key, value in element.attrib.items())


def _leads_out(key: str, value: str) -> bool:
    if key.lower().startswith("on"):
        return True
    if key == "href":
        return not value.startswith("#")
    return bool(_OUTSIDE.search(value))


def _neither(name: str) -> KitError:
    return KitError(f'The seal "{name}" is neither a PNG nor an SVG image.', "Save it as PNG.")


@lru_cache(maxsize=4)
def _drawn(name: str, form: str, content: bytes) -> bytes:
    if form == "png" and not _is_fair(content):
        raise KitError(f'The seal "{name}" is larger than {_SIDE} pixels.', "Save a smaller one.")
    model = {"bytes": list(content), "format": form}
    made = typesetter.drawn(_TEMPLATE, model, _DENSITY)
    if made is None:
        raise KitError(f'The seal "{name}" can\'t be drawn; the file is damaged.', "Save it anew.")
    wide, high = _sides(made)
    if wide > _WIDEST * high:
        raise KitError(f'The seal "{name}" is too wide for a page.', "Use a squarer one.")
    return made


def _is_fair(content: bytes) -> bool:
    return all(0 < side <= _SIDE for side in _sides(content))


def _sides(content: bytes) -> tuple[int, int]:
    wide, high = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    return wide, high
