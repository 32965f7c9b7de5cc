"""Most people come from the community."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PTH-011")
def no_community_door(context: Context) -> Iterator[Finding]:
    """There is no way in from the community."""
    if not context.open_paths:
        return
    doors = {path.door.value for _, path in context.open_paths if path.door}
    if not doors & {"community", "self"}:
        yield Finding(("referral_paths",), "No way in is open to the community.")
