"""What the agreement must hold."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_GUARDS = {
    "multi_factor": "opens with a password alone",
    "encrypted": "is not encrypted",
    "logged": "does not log who reads",
}


@rule("PRI-020")
def system_unguarded(context: Context) -> Iterator[Finding]:
    """A system that holds names lacks a safeguard."""
    for at, system in context.systems:
        for key, words in _GUARDS.items():
            if getattr(system, key) is False:
                yield Finding((*at, key), f"'{system.id}' {words}.")
