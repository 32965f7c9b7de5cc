"""Look for stand-ins in the place of values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_STANDS_IN = re.compile(
    r"\W*(t\.?b\.?d\.?|t\.?b\.?a\.?|to be (determined|decided|announced|confirmed)|n/?a|todo|fixme"
    r"|x{3,}|\?+|not applicable|see above|lorem ipsum.*|por (definir|decidir|determinar))\W*",
    re.IGNORECASE,
)


@rule("VAL-007")
def placeholder_left(context: Context) -> Iterator[Finding]:
    """A stand-in holds the place of a value."""
    for at, text in context.texts:
        if _STANDS_IN.fullmatch(text) and "remark" not in at:
            yield Finding(at, f"'{text}' only holds the place of a value.")
