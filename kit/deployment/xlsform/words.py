"""The form's own words, read once, and plan text made safe for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TypeAlias, cast

from kit.deployment.xlsform.form import LANGUAGES, Label
from kit.deployment.xlsform.text import plain
from kit.eligibility.wording import Language, Phrase
from kit.model.shared import LocalText
from kit.source import load

Texts: TypeAlias = "dict[str, str | Texts]"


@cache
def words(*keys: str) -> Label:
    """Give one of the form's own texts.

    Raises:
        KeyError: There is no such text.
    """
    found: Texts = _tree()
    for key in keys:
        found = cast("Texts", found[key])
    return {code: str(found[code]) for code in LANGUAGES}


@cache
def _tree() -> Texts:
    text = files("kit.deployment.xlsform").joinpath("words.yaml").read_text(encoding="utf-8")
    return cast("Texts", load(text, "words.yaml"))


def filled(label: Label, **gaps: Label) -> Label:
    """Give a text with its gaps filled, language by language."""
    return {
        code: text.format(**{name: gap[code] for name, gap in gaps.items()})
        for code, text in label.items()
    }


def same(text: str) -> Label:
    """Give a name that is the same in every language, such as an office or a telephone number."""
    return dict.fromkeys(LANGUAGES, plain(text))


def local(text: LocalText | None, fallback: str) -> Label:
    """Give plan text; English stands, marked, where the plan has no Spanish."""
    if text is None:
        return same(fallback)
    english = plain(text.en or text.es or fallback)
    return {"en": english, "es": plain(text.es) if text.es else _marked(english)}


def phrased(label: Mapping[Language, Phrase]) -> Label:
    """Give a phrase of the eligibility tree; one that is partly English is marked."""
    return {
        code: plain(phrase.text) if phrase.complete else _marked(plain(phrase.text))
        for code, phrase in label.items()
    }


def _marked(text: str) -> str:
    return words("untranslated")["es"].format(text=text)


def lines(*labels: Label) -> Label:
    """Give several texts under each other."""
    return {code: "\n".join(label[code] for label in labels) for code in LANGUAGES}
