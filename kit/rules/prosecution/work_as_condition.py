"""No sentence without a case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_NONE = re.compile(r"\s*(none|nothing|no\b|not asked|ning|nada)", re.IGNORECASE)


@rule("PRO-013")
def work_as_condition(context: Context) -> Iterator[Finding]:
    """Community service is asked of a person who is not charged."""
    for at, office in context.offices:
        text = office.community_service
        said = (text.en or text.es or "") if text else ""
        if said and not _NONE.match(said):
            says = f"The office '{office.id}' asks for: '{said}'."
            yield Finding((*at, "community_service"), says)
