"""Leave no trace of a no."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.model.referral_paths import Door
from kit.rules import Context, Finding, rule

_WITHOUT_ARREST = (Door.SOCIAL_CONTACT, Door.COMMUNITY, Door.SELF)
_NONE = re.compile(
    r"\b(none|nothing|no (name|record|list|file)|without names|counts?|number of"
    r"|destroyed|deleted|ning|nada|sin nombres|cifras|recuento|destruye|borra)",
    re.IGNORECASE,
)


@rule("PTH-013")
def record_kept_of_others(context: Context) -> Iterator[Finding]:
    """A record is kept of people who are not enrolled."""
    for at, path in context.open_paths:
        text = path.record_kept
        said = (text.en or text.es or "") if text else ""
        if said and path.door in _WITHOUT_ARREST and not _NONE.search(said):
            yield Finding((*at, "record_kept"), f"On path '{path.id}' a record is kept: {said}")
