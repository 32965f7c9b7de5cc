"""A form as plain values, before it becomes a workbook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Label: TypeAlias = Mapping[str, str]
"""Text by language code."""

LANGUAGES: Mapping[str, str] = {"en": "English (en)", "es": "Español (es)"}
"""Languages of the form, as its columns name them; the first is shown first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the survey sheet."""

    type: str
    name: str
    label: Label = field(default_factory=dict)
    hint: Label = field(default_factory=dict)
    message: Label = field(default_factory=dict)
    relevant: str = ""
    constraint: str = ""
    calculation: str = ""
    appearance: str = ""

    @property
    def expressions(self) -> tuple[str, ...]:
        """Everything that the phone works out for this row."""
        found = (self.relevant, self.constraint, self.calculation)
        return tuple(one for one in found if one)


@dataclass(frozen=True, slots=True)
class Option:
    """One row of the choices sheet."""

    list_name: str
    name: str
    label: Label


@dataclass(frozen=True, slots=True)
class Form:
    """A whole form.

    Attributes:
        id: Its lasting name on the server.
        title: What the phone shows.
        survey: Questions, notes and calculations.
        options: Answers to choose from.
    """

    id: str
    title: str
    survey: tuple[Row, ...]
    options: tuple[Option, ...]
