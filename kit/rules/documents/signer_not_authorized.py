"""Who may sign."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("DOC-009")
def signer_not_authorized(context: Context) -> Iterator[Finding]:
    """The office that the resolution authorizes signs for nobody."""
    section = context.plan.jurisdiction
    resolution = section.resolution if section else None
    offices = {
        partner.signatory.title.casefold()
        for _, partner in context.partners
        if partner.signatory and partner.signatory.title
    }
    named = (resolution.authorizes or "").casefold() if resolution else ""
    if named and offices and not any(_same(named, office) for office in offices):
        says = f"The resolution lets the {resolution.authorizes if resolution else ''} sign."
        do = f"No partner has that office as its signer; they are: {', '.join(sorted(offices))}."
        yield Finding(
            ("jurisdiction", "resolution", "authorizes"), says, do, rests_on=(("partners",),)
        )


def _same(named: str, office: str) -> bool:
    return named in office or office in named or set(named.split()) <= set(office.split())
