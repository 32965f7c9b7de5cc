"""The memorandum of the full example as it is sent out, and ways to send it back changed."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from kit import pipeline
from kit.doctree.nodes import Document
from kit.renderers.docx.package import pack
from kit.review.package import Wanted, document, rendered

HARLOW = Path(__file__).parents[2] / "examples" / "harlow"
OFFICE = Path(__file__).with_name("office.py")


@cache
def mou() -> Document:
    judged = pipeline.check(HARLOW)
    assert judged.plan is not None
    made = document(judged.plan, "mou", Wanted(errors=bool(judged.errors)))
    assert made is not None
    return made


@cache
def sent(form: str = "docx") -> bytes:
    return rendered(mou(), form)


def changed(data: bytes, change: Callable[[str], str], name: str = "word/document.xml") -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    before = parts[name].decode()
    after = change(before)
    assert after != before
    return pack({**parts, name: after})


def typed(old: str, new: str) -> bytes:
    """Give the memorandum with words typed over, tracking off."""
    return changed(sent(), lambda xml: xml.replace(old, new))


def edited_in_office(folder: Path, steps: Sequence[Sequence[str]], *, track: bool) -> bytes:
    """Give the memorandum after somebody edited it in LibreOffice."""
    assert shutil.which("soffice"), "LibreOffice is missing"
    source, target = folder / "mou.docx", folder / "returned.docx"
    source.write_bytes(sent())
    wanted = json.dumps({"track": track, "steps": steps})
    subprocess.run(
        ["/usr/bin/python3", OFFICE, source, target, folder / "home", wanted],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return target.read_bytes()
