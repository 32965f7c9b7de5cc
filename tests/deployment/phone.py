"""Answer a form in the engine that officers' phones run."""

from __future__ import annotations

import atexit
import io
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory, mkdtemp
from xml.etree import ElementTree as ET

import pyxform
from pyxform.xls2xform import convert

JAR = Path(pyxform.__file__).parent / "validators/odk_validate/bin/ODK_Validate.jar"
SOURCE = Path(__file__).parents[1] / "tools" / "Phone.java"


@dataclass(frozen=True, slots=True)
class Visit:
    """What came of one visit: fields asked, fields refused, what was sent."""

    asked: tuple[str, ...]
    refused: tuple[str, ...]
    sent: str

    @property
    def values(self) -> dict[str, str]:
        return {field.tag: field.text or "" for field in ET.fromstring(self.sent).iter()}  # noqa: S314 - made by the form engine itself


def xform(workbook: bytes, *, validate: bool = False) -> str:
    """Convert a workbook; with ``validate``, ODK Validate judges it too."""
    result = convert(xlsform=io.BytesIO(workbook), validate=validate, file_type=".xlsx")
    assert result.warnings == []
    return str(result.xform)


@cache
def _engine() -> str:
    folder = mkdtemp(prefix="lead-phone-")
    atexit.register(rmtree, folder)
    subprocess.run(["javac", "-cp", str(JAR), "-d", folder, str(SOURCE)], check=True)
    return folder


def answer(form: str, visits: Iterable[Mapping[str, str]]) -> list[Visit]:
    """Answer a form as often as there are visits."""
    with TemporaryDirectory(prefix="lead-form-") as folder:
        path = Path(folder) / "form.xml"
        path.write_text(form, encoding="utf-8")
        return _answered(path, visits)


def _answered(path: Path, visits: Iterable[Mapping[str, str]]) -> list[Visit]:
    lines = ("\t".join(f"{k}={v}" for k, v in visit.items()) for visit in visits)
    done = subprocess.run(
        ["java", "-Xshare:auto", "-cp", f"{JAR}:{_engine()}", "Phone", str(path)],
        input="\n".join(lines) + "\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [_visit(line) for line in done.stdout.splitlines()]


def _visit(line: str) -> Visit:
    asked, refused, sent = line.split("\t")
    return Visit(tuple(asked.split()), tuple(refused.split()), sent)
