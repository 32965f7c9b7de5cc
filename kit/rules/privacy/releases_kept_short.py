"""What the agreement must hold."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, each, rule

_SIX_YEARS = 2_191
_SIGNED = ("release", "consent", "authorization")


@rule("PRI-018")
def releases_kept_short(context: Context) -> Iterator[Finding]:
    """Signed releases are kept less than six years."""
    section = context.plan.information_sharing
    for at, record in each(
        section.retention if section else None, "information_sharing", "retention"
    ):
        about = (record.record or record.id).lower()
        if (
            record.keep_for
            and record.keep_for.days < _SIX_YEARS
            and any(w in about for w in _SIGNED)
        ):
            yield Finding(
                (*at, "keep_for"), f"'{record.record or record.id}' is kept for {record.keep_for}."
            )
