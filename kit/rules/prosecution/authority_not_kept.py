"""The prosecutor keeps full authority."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule


@rule("PRO-006")
def authority_not_kept(context: Context) -> Iterator[Finding]:
    """The prosecutor's charging authority is not reserved."""
    for at, office in context.offices:
        if office.authority_kept is False:
            yield Finding(
                (*at, "authority_kept"),
                f"The plan takes charging authority from the office '{office.id}'.",
            )
