"""The memorandum of the full example as it is sent out, and ways to send it back changed."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Job:
    """What somebody does to one Word file: steps, with tracking on or off."""

    content: bytes
    steps: Sequence[Sequence[str]]
    track: bool


def edited(folder: Path, jobs: Sequence[Job]) -> tuple[bytes, ...]:
    """Give files after somebody edited them in LibreOffice, which is started once for all."""
    assert shutil.which("soffice"), "LibreOffice is missing"
    told = []
    for number, job in enumerate(jobs):
        source, target = folder / f"{number}.docx", folder / f"{number}-returned.docx"
        source.write_bytes(job.content)
        entry = {"source": str(source), "target": str(target)}
        told.append({**entry, "track": job.track, "steps": job.steps})
    subprocess.run(
        ["/usr/bin/python3", OFFICE, folder / "home"],
        input=json.dumps(told).encode(),
        check=True,
        capture_output=True,
        timeout=60 + 20 * len(jobs),
    )
    return tuple((folder / f"{number}-returned.docx").read_bytes() for number in range(len(jobs)))


def edited_in_office(folder: Path, steps: Sequence[Sequence[str]], *, track: bool) -> bytes:
    """Give the memorandum after somebody edited it in LibreOffice."""
    (returned,) = edited(folder, [Job(sent(), steps, track)])
    return returned
