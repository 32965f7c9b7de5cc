"""See which unquoted words other programs take for something else than text.

The kit reads ``06037``, ``220.30``, ``NO`` and ``22:00`` as they are typed. A spreadsheet import,
an editor or a script that reads the same file with a common YAML library does not. The forms
below are those of YAML 1.1 and of the core schema of YAML 1.2, which those libraries follow.
"""

from __future__ import annotations

import re

_WORDS = re.compile("y|n|yes|no|on|off|true|false", re.IGNORECASE)
_NUMBERS = re.compile(
    r"""
    [-+]? (?: 0b[01_]+ | 0o[0-7_]+ | 0x[0-9a-fA-F_]+ )     # other bases
    | [-+]? [0-9][0-9_]* (?: \.[0-9_]* )?                  # whole numbers, fractions
    | [-+]? \.[0-9][0-9_]*
    | [-+]? (?: [0-9][0-9_]* (?: \.[0-9_]* )? | \.[0-9_]+ ) [eE][-+]?[0-9]+
    | [-+]? [0-9][0-9_]* (?: :[0-5]?[0-9] )+ (?: \.[0-9_]* )?    # counted by sixties
    | [-+]? \.inf | \.nan
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_DATES = re.compile(
    r"""
    [0-9]{4}-[0-9]{2}-[0-9]{2}
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} (?: [Tt] | [ \t]+ ) [0-9]{1,2}:[0-9]{2}:[0-9]{2}
      (?: \.[0-9]* )? (?: [ \t]* (?: Z | [-+][0-9]{1,2} (?: :[0-9]{2} )? ) )?
    """,
    re.VERBOSE | re.ASCII,
)
_SAME = re.compile(r"-?(?:0|[1-9][0-9]{0,14})|-?(?:0|[1-9][0-9]{0,7})\.[0-9]{0,6}[1-9]", re.ASCII)


def misread(text: str) -> str | None:
    """Give what another program would take an unquoted text for, or None where it stays the same.

    A number that such a program would write again digit for digit (``98101``) stays the same.
    """
    if text == "=":
        return "a sign"
    if _WORDS.fullmatch(text):
        return "yes or no"
    if _DATES.fullmatch(text):
        return "a date"
    if _NUMBERS.fullmatch(text) and not _SAME.fullmatch(text):
        return "a number"
    return None
