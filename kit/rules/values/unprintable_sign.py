"""Every sign must survive printing."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Pointer
from kit.renderers.fonts import missing
from kit.rules import Context, Finding, rule


@rule("VAL-003")
def unprintable_sign(context: Context) -> Iterator[Finding]:
    """A text holds a sign that the documents' fonts cannot print."""
    for at, text in context.texts:
        if not text.isascii():
            yield from _signs(at, missing(text))


def _signs(at: Pointer, signs: tuple[str, ...]) -> Iterator[Finding]:
    if signs:
        named = ", ".join(f"{_shown(sign)} (U+{ord(sign):04X})" for sign in signs[:5])
        yield Finding(at, f"This text holds {named}, which the documents cannot print.")


def _shown(sign: str) -> str:
    return f"'{sign}'" if sign.isprintable() else "a hidden sign"
