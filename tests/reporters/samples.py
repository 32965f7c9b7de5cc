"""Diagnostics that show what a reporter must cope with."""

from __future__ import annotations

from kit.core import Diagnostic, Place, Severity, Stage

FILES = {
    "plan/lead.yaml": "plan:\n  id: x\n  title: 市のLEAD: a\n",
    "plan/partners.yaml": "partners:\n\t- id: police\n  - rôle: 'הרשקו'\n",
}


def found(line: int = 2, column: int = 3, width: int = 2, **more: object) -> Diagnostic:
    """Give a plain error in the first file, with some parts replaced."""
    parts: dict[str, object] = {
        "code": "ELG-014",
        "name": "blanket-record-bar",
        "severity": Severity.ERROR,
        "message": "The plan excludes everyone with a record.",
        "why": "The people whom LEAD is for have records.",
        "cure": "Name the offenses that exclude and a look-back.",
        "owner": "prosecutor",
        "place": Place("plan/lead.yaml", line, column, line, column + width),
    }
    return Diagnostic(**{**parts, **more})  # type: ignore[arg-type] # each part has its type


FULL = found(
    3,
    10,
    9,
    source="https://example.org/model core 4",
    pointer=("eligibility", "exclusions", 1),
    written="市のLEAD: a",
    suggestion="'市のLEAD: a'",
    due=Stage.BUREAU_REVIEW,
    related=(("first written here", Place("plan/lead.yaml", 2, 3, 2, 5)),),
    edition="toolkit-2023-07-01",
)
WARNING = found(severity=Severity.WARNING, code="CAP-002", name="too-many-per-manager")
NOTE = found(severity=Severity.NOTE, code="GOV-001", name="no-sergeant", place=None, owner="")
DEPARTED = found(code="INT-003", name="late-intake", departure="slow-start")
ALL = (FULL, WARNING, NOTE, DEPARTED)
HOSTILE = "a\x1b[31mb\x07\u202ec\u2066d\r\ne\u200b\ud800%25::set-env,x"
