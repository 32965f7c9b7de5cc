"""Names are not without names."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule

_NAMING = {
    "identity",
    "contact_details",
    "police_report",
    "criminal_history_record",
    "case_notes",
    "counseling_notes",
    "community_concern",
    "consent_record",
}


@rule("PRI-029")
def identified_called_nameless(context: Context) -> Iterator[Finding]:
    """A flow rests on data without names and carries names."""
    for at, flow in context.flows:
        if flow.legal_basis != "deidentified":
            continue
        for where, element in each(flow.elements, *at, "elements"):
            if element in _NAMING:
                word = element.replace("_", " ")
                says = f"Flow '{flow.id}' is said to carry no names, and it carries {word}."
                yield Finding(where, says, related=(("the basis", (*at, "legal_basis")),))
