"""An offer, not a threat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from kit.rules import Context, Finding, rule

_THREAT = re.compile(
    r"\b(or|o)( else)?( you( wi|')ll)?( go| be| get| va)?( to| taken to| a)?( la)? ?"
    r"(jail|prison|arrested|booked|c[aá]rcel|arrestad[oa])\b"
    r"|\b(you must|you have to|tiene que|debe) (go|enter|take|start|accept|entrar|aceptar)\b"
    r"|\b(will|ll|may) be (charged|booked|jailed|arrested) (with|on|for) (all|everything|every)\b"
    r"|\b(give us|tell us|tell me) (a |the )?(name|names|dealer|supplier)",
    re.IGNORECASE,
)


@rule("POL-014")
def offer_as_threat(context: Context) -> Iterator[Finding]:
    """The officer offers treatment or threatens jail."""
    for at, agency in context.agencies:
        for key, language in product(("offer_words", "explains_refusal"), ("en", "es")):
            words = getattr(agency.encounter, key, None)
            found = _THREAT.search(getattr(words, language, None) or "")
            if found:
                where = (*at, "encounter", key, language)
                yield Finding(where, f"The offer says: '{found[0].strip()}'.")
