"""Say a door's criteria as documents print them, from the same tree that decides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kit.core import Pointer
from kit.eligibility.criteria import Charge, Criteria, Criterion, Role, Term
from kit.eligibility.wording import Form, Language, Phrase, joined, noun_phrase, said, table
from kit.model.eligibility import Effect


@dataclass(frozen=True, slots=True)
class CoveredOffense:
    """A listed offense in words.

    Attributes:
        id: Id of the offense.
        title: Its name; its id when it has none.
        limits: What it does not cover.
        pointer: Where the plan lists it.
    """

    id: str
    title: Phrase
    limits: tuple[Phrase, ...]
    pointer: Pointer


@dataclass(frozen=True, slots=True)
class Bar:
    """One criterion in words.

    Attributes:
        id: Id of the criterion.
        title: Its name.
        effect: A bar, or a presumption.
        conditions: Noun phrases that must all hold for it to stand in the way; for a
            requirement, those that a person must all meet.
        required: Whether ``conditions`` must be met rather than avoided.
        unless: Noun phrases of which one lifts it.
        offenses: Names of the offenses that it is about; empty for all.
        deciders: Offices that may decide otherwise.
        sentence: All of it as one noun phrase, without the deciders.
        pointer: Where the plan says it.
    """

    id: str
    title: Phrase
    effect: Effect
    conditions: tuple[Phrase, ...]
    required: bool
    unless: tuple[Phrase, ...]
    offenses: tuple[Phrase, ...]
    deciders: tuple[str, ...]
    sentence: Phrase
    pointer: Pointer


@dataclass(frozen=True, slots=True)
class Prose:
    """A door's criteria in words: what is covered, what bars, what a named office may waive."""

    offenses: tuple[CoveredOffense, ...]
    bars: tuple[Bar, ...]
    presumptions: tuple[Bar, ...]


def prose(criteria: Criteria, form: Form = "legal", language: Language = "en") -> Prose:
    """Give the criteria of one door in words.

    Args:
        criteria: What is asked at the door.
        form: ``legal`` for agreements and directives, ``plain`` for participants and the public.
        language: ``en`` or ``es``; Spanish is always plain.
    """
    said_bars = tuple(bar(one, criteria, form, language) for one in criteria.criteria)
    return Prose(
        offenses=tuple(_offense(one, form, language) for one in criteria.charges),
        bars=tuple(one for one in said_bars if one.effect is Effect.ABSOLUTE),
        presumptions=tuple(one for one in said_bars if one.effect is Effect.PRESUMPTIVE),
    )


def bar(criterion: Criterion, criteria: Criteria, form: Form, language: Language) -> Bar:
    """Give one criterion in words; ``criteria`` names the offenses that it is about."""
    titles = {one.offense: _title_of(one, language) for one in criteria.charges}
    conditions = _phrases(criterion.terms, form, language)
    unless = _phrases(criterion.unless, form, language)
    offenses = tuple(titles.get(one, Phrase(one)) for one in criterion.offenses)
    return Bar(
        id=criterion.id,
        title=_title(criterion, language),
        effect=criterion.effect,
        conditions=conditions,
        required=criterion.role is Role.REQUIREMENT,
        unless=unless,
        offenses=offenses,
        deciders=criterion.deciders,
        sentence=_sentence(criterion, (conditions, unless, offenses), language),
        pointer=criterion.pointer,
    )


def card_lines(criteria: Criteria) -> tuple[str, ...]:
    """Give the criteria as short lines for an officer's card, bars first, in English."""
    whole = prose(criteria, "plain")
    ordered = (*whole.bars, *whole.presumptions)
    return tuple(_card_line(one) for one in ordered if one.conditions)


def _card_line(one: Bar) -> str:
    words = table("en")
    text = one.sentence.text[:1].upper() + one.sentence.text[1:]
    if one.effect is Effect.ABSOLUTE:
        return text
    deciders = ", ".join(one.deciders)
    key = "waived" if one.deciders else "nobody"
    return f"{text} ({words.text('sentences', key).format(deciders=deciders)})"


def _offense(charge: Charge, form: Form, language: Language) -> CoveredOffense:
    limits = _phrases((limit.term for limit in charge.limits), form, language)
    return CoveredOffense(charge.offense, _title_of(charge, language), limits, charge.pointer)


def _title_of(charge: Charge, language: Language) -> Phrase:
    return said(charge.title, language) or Phrase(charge.offense)


def _title(criterion: Criterion, language: Language) -> Phrase:
    own = said(criterion.title, language)
    if own is not None:
        return own
    known = table(language).get("criteria", criterion.role.value)
    return Phrase(known or criterion.id.partition(":")[2])


def _phrases(terms: Iterable[Term], form: Form, language: Language) -> tuple[Phrase, ...]:
    return tuple(noun_phrase(term, form, language) for term in terms)


def _sentence(
    criterion: Criterion,
    parts: tuple[tuple[Phrase, ...], tuple[Phrase, ...], tuple[Phrase, ...]],
    language: Language,
) -> Phrase:
    conditions, unless, offenses = parts
    if not conditions:
        return _title(criterion, language)
    whole = joined(conditions, "and", language)
    if criterion.role is Role.REQUIREMENT:
        whole = _framed("must", language, terms=whole)
    if unless:
        lifted = joined(unless, "or", language)
        whole = _framed("unless", language, terms=whole, unless=lifted)
    if offenses:
        about = joined(offenses, "and", language)
        whole = _framed("offenses", language, terms=whole, offenses=about)
    return whole


def _framed(key: str, language: Language, **parts: Phrase) -> Phrase:
    template = table(language).text("sentences", key)
    text = template.format(**{name: part.text for name, part in parts.items()})
    return Phrase(text, all(part.complete for part in parts.values()))
