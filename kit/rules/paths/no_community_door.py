"""Most people come from the community."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_COMMUNITY = {"community", "self"}


@rule("PTH-011")
def no_community_door(context: Context) -> Iterator[Finding]:
    """There is no way in from the community."""
    doors = {path.door.value for _, path in context.open_paths if path.door}
    if doors & _COMMUNITY:
        return
    refused = [at for at, path in context.paths if path.door and path.door.value in _COMMUNITY]
    says, read = "No way in is open to the community.", (("referral_paths",),)
    if refused:
        yield Finding(refused[0], says, rests_on=read)
    elif doors and not context.reconstruction:
        yield Finding(("referral_paths",), says, rests_on=read)
