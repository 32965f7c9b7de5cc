"""Words that every layer speaks: places, diagnostics, artifacts, stages, errors."""

from kit.core.artifacts import Artifact
from kit.core.diagnostics import Diagnostic, Severity
from kit.core.errors import KitError, UnknownNameError
from kit.core.places import Place
from kit.core.pointers import Pointer, json_pointer, show
from kit.core.stages import Stage
from kit.core.undecided import Undecided

__all__ = [
    "Artifact",
    "Diagnostic",
    "KitError",
    "Place",
    "Pointer",
    "Severity",
    "Stage",
    "Undecided",
    "UnknownNameError",
    "json_pointer",
    "show",
]
