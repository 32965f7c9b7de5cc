"""No word for failing."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule

_FAILED = ("terminat", "fail", "expel", "noncompli", "non compli", "unsuccessful", "revoked")


@rule("CMG-014")
def status_of_failure(context: Context) -> Iterator[Finding]:
    """A status says that a person has failed."""
    section = context.plan.case_management
    discharge = section.discharge if section else None
    for at, word in each(
        discharge.statuses if discharge else None, "case_management", "discharge", "statuses"
    ):
        if any(part in word.casefold().replace("-", "").replace("_", " ") for part in _FAILED):
            yield Finding(at, f"A participant can have the status '{word}'.")
