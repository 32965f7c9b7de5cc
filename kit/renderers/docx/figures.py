"""Drawings for Word: the SVG itself, and a picture of it for programs that cannot draw SVG."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import lru_cache

from kit.doctree.nodes import Figure, Letterhead
from kit.renderers import typesetter
from kit.renderers.docx.lines import attribute

_EMU_PER_TWIP = 635
_DENSITY = 150.0
_EMU_PER_PIXEL = 914400 / _DENSITY
_TEMPLATE = b"""
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(json(bytes(sys.inputs.model)).svg), format: "svg")
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing with its place among the file's pictures, from 1."""

    figure: Figure
    place: int
    png: bytes

    @property
    def name(self) -> str:
        """Name of its files, without ending."""
        return f"figure{self.place}"


def picture(figure: Figure, place: int) -> Picture:
    """Give the picture of a drawing.

    Raises:
        KitError: If typst is not installed.
    """
    return Picture(figure, place, _png(figure.svg))


@lru_cache(maxsize=64)
def _png(svg: str) -> bytes:
    return typesetter.png(_TEMPLATE, {"svg": svg}, _DENSITY)


def size(png: bytes) -> tuple[int, int]:
    """Give width and height of a PNG picture in pixels."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def drawing(image: Picture, width: int) -> str:
    """Give a run that shows the picture, no wider than ``width`` twentieths of a point."""
    wide, high = (round(side * _EMU_PER_PIXEL) for side in size(image.png))
    limit = width * _EMU_PER_TWIP
    if wide > limit:
        wide, high = limit, round(high * limit / wide)
    if high > _TALLEST:
        wide, high = round(wide * _TALLEST / high), _TALLEST
    svg = (
        f'<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
        f'<asvg:svgBlip r:embed="{image.name}svg"/></a:ext></a:extLst>'
    )
    figure = image.figure
    named = _Named(image.place, figure.title, figure.description)
    return _inline(named, (wide, high), f'<a:blip r:embed="{image.name}png">{svg}</a:blip>')


def letterhead_drawing(letterhead: Letterhead) -> str:
    """Give a run that shows the seal of a letterhead, nine tenths of an inch high."""
    wide, high = size(letterhead.image)
    extent = (_SEAL * wide // high, _SEAL)
    named = _Named(_SEAL_PLACE, letterhead.description, letterhead.description)
    return _inline(named, extent, '<a:blip r:embed="letterhead"/>')


@dataclass(frozen=True, slots=True)
class _Named:
    place: int
    title: str
    description: str


def _inline(named: _Named, extent: tuple[int, int], blip: str) -> str:
    wide, high = extent
    name, words = attribute(named.title), attribute(named.description)
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/>'
        f'<wp:docPr id="{named.place}" name="{name}" descr="{words}" title="{name}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{named.place}" name="{name}" descr="{words}"/><pic:cNvPicPr/>'
        f"</pic:nvPicPr><pic:blipFill>{blip}"
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_SEAL = 822960
_TALLEST = 7_200_000
"""Height of a drawing that leaves room on its page for caption and lead-in."""
_SEAL_PLACE = 9999
