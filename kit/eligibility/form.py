"""Give a door's criteria as form logic: questions, skip logic and calculations for an XLSForm.

A blank answer is unknown, and nothing of a criminal record becomes a question of its own (see
``projecting``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial

from kit.eligibility import xpath
from kit.eligibility.criteria import UNLISTED, Charge, Criteria, Criterion, Input, Limit, Source
from kit.eligibility.expressions import Expression, checks
from kit.eligibility.naming import name
from kit.eligibility.projecting import (
    BAR,
    CHARGES,
    NO,
    PRESUMPTION,
    RECORD,
    UNKNOWN,
    YES,
    Projection,
    projection,
)
from kit.eligibility.prose import bar
from kit.eligibility.wording import Language, Phrase, noun_phrase, question_text, said, table
from kit.eligibility.xpath import Xpath
from kit.model.eligibility import Effect

LANGUAGES: tuple[Language, ...] = ("en", "es")


class Kind(Enum):
    """How a question of the form is answered."""

    CHARGES = "charges"
    ANSWER = "answer"
    INTEGER = "integer"
    DECIMAL = "decimal"
    RECORD = "record"


Label = Mapping[Language, Phrase]


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose, with its label in each language."""

    value: str
    label: Label


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """One question of the form.

    Attributes:
        name: Name of the field.
        kind: How it is answered: several charges, yes/no/unknown, a number, or a record answer.
        label: The question in each language.
        relevant: XPath that says when it is asked; empty for always.
        choices: Answers to choose from; empty for a number.
        shown: Phrases to show under the question (the record criteria), in each language.
        criteria: Ids of the criteria and limits that it helps to decide.
    """

    name: str
    kind: Kind
    label: Label
    relevant: str = ""
    choices: tuple[Choice, ...] = ()
    shown: tuple[Label, ...] = ()
    criteria: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Calculation:
    """A value that the form works out.

    Attributes:
        name: Name of the field.
        expression: The XPath.
        of: Id of the criterion that it answers (yes, no, unknown); empty for the others.
    """

    name: str
    expression: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class FormLogic:
    """The questions and calculations of one door, or of several in one form.

    Attributes:
        questions: In the order of asking.
        calculations: Each after those it uses.
        outcome: Name of the field that holds the outcome.
        guard: XPath that says when this door is used; empty for always.
    """

    questions: tuple[FormQuestion, ...]
    calculations: tuple[Calculation, ...]
    outcome: str
    guard: str = ""


def form_logic(criteria: Criteria, *, guard: str = "", suffix: str = "") -> FormLogic:
    """Give the form logic of one door.

    Args:
        criteria: What is asked at the door.
        guard: XPath that says when this door is used, where a form holds several.
        suffix: Ends the names of fields that belong to this door alone.
    """
    door = _Door(criteria, projection(criteria), suffix)
    asked = (*door.charges(), *door.openly(), *door.record_limits(), *door.record())
    questions = tuple(replace(one, relevant=xpath.both(guard, one.relevant)) for one in asked)
    return FormLogic(questions, tuple(door.calculations()), door.own("outcome"), guard)


def merged(logics: Iterable[FormLogic], outcome: str = "outcome") -> FormLogic:
    """Join the doors of one form: a question that several ask is asked once.

    Args:
        logics: Logic of each door, with guard and suffix; the first whose guard holds decides.
        outcome: Name of the field that holds the outcome.
    """
    doors = tuple(logics)
    questions: dict[str, FormQuestion] = {}
    for question in (one for door in doors for one in door.questions):
        known = questions.get(question.name)
        questions[question.name] = question if known is None else _asked_twice(known, question)
    decided = "''"
    for door in reversed(doors):
        decided = f"if({door.guard or 'true()'}, ${{{door.outcome}}}, {decided})"
    calculations = (one for door in doors for one in door.calculations)
    last = Calculation(outcome, decided)
    return FormLogic(tuple(questions.values()), (*calculations, last), outcome)


def _asked_twice(one: FormQuestion, other: FormQuestion) -> FormQuestion:
    relevant = xpath.either(one.relevant, other.relevant)
    criteria = tuple(dict.fromkeys((*one.criteria, *other.criteria)))
    return replace(one, relevant=relevant, criteria=criteria)


@dataclass(frozen=True, slots=True)
class _Door:
    """Writes the questions and calculations of one door."""

    criteria: Criteria
    projected: Projection
    suffix: str

    def own(self, plain: str) -> str:
        return f"{plain}_{self.suffix}" if self.suffix else plain

    def _xpath(self, worked_out: Mapping[Expression, str]) -> Xpath:
        chosen = (one.id for one in self.criteria.inputs if one.source is Source.CHARGE)
        return Xpath(self.own(CHARGES), frozenset(chosen), worked_out)

    # ------------------------------------------------------------ questions

    def charges(self) -> Iterator[FormQuestion]:
        if self.criteria.asks_charges:
            listed = (
                Choice(one.input, _label(partial(_title, one))) for one in self.criteria.charges
            )
            other = Choice(UNLISTED, _words("charges", "other"))
            label = _words("charges", "question")
            yield FormQuestion(self.own(CHARGES), Kind.CHARGES, label, choices=(*listed, other))

    def openly(self) -> Iterator[FormQuestion]:
        for one in self.projected.asked.inputs:
            if one.source not in {Source.CHARGE, Source.RECORD}:
                yield self._open_question(one)

    def _open_question(self, one: Input) -> FormQuestion:
        questions = [each for each in self.criteria.questions if each.check.input == one.id]
        label = _label(partial(question_text, questions[0], number=not one.flag))
        kind = Kind.ANSWER if one.flag else Kind.INTEGER if one.whole else Kind.DECIMAL
        choices = _answers(YES, NO, UNKNOWN) if one.flag else ()
        limits, criteria = self._uses(one)
        uses = (*(limit.id for _, limit in limits), *(each.id for each in criteria))
        return FormQuestion(one.id, kind, label, self._relevant(one), choices, criteria=uses)

    def _uses(self, one: Input) -> tuple[list[tuple[str, Limit]], list[Criterion]]:
        asked = self.projected.asked
        limits = [
            (charge.input, limit)
            for charge in asked.charges
            for limit in charge.limits
            if limit.term.input.id == one.id
        ]
        judged = [
            each
            for each in asked.criteria
            if any(check.input == one.id for check in checks(each.holds))
        ]
        return limits, judged

    def _relevant(self, one: Input) -> str:
        """Ask only where the answer can matter: for its charges, and while they are covered."""
        limits, judged = self._uses(one)
        inputs = {charge.offense: charge.input for charge in self.criteria.charges}
        about = [charge for charge, _ in limits]
        for criterion in judged:
            about += [inputs[each] for each in criterion.offenses if each in inputs]
        narrow = all(criterion.offenses for criterion in judged)
        field = f"${{{self.own(CHARGES)}}}"
        guard = " or ".join(f"selected({field}, '{each}')" for each in dict.fromkeys(about))
        if limits or not self.criteria.asks_charges:
            return guard if narrow else ""
        return xpath.both(guard if narrow else "", f"${{{self.own('listed')}}} != 'no'")

    def record_limits(self) -> Iterator[FormQuestion]:
        for charge in self.criteria.charges:
            group = name("record limit", charge.offense)
            limits = self.projected.limits.get(group)
            if limits:
                yield FormQuestion(
                    name=group,
                    kind=Kind.RECORD,
                    label=_label(partial(_limit_label, charge)),
                    relevant=f"selected(${{{self.own(CHARGES)}}}, '{charge.input}')",
                    choices=_answers(YES, NO, UNKNOWN),
                    shown=tuple(_label(partial(noun_phrase, one.term, "plain")) for one in limits),
                    criteria=tuple(one.id for one in limits),
                )

    def record(self) -> Iterator[FormQuestion]:
        closed = self.projected.closed
        if not closed:
            return
        listed = f"${{{self.own('listed')}}} != 'no'"
        yield FormQuestion(
            name=self.own(RECORD),
            kind=Kind.RECORD,
            label=_words("record", "question"),
            relevant=xpath.both(listed, f"${{{self.own('barred')}}} != 'yes'"),
            choices=_record_choices(closed),
            shown=tuple(_label(partial(_sentence, one, self.criteria)) for one in closed),
            criteria=tuple(one.id for one in closed),
        )

    # --------------------------------------------------------- calculations

    def calculations(self) -> Iterator[Calculation]:
        asked = self.projected.asked
        limited = {
            one.limited: self.own(name("limited", one.offense))
            for one in asked.charges
            if one.limits
        }
        writer = self._xpath({})
        for limit, field in limited.items():
            yield Calculation(field, writer.answer(limit))
        writer = self._xpath(limited)
        yield Calculation(self.own("listed"), writer.answer(asked.listed))
        for one in asked.criteria:
            yield Calculation(self._field(one), writer.answer(one.holds), one.id)
        barred = [one for one in asked.criteria if one.effect is Effect.ABSOLUTE]
        yield Calculation(self.own("barred"), f"if({self._any(barred, YES)}, 'yes', 'no')")
        yield Calculation(self.own("outcome"), self._outcome())

    def _field(self, criterion: Criterion) -> str:
        return self.own(name("c", criterion.id))

    def _any(self, criteria: Iterable[Criterion], answer: str) -> str:
        found = [f"${{{self._field(one)}}} = '{answer}'" for one in criteria]
        return " or ".join(found) or "false()"

    def _outcome(self) -> str:
        asked = self.projected.asked.criteria
        presumed = [one for one in asked if one.effect is Effect.PRESUMPTIVE]
        listed, barred = f"${{{self.own('listed')}}}", f"${{{self.own('barred')}}} = 'yes'"
        unknown = f"{listed} = 'unknown' or {self._any(asked, UNKNOWN)}"
        waivable = self._any(presumed, YES)
        if self.projected.closed:
            record = f"${{{self.own(RECORD)}}}"
            effects = {one.effect for one in self.projected.closed}
            unknown = f"{unknown} or {record} = '' or {record} = 'unknown'"
            if Effect.ABSOLUTE in effects:
                barred = f"{barred} or {record} = '{BAR}'"
            if Effect.PRESUMPTIVE in effects:
                waivable = f"{waivable} or {record} = '{PRESUMPTION}'"
        return (
            f"if({listed} = 'no', 'not_listed', "
            f"if({barred}, 'excluded', "
            f"if({unknown}, 'review', "
            f"if({waivable}, 'discretion', 'eligible'))))"
        )


def _label(say: Callable[[Language], Phrase]) -> Label:
    return {language: say(language) for language in LANGUAGES}


def _words(*keys: str) -> Label:
    return _label(lambda language: Phrase(table(language).text(*keys)))


def _answers(*values: str) -> tuple[Choice, ...]:
    return tuple(Choice(value, _words("answers", value)) for value in values)


def _record_choices(closed: tuple[Criterion, ...]) -> tuple[Choice, ...]:
    effects = {one.effect for one in closed}
    both = len(effects) > 1
    yes = [
        Choice(value, _words("record", value if both else "both"))
        for value, effect in ((BAR, Effect.ABSOLUTE), (PRESUMPTION, Effect.PRESUMPTIVE))
        if effect in effects
    ]
    return (*_answers(NO), *yes, *_answers(UNKNOWN))


def _title(charge: Charge, language: Language) -> Phrase:
    return said(charge.title, language) or Phrase(charge.offense)


def _sentence(criterion: Criterion, criteria: Criteria, language: Language) -> Phrase:
    return bar(criterion, criteria, "plain", language).sentence


def _limit_label(charge: Charge, language: Language) -> Phrase:
    title = _title(charge, language)
    text = table(language).text("record", "limit").format(offense=title.text)
    return Phrase(text, title.complete)
