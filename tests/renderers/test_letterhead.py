"""A seal is drawn anew from PNG or SVG, and refused when it is anything else."""

from __future__ import annotations

import struct
import zlib

import pytest

from kit.core import KitError
from kit.renderers.letterhead import seal
from tests.renderers.sample import SVG

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
RING = '<circle cx="5" cy="5" r="4" fill="none" stroke="black"/>'


def png(wide: int = 4, high: int = 4, *, extra: bytes = b"") -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        total = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + total

    rows = b"".join(b"\x00" + b"\x80\x80\x80" * wide for _ in range(high))
    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    parts = chunk(b"IHDR", head) + extra + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def svg(inside: str, head: str = HEAD) -> bytes:
    return f"{head}{inside}</svg>".encode()


@pytest.mark.parametrize(
    "content", [png(), svg(RING), SVG.encode(), b"\xef\xbb\xbf" + svg(RING)], ids=range(4)
)
def test_a_seal_becomes_a_picture_of_fixed_height(content: bytes) -> None:
    made = seal("seal", content)
    assert made.startswith(b"\x89PNG")
    assert struct.unpack(">I", made[20:24]) == (360,)
    assert made == seal("seal", content)


def test_what_editors_hide_in_a_file_is_left_out() -> None:
    text = b"tEXtAuthor\x00Jane Doe"
    body = text[4:]
    hidden = struct.pack(">I", len(body)) + text + struct.pack(">I", zlib.crc32(text))
    assert b"Jane" in png(extra=hidden)
    assert b"Jane" not in seal("seal", png(extra=hidden))


TENFOLD = (
    f"<g id='a{level}'>" + f"<use href='#a{level - 1}'/>" * 10 + "</g>" for level in range(1, 9)
)
MANY = f"<g id='a0'>{RING}</g>{''.join(TENFOLD)}"
"""A drawing of a hundred million rings in two thousand bytes."""


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"GIF89a", "neither"),
        (b"", "neither"),
        (b"<html></html>", "neither"),
        (png()[:40], "can't be drawn"),
        (png()[:30] + b"\x00" * 40, "can't be drawn"),
        (png().replace(struct.pack(">I", 4), struct.pack(">I", 90_000), 1), "8000 pixels"),
        (png(70, 7), "too wide"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"), "document type"),
        (svg("<script>alert(1)</script>"), "script"),
        (svg('<image href="file:///etc/passwd"/>'), "outside"),
        (svg('<use href="https://example.org/a.svg#b"/>'), "outside"),
        (svg('<rect onclick="go()"/>'), "script"),
        (svg('<rect fill="url(https://example.org/a)"/>'), "outside"),
        (svg("<style>@import 'https://example.org/a.css';</style>"), "outside"),
        (svg("<foreignObject/>"), "script"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "neither"),
        (svg(f"<defs>{MANY}</defs><use href='#a8'/>"), "can't be drawn"),
        (svg(RING)[:40], "neither"),
        (svg(RING, '<svg xmlns="urn:other" viewBox="0 0 1 1">'), "neither"),
    ],
)
def test_anything_else_is_refused(content: bytes, says: str) -> None:
    with pytest.raises(KitError, match=says):
        seal("seal.png", content)


def test_a_reference_within_the_drawing_is_fine() -> None:
    inside = f'<defs><g id="a">{RING}</g></defs><use href="#a"/><rect fill="url(#b)"/>'
    assert seal("seal.svg", svg(inside)).startswith(b"\x89PNG")
