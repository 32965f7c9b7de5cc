"""The host is what its partner entry says it is."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.governance import HostKind
from kit.model.partners import BodyKind
from kit.rules import Context, Finding, rule

_PUBLIC = {BodyKind.CITY, BodyKind.COUNTY, BodyKind.STATE, BodyKind.FEDERAL, BodyKind.COURT}
_PRIVATE = {BodyKind.NONPROFIT, BodyKind.COMPANY, BodyKind.COALITION, BodyKind.INDIVIDUALS}
_NEVER = {
    HostKind.NONPROFIT: _PUBLIC | {BodyKind.TRIBE, BodyKind.ELECTED_OFFICE},
    HostKind.ADVOCACY: _PUBLIC | {BodyKind.TRIBE, BodyKind.ELECTED_OFFICE},
    HostKind.COUNTY_OFFICE: _PRIVATE | {BodyKind.CITY, BodyKind.TRIBE},
    HostKind.CITY_OFFICE: _PRIVATE | {BodyKind.COUNTY, BodyKind.TRIBE},
    HostKind.TRIBE: (_PUBLIC | _PRIVATE),
}


@rule("GOV-023")
def host_kind_disagrees(context: Context) -> Iterator[Finding]:
    """The project manager's host is called one kind of body and entered as another."""
    section = context.plan.governance
    manager = section.project_management if section else None
    host = context.partner_by_id.get(manager.host or "") if manager else None
    if manager is None or host is None or manager.host_kind is None or host.body_kind is None:
        return
    if host.body_kind in _NEVER.get(manager.host_kind, ()):
        called, entered = manager.host_kind.words, host.body_kind.words
        at = ("governance", "project_management", "host_kind")
        says = f"The host is called: {called}; '{host.id}' is entered as: {entered}."
        related = (("its host", (*at[:-1], "host")),)
        yield Finding(at, says, related=related)
