"""A section of the law is about one kind of offense."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kit.catalog import statutes
from kit.rules import Context, Finding, rule


@rule("ELG-033")
def citation_of_other_kind(context: Context) -> Iterator[Finding]:
    """The cited section is known as that of another kind of offense."""
    for at, one in context.offenses:
        state = one.state or next(iter(context.states), "")
        kinds = _kinds().get((state, (one.citation or "").strip()), ())
        if one.kind and one.kind != "other" and kinds and one.kind not in kinds:
            about, kind = kinds[0].replace("_", " "), one.kind.replace("_", " ")
            says = f"{one.citation} is known as the section on {about}; the kind here is {kind}."
            yield Finding((*at, "citation"), says, related=(("the kind", (*at, "kind")),))


@cache
def _kinds() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in statutes():
        key = (row.state, row.citation)
        found[key] = (*found.get(key, ()), row.offense_kind)
    return found
