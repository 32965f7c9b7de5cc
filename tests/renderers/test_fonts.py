"""The bundled fonts draw what their list says, and the list says what they draw."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from kit.renderers.fonts import FOLDER, missing, repertoire

FILES = sorted(FOLDER.glob("*.ttf"))


def characters(path: Path) -> set[int]:
    """Read the character map of a font file (tables of format 4 and 12)."""
    data = path.read_bytes()
    (count,) = struct.unpack(">H", data[4:6])
    tables = {
        data[at : at + 4]: struct.unpack(">I", data[at + 8 : at + 12])[0]
        for at in range(12, 12 + 16 * count, 16)
    }
    cmap = tables[b"cmap"]
    (subtables,) = struct.unpack(">H", data[cmap + 2 : cmap + 4])
    found: set[int] = set()
    for at in range(cmap + 4, cmap + 4 + 8 * subtables, 8):
        (offset,) = struct.unpack(">I", data[at + 4 : at + 8])
        found |= subtable(data, cmap + offset)
    return found


def subtable(data: bytes, at: int) -> set[int]:
    (kind,) = struct.unpack(">H", data[at : at + 2])
    if kind == 12:
        (groups,) = struct.unpack(">I", data[at + 12 : at + 16])
        rows = (
            struct.unpack(">III", data[place : place + 12])
            for place in range(at + 16, at + 16 + 12 * groups, 12)
        )
        return {point for first, last, _ in rows for point in range(first, last + 1)}
    assert kind in {4, 6, 0}
    if kind != 4:
        return set()
    (double,) = struct.unpack(">H", data[at + 6 : at + 8])
    ends = struct.unpack(f">{double // 2}H", data[at + 14 : at + 14 + double])
    starts = struct.unpack(f">{double // 2}H", data[at + 16 + double : at + 16 + 2 * double])
    return {
        point
        for first, last in zip(starts, ends, strict=True)
        for point in range(first, last + 1)
        if point != 0xFFFF
    }


def test_the_list_is_what_the_files_draw() -> None:
    drawn = set[int]().union(*map(characters, FILES))
    listed = {point for first, last in repertoire() for point in range(first, last + 1)}
    assert listed <= drawn
    left_out = {point for point in drawn - listed if not 0xE000 <= point <= 0xF8FF}
    assert left_out <= {0x0, 0x2, 0xD, 0xFEFF, 0xFFFC}


def test_text_and_headings_draw_the_same_letters() -> None:
    names = ("NotoSerif-Regular", "NotoSerif-Bold", "NotoSans-Regular", "NotoSans-Bold")
    sets = [characters(FOLDER / f"{name}.ttf") for name in names]
    assert all(found == sets[0] for found in sets)


@pytest.mark.parametrize(
    "text",
    [
        "José Ibáñez, §§ 2–3 — “quoted” … ½ € ™",  # noqa: RUF001 - an en dash
        "xʷməθkʷəy̓əm Swədəbš Lummi Sḵwx̱wú7mesh ƛ̓ ʔ ł x̌",  # noqa: RUF001 - real names
        "Diné Bizaad: ą́ ę́ į́ ǫ́ ʼ",  # noqa: RUF001 - a letter, no apostrophe
        "Ωμέγα Русский Việt Nam: ươ ệ ỹ",
        "שלום مرحبا ᏣᎳᎩ 𐓏𐓘𐓻𐓘𐓻𐓟",
        "☐ ☒ ✓ → ≥ ≤ ≠ • ■",
        "tab\tline\nbreak\u00a0\u2003\u2011",
    ],
)
def test_words_of_the_field_are_inside(text: str) -> None:
    assert missing(text) == ()


def test_what_is_outside_is_named_once_in_order() -> None:
    assert missing("a 漢字 b 漢 😀\x00") == ("漢", "字", "😀", "\x00")


def test_the_files_are_small_and_carry_their_license() -> None:
    assert sum(path.stat().st_size for path in FILES) < 2_500_000
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FOLDER / "OFL.txt").read_text(encoding="utf-8")
