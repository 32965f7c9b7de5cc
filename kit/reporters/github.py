"""Report for GitHub: workflow commands that mark the lines of a pull request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Unpack

from kit.core import Diagnostic, Severity
from kit.reporters._counts import count
from kit.reporters._options import Options
from kit.reporters._shown import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = {**_IN_MESSAGE, ord(":"): "%3A", ord(","): "%2C"}


def render(
    diagnostics: Sequence[Diagnostic],
    files: Mapping[str, str],  # noqa: ARG001 - every reporter takes the same
    **options: Unpack[Options],  # noqa: ARG001 - as above
) -> str:
    """Give one workflow command per diagnostic, then the line that counts."""
    return "\n".join((*map(_command, diagnostics), str(count(diagnostics)))) + "\n"


def _command(found: Diagnostic) -> str:
    command = "notice" if found.departure else _COMMANDS[found.severity]
    properties = ",".join(
        f"{name}={_property(value)}" for name, value in _properties(found).items()
    )
    return f"::{command} {properties}::{_message(found)}"


def _properties(found: Diagnostic) -> dict[str, str]:
    title = f"{found.code} {found.name}"
    properties = {"title": f"{title} (departed from)" if found.departure else title}
    place = found.place
    if place is None:
        return properties
    properties |= {"file": place.file, "line": str(place.line), "col": str(place.column)}
    properties["endLine"] = str(place.end_line)
    if place.end_line == place.line:  # GitHub ignores end columns of longer spans
        properties["endColumn"] = str(place.end_column)
    return properties


def _property(value: str) -> str:
    return visible(value).translate(_IN_PROPERTY)


def _message(found: Diagnostic) -> str:
    parts = [
        found.message,
        found.why and f"Why: {found.why}",
        found.cure and f"To do: {found.cure}",
        found.suggestion and f"Did you mean: {found.suggestion}",
        found.departure and f"Departed from in: {found.departure}",
        found.owner and f"Owner: {found.owner.replace('_', ' ')}",
        found.source and f"Source: {found.source}",
    ]
    return "\n".join(visible(part) for part in parts if part).translate(_IN_MESSAGE)
