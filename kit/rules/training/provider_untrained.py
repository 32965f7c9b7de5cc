"""Those who come must be taught too."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("TRN-009")
def provider_untrained(context: Context) -> Iterator[Finding]:
    """No session is for the staff of a provider of case management."""
    named = [one.partners for _, one in context.sessions if one.partners]
    if not named:
        return
    taught = {partner for group in named for partner in group}
    at = next(at for at, one in context.sessions if one.partners)
    for provider in {one.partner: None for _, one in context.providers if one.partner}:
        if provider not in taught:
            says = f"No session is for the staff of '{provider}'."
            yield Finding((*at, "partners"), says, rests_on=((*at, "partners"),))
