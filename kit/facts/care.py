"""Facts about services, training, evaluation and money."""

from __future__ import annotations

from kit.doctree.nodes import Inlines
from kit.facts.gathering import Gathering, label, text
from kit.facts.registry import fact
from kit.facts.told import Scene, Told


def _rows(put: Gathering, kind: str, section: str, *names: str) -> list[tuple[Inlines, ...]]:
    """Give one row for every entry of a section's list; optional gaps stay out."""
    first, _, key = section.partition(".")
    here = getattr(put.scene.plan, first)
    entries = getattr(here, key, None) if here is not None and key else here
    rows = []
    for index, entry in enumerate(entries or ()):
        at = (first, key, index) if key else (first, index)
        one = Scene(put.scene.plan, put.scene.language, kind, entry, at)
        rows.append(tuple(_cell(put, f"{kind}.{name}", one) for name in names))
    return rows


def _cell(put: Gathering, name: str, scene: Scene) -> Inlines:
    return put.maybe(name.removesuffix("?"), scene) if name.endswith("?") else put.say(name, scene)


@fact("table")
def services_table(scene: Scene) -> Told:
    """Services for participants."""
    put = Gathering(scene)
    rows = _rows(put, "service", "case_management.services", "kind", "how", "partner?")
    if not rows:
        return put.absent("case_management.services")
    return put.tell(put.table("services", ("service", "how", "who"), rows, (4, 2, 3)))


@fact("table")
def training_table(scene: Scene) -> Told:
    """Training sessions."""
    put = Gathering(scene)
    names = ("title", "for_whom", "hours", "peer_trainers", "repeat_every")
    rows = _rows(put, "session", "training.sessions", *names)
    if not rows:
        return put.absent("training.sessions")
    heads = ("session", "whom", "hours", "peers", "repeat")
    return put.tell(put.table("training", heads, rows, (3, 4, 1, 3, 2)))


@fact("table")
def disparity_table(scene: Scene) -> Told:
    """Comparisons between groups of people."""
    put = Gathering(scene)
    names = ("decision", "groups", "reference", "formula", "threshold")
    rows = _rows(put, "measure", "equity.disparity_measures", *names)
    if not rows:
        return put.absent("equity.disparity_measures")
    heads = ("step", "groups", "against", "formula", "threshold")
    return put.tell(put.table("disparity", heads, rows, (3, 4, 2, 3, 2)))


@fact("table")
def measures_table(scene: Scene) -> Told:
    """Measures of the evaluation."""
    put = Gathering(scene)
    names = ("name", "numerator", "denominator", "data_source", "frequency")
    rows = _rows(put, "measure", "evaluation.measures", *names)
    if not rows:
        return put.absent("evaluation.measures")
    heads = ("name", "numerator", "denominator", "source", "frequency")
    return put.tell(put.table("measures", heads, rows, (3, 3, 3, 3, 2)))


@fact("table")
def reports_table(scene: Scene) -> Told:
    """Reports that are owed."""
    put = Gathering(scene)
    rows = _rows(put, "report", "evaluation.reports", "title", "to", "every")
    if not rows:
        return put.absent("evaluation.reports")
    return put.tell(put.table("reports", ("title", "to", "every"), rows, (4, 4, 2)))


@fact("table")
def baseline_table(scene: Scene) -> Told:
    """Numbers from before the start."""
    put = Gathering(scene)
    names = ("measure", "value", "period", "data_source")
    rows = _rows(put, "baseline", "need.baselines", *names)
    if not rows:
        return put.absent("need.baselines")
    heads = ("measure", "value", "period", "source")
    return put.tell(put.table("baselines", heads, rows, (4, 2, 3, 3)))


@fact("table")
def money_sources_table(scene: Scene) -> Told:
    """Where money comes from."""
    put = Gathering(scene)
    rows = _rows(
        put, "money", "budget.money_sources", "name", "amount", "starts_on", "ends_on?", "status"
    )
    if not rows:
        return put.absent("budget.money_sources")
    ongoing = text(label(scene.language, "ongoing"))
    shown = [(*row[:3], row[3] or ongoing, row[4]) for row in rows]
    heads = ("name", "amount", "from", "until", "status")
    return put.tell(put.table("sources", heads, shown, (4, 2, 2, 2, 2)))


@fact("table")
def money_uses_table(scene: Scene) -> Told:
    """What money is spent on."""
    put = Gathering(scene)
    rows = _rows(put, "line", "budget.uses", "name", "function", "amount", "paid_from")
    if not rows:
        return put.absent("budget.uses")
    return put.tell(put.table("uses", ("name", "what", "amount", "paid"), rows, (4, 3, 2, 4)))
