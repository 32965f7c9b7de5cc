"""Compare counts of officers with one another."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule


@rule("POL-015")
def more_officers_than_agency(context: Context) -> Iterator[Finding]:
    """A part of an agency has more officers than the agency."""
    for at, agency in context.agencies:
        group = agency.protocol_group
        if group and (group.sergeants or 0) > (agency.sergeants or group.sergeants or 0):
            says = f"Here are {group.sergeants} sergeants; '{agency.id}' has {agency.sergeants}."
            yield Finding((*at, "protocol_group", "sergeants"), says)
        sworn = agency.sworn_officers
        if sworn is None:
            continue
        parts = [((*at, "officers_in_area"), agency.officers_in_area)]
        parts.append(((*at, "sergeants"), agency.sergeants))
        parts += [
            ((*where, "officers"), one.officers) for where, one in each(agency.units, *at, "units")
        ]
        for where, count in parts:
            if count is not None and count > sworn:
                says = (
                    f"Here are {count} officers; '{agency.id}' has {sworn} sworn officers in all."
                )
                yield Finding(where, says, related=(("the agency", (*at, "sworn_officers")),))
