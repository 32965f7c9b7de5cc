"""Report for code-scanning tools: SARIF 2.1.0."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from typing import Unpack
from urllib.parse import quote

from kit.core import Diagnostic, Place, Severity, json_pointer, show
from kit.reporters._options import Options

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_DRIVE = re.compile(r"[A-Za-z]:/")


def render(
    diagnostics: Sequence[Diagnostic],
    files: Mapping[str, str],
    **options: Unpack[Options],
) -> str:
    """Give the report as SARIF; departures become suppressions, so they stay visible."""
    rules = {found.code: found for found in reversed(diagnostics)}
    codes = sorted(rules)
    driver = {"name": "leadkit", "rules": [_rule(rules[code]) for code in codes]}
    if options.get("version"):
        driver["version"] = options["version"]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(name)}} for name in files],
        "results": [_result(found, codes.index(found.code)) for found in diagnostics],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(found: Diagnostic) -> dict[str, object]:
    rule: dict[str, object] = {
        "id": found.code,
        "name": found.name,
        "shortDescription": {"text": found.name.replace("-", " ")},
        "fullDescription": {"text": found.why},
        "help": {"text": found.cure},
    }
    if found.source.startswith("https://"):
        rule["helpUri"] = quote(found.source, safe=":/?#[]@!$&'()*+,;=%~")
    return rule


def _result(found: Diagnostic, index: int) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": {"text": _message(found)},
        "locations": [_location(found)],
        "partialFingerprints": {"leadkit/v1": _fingerprint(found)},
    }
    if found.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": word}, **_physical(place)}
            for number, (word, place) in enumerate(found.related)
        ]
    if found.departure:
        reason = f'Departed from, with reason, in "{found.departure}".'
        result["suppressions"] = [{"kind": "inSource", "justification": reason}]
    return result


def _message(found: Diagnostic) -> str:
    meant = f"Did you mean: {found.suggestion}" if found.suggestion else ""
    owner = f"Owner: {found.owner.replace('_', ' ')}." if found.owner else ""
    return " ".join(part for part in (found.message, found.why, found.cure, meant, owner) if part)


def _location(found: Diagnostic) -> dict[str, object]:
    logical = {"fullyQualifiedName": show(found.pointer)}
    physical = _physical(found.place) if found.place else {}
    return {**physical, "logicalLocations": [logical]}


def _physical(place: Place) -> dict[str, object]:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    location = {"artifactLocation": {"uri": _uri(place.file)}, "region": region}
    return {"physicalLocation": location}


def _uri(name: str) -> str:
    if _DRIVE.match(name):
        return f"file:///{quote(name, safe='/:', errors='replace')}"
    path = quote(name, errors="replace")
    return f"file://{path}" if name.startswith("/") else path


def _fingerprint(found: Diagnostic) -> str:
    """Give a mark that stays the same while lines move."""
    file = found.place.file if found.place else ""
    basis = "\n".join((found.code, file, json_pointer(found.pointer), found.written or ""))
    return hashlib.sha256(basis.encode(errors="surrogatepass")).hexdigest()[:32]
