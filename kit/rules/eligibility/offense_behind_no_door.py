"""An offense needs a door that takes charges."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("ELG-032")
def offense_behind_no_door(context: Context) -> Iterator[Finding]:
    """An offense is listed for paths that need no charge, or that are shut."""
    known = {path.id: path for _, path in context.paths}
    opened = {path.id for _, path in context.open_paths}
    for at, one in context.offenses:
        named = [name for name in one.paths or () if name in known]
        if not named or len(named) < len(one.paths or ()):
            continue
        if not any(name in opened and known[name].charge_needed is not False for name in named):
            says = f"'{one.id}' is listed for {', '.join(named)}; no charge is diverted there."
            yield Finding((*at, "paths"), says)
