"""Compare the code of an offense with its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import cast

from kit.catalog import nibrs
from kit.rules import Context, Finding, rule
from kit.source import load


@rule("ELG-026")
def code_of_other_kind(context: Context) -> Iterator[Finding]:
    """An offense has the NIBRS code of another kind of offense."""
    for at, offense in context.offenses:
        begins = kinds().get(offense.kind or "")
        code = offense.nibrs
        known = nibrs().get(code or "")
        if begins and code and known and not code.startswith(tuple(begins)):
            kind = (offense.kind or "").replace("_", " ")
            says = f"'{code}' is the code of {known.name}; the offense is of the kind {kind}."
            yield Finding((*at, "nibrs"), says, related=(("the kind", (*at, "kind")),))


@cache
def kinds() -> Mapping[str, tuple[str, ...]]:
    """Give how codes of each kind begin, from the table beside this rule."""
    text = files("kit.rules.eligibility").joinpath("kinds.yaml").read_text(encoding="utf-8")
    return cast("dict[str, tuple[str, ...]]", load(text, "kinds.yaml"))
