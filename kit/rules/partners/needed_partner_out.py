"""A needed partner must be in."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PAR-002")
def needed_partner_out(context: Context) -> Iterator[Finding]:
    """A partner that is needed has declined or left."""
    for at, partner in context.partners:
        status = partner.agreement.value if partner.agreement else ""
        if partner.needed_to_launch and status in {"declined", "withdrawn"}:
            yield Finding((*at, "agreement"), f"'{partner.id}' is needed and has {status}.")
