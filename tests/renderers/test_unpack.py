"""A stranger's file is opened within limits or refused in plain words, never with a crash."""

from __future__ import annotations

import io
import struct
import time
import zipfile
from collections.abc import Callable, Mapping
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.core import KitError
from kit.renderers import docx, html, pdf
from kit.renderers.docx.package import pack
from kit.renderers.docx.unpack import BODY, parse, unpack
from kit.review.returned import read
from tests.renderers.sample import agreement

WORD = docx.render(agreement())
PAGE = html.render(agreement())
PDF = pdf.render(agreement())


def zipped(parts: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def doubled() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(BODY, "<a/>")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr(BODY, "<b/>")
    return buffer.getvalue()


def locked() -> bytes:
    data = bytearray(pack({BODY: "<a/>"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    data[6] |= 1
    return bytes(data)


def crowded() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(5000):
            archive.writestr(f"{number}", "")
    return buffer.getvalue()


def lying() -> bytes:
    """Give an archive whose directory claims fewer bytes than its part unpacks to."""
    data = bytearray(zipped({"word/document.xml": b" " * 10_000_000}))
    place = data.index(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    return bytes(data)


FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "a bomb": (lambda: zipped({"word/document.xml": b" " * 100_000_000}), "larger"),
    "a bomb beside": (
        lambda: zipped({"word/document.xml": b"<a/>", "x": b" " * 100_000_000}),
        "larger",
    ),
    "a bomb that lies": (lying, "not a Word file"),
    "many parts": (crowded, "larger"),
    "one name twice": (doubled, "two parts of one name"),
    "a locked file": (locked, "not a Word file"),
    "cut short": (lambda: WORD[: len(WORD) // 2], "not a Word file"),
    "a directory that lies": (lambda: WORD.replace(b"PK\x01\x02", b"PK\x01\x03"), "not a Word"),
    "a spreadsheet": (lambda: pack({"xl/workbook.xml": "<a/>"}), "not a Word file"),
    "a stranger's letter": (lambda: pack({BODY: "<a/>"}), "not written by the kit"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_refused(name: str) -> None:
    make, says = FILES[name]
    with pytest.raises(KitError, match=says):
        read(make())


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "document type"),
        ('<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"), "damaged"),
        (
            b'<?xml version="1.0" encoding="cp037"?>' + "<!DOCTYPE a><a/>".encode("cp037"),
            "damaged",
        ),
        (b"<a>" * 300_000 + b"</a>" * 300_000, "nested deeper"),
        (b"<a><b></a>", "damaged"),
        (b"", "damaged"),
        (b"<a>\x00</a>", "damaged"),
    ],
)
def test_a_hostile_part_is_refused(content: bytes, says: str) -> None:
    with pytest.raises(KitError, match=says):
        parse(content)


def test_a_part_may_start_with_a_byte_order_mark() -> None:
    assert parse(b"\xef\xbb\xbf<a/>").tag == "a"


def test_only_wanted_parts_are_unpacked() -> None:
    assert set(unpack(WORD, BODY.__eq__)) == {BODY}


@pytest.mark.parametrize("whole", [WORD, PAGE, PDF], ids=["word", "page", "pdf"])
@given(st.lists(st.tuples(st.floats(0, 0.999999), st.integers(0, 255)), min_size=1, max_size=30))
def test_a_file_with_any_bytes_turned_is_read_or_refused(
    whole: bytes, turned: list[tuple[float, int]]
) -> None:
    data = bytearray(whole)
    for share, value in turned:
        data[int(share * len(data))] = value
    with suppress(KitError):
        assert read(bytes(data)).claims is not None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"%PDF-1.7 nothing",
        b"<html></html>",
        b"PK",
        b"\xff\xfe<html>",
        b"<html " * 9999,
    ],
)
def test_what_the_kit_did_not_write_is_told_so(data: bytes) -> None:
    with pytest.raises(KitError):
        read(data)


@pytest.mark.parametrize(
    "again", ["<html ", "<!--", '<a "', "<p>", "</p>", "<!", "a ", "a= ", "&", "'", "<b></i>"]
)
def test_a_page_that_goes_on_and_on_is_refused_in_no_time(again: str) -> None:
    start = time.process_time()
    with pytest.raises(KitError):
        read(f"<html><a {again * 50_000}".encode())
    assert time.process_time() - start < 20


def test_a_file_beyond_all_measure_is_refused() -> None:
    with pytest.raises(KitError, match="larger"):
        read(b"%PDF" + bytes(65 * 1024 * 1024))
