"""Facts about the size of the study: which effects it can tell from chance."""

from __future__ import annotations

from decimal import Decimal

from kit.doctree.nodes import Inlines
from kit.facts.gathering import Gathering, text
from kit.facts.planning import said
from kit.facts.registry import fact
from kit.facts.told import Scene, Told, flag
from kit.model.evaluation import Sample
from kit.reckoning.samples import Effect, Groups, detectable, effect_of, needed

_SAMPLE = ("evaluation", "sample")
_SHARES = (20, 40, 60, 80)
"""Shares of the comparison group with the outcome for which tables are computed, in percent."""
_ODDS = (0.4, 0.6, 0.75)
_LARGE = 2 / 3
"""Effects at or below these odds count as very large."""
_USUAL = 50


def _sample(scene: Scene) -> Sample | None:
    section = scene.plan.evaluation
    sample = section.sample if section else None
    return sample if sample and sample.expected_enrolled is not None else None


def _groups(sample: Sample) -> Groups:
    served = sample.expected_enrolled or 0
    return Groups(served, served if sample.comparison is None else sample.comparison)


@fact("text")
def sample_groups(scene: Scene) -> Told:
    """How many people the study follows in each group."""
    put = Gathering(scene)
    sample = _sample(scene)
    if sample is None:
        return put.line(put.say("evaluation.sample.expected_enrolled"))
    groups = _groups(sample)
    name = "groups_equal" if sample.comparison is None else "groups_stated"
    words = said(scene.language, name, served=groups.served, compared=groups.compared)
    return Told(text(words), ((*_SAMPLE, "expected_enrolled"), (*_SAMPLE, "comparison")))


@fact("text")
def sample_method(scene: Scene) -> Told:
    """By which test and with which chances of error the sample is reckoned."""
    return Told(text(said(scene.language, "sample_method")))


@fact("table")
def detectable_table(scene: Scene) -> Told:
    """The smallest fall that a study with the plan's numbers can tell from chance."""
    put = Gathering(scene)
    sample = _sample(scene)
    if sample is None:
        return put.absent("evaluation.sample.expected_enrolled")
    own = sample.comparison_risk
    put.pointers.extend((*_SAMPLE, key) for key in ("expected_enrolled", "comparison"))
    shares = sorted({Decimal(share) for share in _SHARES} | ({own} if own is not None else set()))
    lines = (_detectable_row(put, sample, share) for share in shares)
    heads = ("compared", "served", "points", "odds")
    return put.tell(put.table("detectable", heads, lines, (4, 4, 2, 3)))


def _detectable_row(put: Gathering, sample: Sample, share: Decimal) -> tuple[Inlines, ...]:
    language = put.scene.language
    head = f"{share.normalize():f}%"
    if share == sample.comparison_risk:
        put.pointers.append((*_SAMPLE, "comparison_risk"))
        head = said(language, "own_figure").format(head)
    effect = detectable(_groups(sample), float(share) / 100)
    if effect is None:
        return (text(head), text(said(language, "not_shown")), (), ())
    return (text(head), *map(text, _figures(effect)))


def _figures(effect: Effect) -> tuple[str, str, str]:
    served = int(effect.served * 100)
    points = f"{effect.risk * 100 - served:.0f}"
    return f"{served}%", points, f"{effect.odds_ratio:.2f}"


@fact("table")
def needed_table(scene: Scene) -> Told:
    """How many people each group must have to show smaller effects."""
    put = Gathering(scene)
    lines = (
        (text(f"{odds:g}"), *(text(_people(share, odds)) for share in _SHARES)) for odds in _ODDS
    )
    heads = ("odds", *map(str, _SHARES))
    return put.tell(put.table("needed", heads, lines, (3, 2, 2, 2, 2)))


def _people(share: int, odds: float) -> str:
    return f"{needed(effect_of(share / 100, odds)):,}"


@fact("flag")
def shows_large_effects_only(scene: Scene) -> Told:
    """A study with the plan's numbers can show nothing but very large effects."""
    sample = _sample(scene)
    if sample is None:
        return flag(answer=False)
    share = sample.comparison_risk if sample.comparison_risk is not None else _USUAL
    effect = detectable(_groups(sample), float(share) / 100)
    only = effect is None or effect.odds_ratio <= _LARGE
    return flag(only, (*_SAMPLE, "expected_enrolled"))
