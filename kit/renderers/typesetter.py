"""The one typst compiler of a process, with the bundled fonts only.

Typst is imported when first used: Markdown and HTML must not wait for it. A process that has used
it must not fork; start other processes by *spawn*.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from kit.core import KitError
from kit.renderers.fonts import FOLDER

if TYPE_CHECKING:
    import typst

_STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]


@cache
def _fonts() -> typst.Fonts:
    try:
        import typst  # noqa: PLC0415 - 30 MB that only PDF and pictures need
    except ImportError as error:
        raise KitError(
            "PDF files and the pictures in Word files need typst, which is not installed.",
            'Run "pip install typst==0.15.2", or build without them.',
        ) from error
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[FOLDER],
    )


@cache
def _compiler() -> typst.Compiler:
    fonts = _fonts()
    import typst  # noqa: PLC0415 - as above

    return typst.Compiler(font_paths=fonts, ignore_system_fonts=True)


def prepare() -> None:
    """Load the compiler and the fonts."""
    _compiler()


def pdf(template: bytes, model: object, as_of: str) -> bytes:
    """Give ``template`` filled with ``model`` as a PDF/UA-1 and PDF/A-2a file dated ``as_of``."""
    made = _compiler().compile(
        template,
        format="pdf",
        sys_inputs={"model": _json(model)},
        pdf_standards=_STANDARDS,
        timestamp=_stamp(as_of),
    )
    return _one(made)


def png(template: bytes, model: object, density: float) -> bytes:
    """Give the first page of ``template`` filled with ``model`` as a PNG picture."""
    made = _compiler().compile(
        template, format="png", sys_inputs={"model": _json(model)}, ppi=density
    )
    return _one(made)


def drawn(template: bytes, model: object, density: float) -> bytes | None:
    """Give a picture as ``png`` does; None when the model holds an image that can't be drawn."""
    _fonts()
    import typst  # noqa: PLC0415 - as above

    try:
        return png(template, model, density)
    except typst.TypstError:
        return None


def query(template: bytes, model: object, selector: str) -> list[dict[str, object]]:
    """Give the values of the metadata that match ``selector`` in the filled template."""
    fonts = _fonts()
    import typst  # noqa: PLC0415 - as above

    text = typst.query(
        template,
        selector,
        field="value",
        font_paths=fonts,
        ignore_system_fonts=True,
        sys_inputs={"model": _json(model)},
    )
    found: list[dict[str, object]] = json.loads(text)
    return found


def _json(model: object) -> str:
    return json.dumps(model, ensure_ascii=False, separators=(",", ":"))


def _one(made: bytes | list[bytes] | None) -> bytes:
    if isinstance(made, list):
        return made[0]
    return made or b""


def _stamp(as_of: str) -> datetime:
    return datetime.fromisoformat(as_of).replace(tzinfo=UTC)
