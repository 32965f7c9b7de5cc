"""Say what every reporter takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, TypedDict, Unpack

from kit.core import Diagnostic

if TYPE_CHECKING:
    from kit.eligibility.proof import Covered
    from kit.reckoning.simulation import Simulation


class Options(TypedDict, total=False):
    """What a caller may ask of a reporter; each takes what it can use.

    Attributes:
        color: Mark parts with terminal colors.
        width: Columns to fold text at; 0 never folds.
        version: Version of the kit, to be named in the report.
        tried: What trying all situations of the eligibility criteria covered; missing when that
            was left out or nobody wants to know.
        played: What playing the first months of the program has shown; missing likewise.
    """

    color: bool
    width: int
    version: str
    tried: Sequence[Covered]
    played: Sequence[Simulation]


class Render(Protocol):
    """Turns diagnostics into a report."""

    def __call__(
        self,
        diagnostics: Sequence[Diagnostic],
        files: Mapping[str, str],
        **options: Unpack[Options],
    ) -> str:
        """Give the report.

        Args:
            diagnostics: What to report, in the order in which to show it.
            files: The text of each file by name, for excerpts.
            **options: How to show it.
        """
        ...
