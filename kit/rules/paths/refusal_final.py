"""Look for refusals and misses that are final."""

from __future__ import annotations

from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_CASES = ("on_refusal", "on_no_answer", "on_missed_handoff", "on_missed_intake")


@rule("PTH-018")
def refusal_final(context: Context) -> Iterator[Finding]:
    """After a refusal or a miss LEAD may never be offered again."""
    for at, path in context.open_paths:
        for key in _CASES:
            outcome = getattr(path, key)
            if outcome and outcome.may_be_offered_again is False:
                what = key.replace("_", " ")
                says = f"On path '{path.id}', {what}, LEAD may not be offered again."
                yield Finding((*at, key, "may_be_offered_again"), says)
