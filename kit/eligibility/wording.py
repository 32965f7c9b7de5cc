"""Say conditions in words: legal and plain noun phrases, questions, and words on a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

from kit.eligibility.criteria import NEVER, Question, Slot, Term
from kit.eligibility.expressions import Value
from kit.model.amounts import Amount, Duration
from kit.model.shared import LocalText
from kit.source import load

Form: TypeAlias = Literal["legal", "plain"]
Language: TypeAlias = Literal["en", "es"]

_HERE = Path(__file__).parent / "words"
_CHUNK = re.compile(r"\[([^\]|]*)(?:\|([^\]]*))?\]")
_LISTED = re.compile(r"[a-z]+(_[a-z]+)+")  # a word of a list, not the author's own text
_GAP = re.compile(r"\{(\w+)\}")
_COUNTED = frozenset(["felony", "misdemeanor", "offense", "strike"])
"""Words that ask for an article when they name one kind of offense."""
_ARTICLE = re.compile(r"(a|an|any|the) ", re.IGNORECASE)
_YEAR, _MONTH = Decimal("365.25"), Decimal("30.4375")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some words of a sentence.

    Attributes:
        text: The words.
        complete: Whether all of it is in the language asked for; False when the plan holds some
            of it in English only.
    """

    text: str
    complete: bool = True

    def __str__(self) -> str:
        return self.text


class Table:
    """The words of one language, read once."""

    def __init__(self, language: Language) -> None:
        path = _HERE / f"{language}.yaml"
        tree = load(path.read_text(encoding="utf-8"), path.name)
        assert isinstance(tree, dict)  # noqa: S101 - our own file; a test reads every key
        self.language = language
        self._tree: Mapping[str, object] = tree

    def get(self, *keys: str) -> str | None:
        """Give the text under these keys, or None."""
        found: object = self._tree
        for key in keys:
            found = found.get(key) if isinstance(found, dict) else None
        return found if isinstance(found, str) else None

    def text(self, *keys: str) -> str:
        """Give the text under these keys.

        Raises:
            KeyError: There is none.
        """
        found = self.get(*keys)
        if found is None:
            raise KeyError(keys)
        return found

    def forms(self, unit: str) -> tuple[str, str] | None:
        """Give singular and plural of a unit, or None when the language has no word for it."""
        units = self._tree["units"]
        found = units.get(unit) if isinstance(units, dict) else None
        return (str(found[0]), str(found[1])) if isinstance(found, tuple) else None


@cache
def table(language: Language) -> Table:
    """Give the words of one language."""
    return Table(language)


def noun_phrase(term: Term, form: Form = "legal", language: Language = "en") -> Phrase:
    """Say a condition as a noun phrase, in the author's own words where the plan gives them.

    Spanish has plain words only, whatever the form.
    """
    own = said(term.words, language)
    if own is not None and own.complete:
        return own
    words = table(language)
    side = "_not" if term.negate else ""
    template = words.get("phrases", term.question.kind, f"{form}{side}")
    if template is None:
        fallback = "plain" if language == "es" else "legal"
        template = words.text("phrases", term.question.kind, f"{fallback}{side}")
    return _filled(template, term.question.slots, words)


def said(text: LocalText | None, language: Language) -> Phrase | None:
    """Give the plan's own text; English stands in, marked, where Spanish is missing."""
    if text is None:
        return None
    wanted = text.es if language == "es" else text.en
    return Phrase(str(text), complete=False) if wanted is None else Phrase(wanted)


def question_text(question: Question, language: Language = "en", *, number: bool = False) -> Phrase:
    """Say what an officer is asked.

    Args:
        question: The question.
        language: ``en`` or ``es``.
        number: Ask for the number behind it instead of yes or no.
    """
    words = table(language)
    template = words.text("phrases", question.kind, "number" if number else "question")
    return _filled(template, _with_unit(question, words), words)


def on_person(question: Question, value: Value) -> str:
    """Say in English what one value means for a made-up person, such as ``7 grams``."""
    words = table("en")
    kind = question.kind
    if value is None:
        return f"not known: {question_text(question)}"
    if isinstance(value, bool):
        side = "person" if value else "person_not"
        spare = "plain" if value else "plain_not"
        legal = "legal" if value else "legal_not"
        template = words.get("phrases", kind, side) or words.get("phrases", kind, spare)
        return _filled(template or words.text("phrases", kind, legal), question.slots, words).text
    number = Decimal(value)
    if number == NEVER:
        return _filled(words.text("phrases", kind, "never"), question.slots, words).text
    slots = {**question.slots, "value": _value(question, number), "ago": _ago(number)}
    return _filled(words.text("phrases", kind, "value"), slots, words).text


def _value(question: Question, number: Decimal) -> Slot:
    amount = question.slots.get("amount")
    if isinstance(amount, Amount):
        unit = amount.unit
        return Amount(_in_unit(number, amount, question), unit)
    if "dollars" in question.slots:
        return f"${number:,}"
    return f"{number.normalize():f}"


def _in_unit(number: Decimal, amount: Amount, question: Question) -> Decimal:
    """Turn a compared number back into the author's unit."""
    bound = question.check.bound
    return number * amount.value / bound if bound else number


def _ago(days: Decimal) -> str:
    if days >= 2 * _YEAR:
        return _count(int(days / _YEAR), "year")
    if days >= 2 * _MONTH:
        return _count(int(days / _MONTH), "month")
    return _count(int(days), "day")


def _count(number: int, unit: str) -> str:
    return str(Duration(number, unit))


def _with_unit(question: Question, words: Table) -> Mapping[str, Slot]:
    amount = question.slots.get("amount")
    if not isinstance(amount, Amount):
        return question.slots
    unit = "grams" if _is_weight(question) else amount.unit
    forms = words.forms(unit)
    return {**question.slots, "unit": forms[1] if forms else unit}


def _is_weight(question: Question) -> bool:
    return question.check.input.startswith("grams")


# ------------------------------------------------------------------ filling


def _filled(template: str, slots: Mapping[str, Slot], words: Table) -> Phrase:
    whole = True

    def chunk(found: re.Match[str]) -> str:
        gaps = _GAP.findall(found[1])
        return found[1] if all(slots.get(gap) for gap in gaps) else (found[2] or "")

    def gap(found: re.Match[str]) -> str:
        nonlocal whole
        phrase = _slot(found[1], slots, words)
        whole = whole and phrase.complete
        return phrase.text

    return Phrase(_GAP.sub(gap, _CHUNK.sub(chunk, template)), whole)


def _slot(gap: str, slots: Mapping[str, Slot], words: Table) -> Phrase:
    if gap in {"one_record", "records", "no_record"}:
        return Phrase(words.text("records", str(slots["record"]), gap))
    value = slots[gap]
    if isinstance(value, Amount | Duration):
        return _measure(value, words)
    if isinstance(value, LocalText):
        return said(value, words.language) or Phrase("")
    if isinstance(value, tuple):
        said_so = _counted if gap == "offenses" and words.language == "en" else _term
        return joined((said_so(one, words) for one in value), "or", words.language)
    if gap == "dollars":
        return Phrase(f"${value:,}")
    return Phrase(str(value)) if isinstance(value, int) else _named(gap, value, words)


def _named(gap: str, value: str, words: Table) -> Phrase:
    """Say the author's own text; places keep their name in every language."""
    return Phrase(value) if gap in {"area", "value", "ago", "unit"} else _term(value, words)


def _term(text: str, words: Table) -> Phrase:
    if _LISTED.fullmatch(text):
        text = text.replace("_", " ")
    if words.language == "en":
        return Phrase(text)
    known = words.get("terms", text.strip().lower())
    return Phrase(text, complete=False) if known is None else Phrase(known)


def _counted(text: str, words: Table) -> Phrase:
    """Say one kind of offense after "for": "a violent felony", but "arson" and "sex offenses"."""
    phrase = _term(text, words)
    if phrase.text.rpartition(" ")[2].lower() not in _COUNTED or _ARTICLE.match(phrase.text):
        return phrase
    article = "an" if phrase.text[:1].lower() in "aeio" else "a"
    return replace(phrase, text=f"{article} {phrase.text}")


def _measure(size: Amount | Duration, words: Table) -> Phrase:
    number = size.value if isinstance(size, Amount) else Decimal(size.amount)
    forms = words.forms(size.unit)
    text = f"{number.normalize():f}"
    if forms is None:
        return Phrase(f"{text} {size.unit}", complete=words.language == "en")
    return Phrase(f"{text} {forms[0] if number == 1 else forms[1]}")


def joined(phrases: Iterable[Phrase], word: Literal["and", "or"], language: Language) -> Phrase:
    """Join phrases into a list in a sentence: ``a, b and c``.

    Parts that hold commas themselves are set apart by semicolons.
    """
    parts = tuple(phrases)
    link = f" {table(language).text('join', word)} "
    texts = [part.text for part in parts]
    mark = "; " if any("," in text for text in texts) and len(texts) > 1 else ", "
    if mark == "; ":
        link = f";{link}"
    text = link.join([mark.join(texts[:-1]), texts[-1]]) if len(texts) > 1 else "".join(texts)
    return Phrase(text, all(part.complete for part in parts))
