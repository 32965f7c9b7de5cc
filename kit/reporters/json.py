"""Report for programs: every part of each diagnostic, held by ``diagnostics.schema.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Unpack

from kit.core import Diagnostic, Place, json_pointer, show
from kit.reporters import _played, _tried
from kit.reporters._counts import count
from kit.reporters._options import Options

FORMAT = "1.3"
"""Version of the format: the first number changes when a reader would have to."""


def render(
    diagnostics: Sequence[Diagnostic],
    files: Mapping[str, str],  # noqa: ARG001 - every reporter takes the same
    **options: Unpack[Options],
) -> str:
    """Give the report as JSON in ASCII, ending in a line break."""
    report = {
        "format": "lead-kit-diagnostics",
        "format_version": FORMAT,
        "kit_version": options.get("version") or None,
        "summary": asdict(count(diagnostics)),
        "diagnostics": [_row(found) for found in diagnostics],
        "enumeration": _tried.rows(options.get("tried", ())),
        "simulation": _played.rows(options.get("played", ())),
    }
    return json.dumps(report, indent=2) + "\n"


def _row(found: Diagnostic) -> dict[str, object]:
    return {
        "code": found.code,
        "name": found.name,
        "severity": found.severity.value,
        "message": found.message,
        "why": found.why,
        "cure": found.cure,
        "owner": found.owner or None,
        "source": found.source or None,
        "edition": found.edition or None,
        "path": show(found.pointer),
        "pointer": json_pointer(found.pointer),
        "address": found.address,
        "place": asdict(found.place) if found.place else None,
        "written": found.written,
        "suggestion": found.suggestion,
        "due": found.due.value if found.due else None,
        "departure": found.departure,
        "related": [_related(word, place) for word, place in found.related],
    }


def _related(word: str, place: Place) -> dict[str, object]:
    return {"says": word, "place": asdict(place)}
