"""Write a form as an .xlsx file whose bytes depend on nothing but the form."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from kit.deployment.xlsform.form import LANGUAGES, Form, Label

_EPOCH = (1980, 1, 1, 0, 0, 0)
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")
_FORMULA = ("=", "+", "-", "@")
_DEFAULT = next(iter(LANGUAGES.values()))
Cells = Sequence[str]


def xlsx(form: Form, day: str) -> bytes:
    """Give the workbook.

    Args:
        form: The form.
        day: The plan's day as eight digits; the version begins with it.
    """
    book = Workbook()
    sheets = {
        "survey": list(_survey(form)),
        "choices": list(_choices(form)),
    }
    sheets["settings"] = list(_settings(form, version(sheets, day)))
    for at, (name, rows) in enumerate(sheets.items()):
        sheet = book.create_sheet(name, at)
        _write(sheet, rows)
    del book["Sheet"]
    packed = io.BytesIO()
    book.save(packed)
    return _fixed(packed.getvalue())


def version(sheets: dict[str, list[Cells]], day: str) -> str:
    """Give fifteen digits: the plan's day and a number that changes with any word of the form."""
    digest = sha256(repr(sheets).encode()).hexdigest()
    return f"{day}{int(digest, 16) % 10**7:07}"


def _labels(label: Label) -> Iterator[str]:
    for code in LANGUAGES:
        yield label.get(code, "")


def _columns(name: str) -> Iterator[str]:
    for language in LANGUAGES.values():
        yield f"{name}::{language}"


def _survey(form: Form) -> Iterator[Cells]:
    yield (
        *("type", "name", *_columns("label"), *_columns("hint")),
        *("relevant", "constraint", *_columns("constraint_message")),
        *("calculation", "appearance"),
    )
    for row in form.survey:
        yield (
            *(row.type, row.name, *_labels(row.label), *_labels(row.hint)),
            *(row.relevant, row.constraint, *_labels(row.message)),
            *(row.calculation, row.appearance),
        )


def _choices(form: Form) -> Iterator[Cells]:
    yield ("list_name", "name", *_columns("label"))
    for option in form.options:
        yield (option.list_name, option.name, *_labels(option.label))


def _settings(form: Form, number: str) -> Iterator[Cells]:
    yield ("form_title", "form_id", "version", "default_language")
    yield (form.title, form.id, number, _DEFAULT)


def _write(sheet: Worksheet, rows: Sequence[Cells]) -> None:
    for at, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            if value:
                _put(cast("Cell", sheet.cell(at, column)), value, heading=at == 1)
    sheet.freeze_panes = "C2"


def _put(cell: Cell, value: str, *, heading: bool) -> None:
    """Write text as text, even where it looks like a formula, a number or a date."""
    cell.value = value
    cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = value.startswith(_FORMULA)
    cell.font = Font(bold=heading)
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def _fixed(packed: bytes) -> bytes:
    """Give the same archive without times and without compression, which differ by machine."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(result, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            content = _STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z\g<3>", old.read(name))
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            new.writestr(entry, content)
    return result.getvalue()
