"""The law has changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.catalog import state_profile
from kit.core import Pointer, Severity
from kit.rules import Context, Finding, rule

_PLACES = (("eligibility", "offenses"), ("jurisdiction", "law"), ("documents", "overrides"))


@rule("LAW-104")
def changed_law(context: Context) -> Iterator[Finding]:
    """A text cites a law that has changed."""
    texts = tuple(_law_texts(context))
    for profile in filter(None, map(state_profile, context.states)):
        for change in profile.changed_laws:
            for at, text in texts if change.pattern else ():
                found = re.search(change.pattern, text, re.IGNORECASE)
                if found:
                    says = f"'{found[0]}' in {profile.name}: {change.says}."
                    weight = Severity.NOTE if change.verify else None
                    url = next(iter(change.sources), "")
                    do = f"Write instead: {change.instead}."
                    yield Finding(at, says, do, severity=weight, source=url)


def _law_texts(context: Context) -> Iterator[tuple[Pointer, str]]:
    """Give what the plan says of its own law; sources and remarks speak of other things."""
    for at, text in context.texts:
        own = at[:2] in _PLACES and not {"sources", "remark", "rationale", "id"} & {*at}
        if own or (at[:1] == ("eligibility",) and at[-2:] == ("statement", "en")):
            yield at, text
