"""Fit the words of a value into the sentence of the clause that names it.

Plan values are whole sentences, noun phrases, or lists of either. The clause's own punctuation
decides: ``{{rule}}.`` never ends in two stops, a value at the start of a sentence gets a capital
letter, and one that stands alone ends like a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kit.doctree.inlines import Inline, Inlines, Text

_CLOSED = re.compile(r"[.!?\u2026][\"'\u2019\u201d)]?$")
_OPENS = re.compile(r"(^|[.!?]|[.!?][\"')]|:\*\*)\s*$")
_COLON = re.compile(r":\s*$")
_SMALL = re.compile(
    r"(A|After|All|An|Any|As|At|Before|By|Each|Every|For|From|If|In|Nobody|None|No|On|One|Only|Over"
    r"|Some|The|Then|Those|Through|To|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Under|Until|When"
    r"|Where|With|Within) "
)
"""Words that lose their capital when a value that is no sentence follows a colon."""
_PLAIN_WORD = re.compile(r"[^\W\d_]?[^\W\d_A-Z]*(-[^\W\d_A-Z]+)*[.,;:!?'\u2019]*$")
_SHORT = re.compile(r"(\.\w{1,2}|\b(Co|Corp|Dept|Inc|Jr|Ltd|No|Sr|St))\.$")
"""Abbreviations, whose stop is part of the word."""
_LATIN_1 = "\xff"
"""Names in other alphabets begin as their people write them."""
_SENTENCE = 3


def fitted(value: Inlines, before: str, after: str) -> Inlines:
    """Give a value as it reads between the words before and after it."""
    nodes = capital(value) if _OPENS.search(before) else value
    if _COLON.search(before):
        nodes = _small(value)
    return _without_stop(nodes) if after[:1] in {",", ";"} else nodes


def following(found: Sequence[Inline], words: str) -> str:
    """Give the words after a value, without a stop that the value has already."""
    last = found[-1] if found else None
    if words.startswith(".") and isinstance(last, Text) and closed(last.text):
        return words[1:]
    return words


def alone(value: Inlines) -> Inlines:
    """Give a value that is a paragraph of its own: with a capital, and a stop after a sentence."""
    nodes = capital(value)
    words = sum(len(node.text.split()) for node in nodes if isinstance(node, Text))
    return stopped(nodes) if words >= _SENTENCE else nodes


def stopped(value: Inlines) -> Inlines:
    """Give a line that ends as a sentence does."""
    last = value[-1] if value else None
    if not isinstance(last, Text) or closed(last.text) or last.text.endswith((":", ";", ",")):
        return value
    return (*value[:-1], replace(last, text=f"{last.text.rstrip()}."))


def closed(text: str) -> bool:
    """Tell whether text ends as a sentence does."""
    return bool(_CLOSED.search(text.rstrip()))


def capital(value: Inlines) -> Inlines:
    """Give a line with a capital letter first; addresses and names of their own spelling stay."""
    first = value[0] if value else None
    if not isinstance(first, Text) or not first.text.strip():
        return value
    text = first.text.lstrip()
    word = text.split(maxsplit=1)[0]
    if not _PLAIN_WORD.match(word) or max(word) > _LATIN_1:
        return value
    return (replace(first, text=text[0].upper() + text[1:]), *value[1:])


def _small(value: Inlines) -> Inlines:
    first = value[0] if value else None
    if not isinstance(first, Text) or closed(first.text):
        return value
    if not _SMALL.match(first.text):
        return value
    return (replace(first, text=first.text[0].lower() + first.text[1:]), *value[1:])


def _without_stop(value: Inlines) -> Inlines:
    last = value[-1] if value else None
    if not isinstance(last, Text) or not last.text.endswith(".") or _SHORT.search(last.text):
        return value
    return (*value[:-1], replace(last, text=last.text[:-1]))
