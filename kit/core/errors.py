"""Faults of the user's surroundings, told in one plain line; plan faults are diagnostics."""

from __future__ import annotations


class KitError(Exception):
    """The kit could not do its work: a missing file, a full disk, a missing extra.

    Attributes:
        message: One sentence that says what happened.
        cure: One sentence that says what to do, or empty.
    """

    def __init__(self, message: str, cure: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.cure = cure

    def __str__(self) -> str:
        return f"{self.message} {self.cure}".strip()


class UnknownNameError(KitError):
    """The command line names a rule, document, section or role that there is not."""
