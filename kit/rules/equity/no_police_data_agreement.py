"""Without police data there is no fairness."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("EQU-002")
def no_police_data_agreement(context: Context) -> Iterator[Finding]:
    """Police have not agreed to share arrest data."""
    for at, partner in context.partners_as("law_enforcement"):
        data = partner.data_agreement
        if data and data.status and data.status.value in {"none", "declined", "withdrawn"}:
            yield Finding(
                (*at, "data_agreement", "status"), f"'{partner.id}' has not agreed to share data."
            )
