"""Read and judge plans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, TypedDict, Unpack

from kit.core import Diagnostic, KitError, Pointer, Severity, Stage

if TYPE_CHECKING:
    from kit.eligibility.proof import Covered
    from kit.model.plan import Plan
    from kit.reckoning.simulation import Simulation
    from kit.review.baseline import Compared
    from kit.review.remaining import Status
    from kit.rules.local import LocalRule
    from kit.source import Source

_DEPLOYED = {("eligibility",), ("information_sharing",)}


@dataclass(frozen=True, slots=True)
class Judged:
    """A plan and what is to be said of it.

    Attributes:
        source: What was written, or None when it could not be read.
        plan: What it means, or None when its heart is missing.
        diagnostics: All faults, the most useful first.
        pruned: Values left out because their shape was wrong.
        files: The text of each file by name, for showing; also of those that were refused.
        local: Rules of the jurisdiction or the bureau that the plan is judged by too.
        tried: What trying all situations of the eligibility criteria covered.
        played: What playing the first months of the program has shown.
    """

    source: Source | None
    plan: Plan | None
    diagnostics: tuple[Diagnostic, ...]
    pruned: frozenset[Pointer] = frozenset()
    files: Mapping[str, str] = field(default_factory=dict)
    local: tuple[LocalRule, ...] = ()
    tried: tuple[Covered, ...] = ()
    played: tuple[Simulation, ...] = ()

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that stop a build; departures answer theirs."""
        return self._weighing(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that weigh less; departures answer theirs."""
        return self._weighing(Severity.WARNING)

    @property
    def unsafe(self) -> bool:
        """True when eligibility or sharing has errors, so that nothing may be deployed."""
        return any(one.pointer[:1] in _DEPLOYED for one in self.errors)

    def _weighing(self, severity: Severity) -> tuple[Diagnostic, ...]:
        found = (one for one in self.diagnostics if one.severity is severity)
        return tuple(one for one in found if one.departure is None)


def load(target: Path | Mapping[str, bytes]) -> Judged:
    """Read and model a plan, without judging its sense.

    Args:
        target: A plan's folder or file, or bytes by file name.

    Raises:
        KitError: When there is no such plan.
    """
    from kit.source import read, read_bytes

    reading = read(target) if isinstance(target, Path) else read_bytes(target)
    if reading.source is None:  # what is refused is refused soon, before anything else is loaded
        return Judged(None, None, reading.diagnostics, files=reading.files)
    from kit.model.parsing import parse

    parsed = parse(reading.source)
    found = _addressed((*reading.diagnostics, *parsed.diagnostics), reading.source)
    loaded = Judged(reading.source, parsed.plan, found, parsed.pruned, reading.files)
    return with_rules(loaded, _beside(target))


def _beside(target: Path | Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Give the file of local rules that stands beside a plan."""
    from kit.rules.local_reading import FILE
    from kit.source import companion

    if isinstance(target, Path):
        found = companion(target, FILE)
        return {} if found is None else {found[0]: found[1]}
    return {name: data for name, data in target.items() if PurePosixPath(name).name == FILE}


def with_rules(loaded: Judged, files: Mapping[str, bytes]) -> Judged:
    """Add local rules to a plan that was loaded; what is wrong with their files is told.

    Args:
        loaded: The plan.
        files: Files of local rules by name.
    """
    if not files:
        return loaded
    from kit.rules.local_reading import read_rules

    for name, content in files.items():
        more = read_rules(name, content)
        loaded = replace(
            loaded,
            diagnostics=(*loaded.diagnostics, *more.diagnostics),
            files={**loaded.files, **more.files},
            local=(*loaded.local, *more.rules),
        )
    return loaded


def _addressed(found: Sequence[Diagnostic], source: Source) -> tuple[Diagnostic, ...]:
    from kit.rules.answering import address

    return tuple(replace(one, address=address(source.data, one.pointer)) for one in found)


class How(TypedDict, total=False):
    """How to judge a plan.

    Attributes:
        stage: Judge as if the plan stood there; its own stage when None.
        as_of: Judge as of this day; the plan's own day when None.
        only: Codes, families or names of the rules to run; all when empty.
        proofs: Try all situations of the eligibility criteria, play the first months and put
            documents together (``with``), leave that out (``without``), or do nothing else
            (``only``).
    """

    stage: Stage | None
    as_of: date | None
    only: Sequence[str]
    proofs: str


def check(
    target: Path | Mapping[str, bytes],
    *,
    rules: Mapping[str, bytes] | None = None,
    **how: Unpack[How],
) -> Judged:
    """Read, model and judge a plan; every fault is told in one run.

    Args:
        target: A plan's folder or file, or bytes by file name.
        rules: Files of further local rules by name.
        **how: Stage, day, choice of rules, and whether to prove.
    """
    return judge(with_rules(load(target), rules or {}), **how)


def judge(loaded: Judged, **how: Unpack[How]) -> Judged:
    """Judge the sense of a plan that was loaded; the arguments are those of ``check``."""
    if loaded.source is None:
        return replace(loaded, diagnostics=tuple(sorted(loaded.diagnostics, key=_by_weight)))
    from kit.rules import Choice, run
    from kit.rules.capacity._simulation import played
    from kit.rules.eligibility._proof import covered
    from kit.rules.weighing import ranked

    if loaded.plan is None:
        return replace(loaded, diagnostics=tuple(ranked(loaded.diagnostics)))
    choice = Choice(
        stage=how.get("stage"),
        as_of=how.get("as_of"),
        only=how.get("only", ()),
        pruned=loaded.pruned,
        local=loaded.local,
        proofs=how.get("proofs") != "without",
        others=how.get("proofs") != "only",
    )
    found = (*loaded.diagnostics, *run(loaded.plan, loaded.source, choice))
    tried = replace(loaded, tried=covered(choice.shared), played=played(choice.shared))
    return replace(tried, diagnostics=tuple(ranked(found)))


def _by_weight(one: Diagnostic) -> tuple[object, ...]:
    """Rank what is said of a file that was refused; the rules rank everything else."""
    return (one.severity.rank, one.sort_key)


def whole(target: Path | Mapping[str, bytes]) -> tuple[Judged, Plan]:
    """Give a plan and what is to be said of it.

    Raises:
        KitError: When its heart is missing.
    """
    judged = check(target)
    if judged.plan is None:
        raise KitError("The plan can't be read.", "Run `leadkit check` on it to see why.")
    return judged, judged.plan


def since(judged: Judged, earlier: str) -> tuple[Judged, Compared]:
    """Keep what is new since an earlier JSON report of a plan; a plan without heart stays whole.

    Raises:
        KitError: The text is no report of the kit.
    """
    from kit.review.baseline import compare

    found = compare(judged.diagnostics, earlier)
    if judged.plan is None:
        return judged, replace(found, new=judged.diagnostics, known=0)
    return replace(judged, diagnostics=found.new, tried=(), played=()), found


def status(
    target: Path | Mapping[str, bytes], *, stage: Stage | None = None, as_of: date | None = None
) -> tuple[Judged, Status | None]:
    """Give what stands between a plan and a stage, its next one when none is named.

    The status is None when the plan's heart is missing; the diagnostics then say why.
    """
    from kit.review.remaining import following
    from kit.review.remaining import status as remaining

    loaded = load(target)
    if loaded.plan is None:
        return loaded, None
    goal = stage or following(loaded.plan.plan.stage)
    judged = judge(loaded, stage=goal, as_of=as_of)
    return judged, remaining(loaded.plan, judged.diagnostics, goal)


def status_text(said: Status, form: str, owner: str = "") -> str:
    """Give a status as ``text``, for all roles or with the list of one, or as ``json``."""
    import json

    from kit.review.agenda import text
    from kit.review.remaining import data

    return json.dumps(data(said), indent=2) + "\n" if form == "json" else text(said, owner)


def report(
    judged: Sequence[Judged],
    form: str,
    *,
    color: bool = False,
    width: int = 0,
    tried: bool = False,
) -> str:
    """Give what is to be said of some plans in one report.

    Args:
        judged: The plans, in the order in which to tell of them.
        form: Name of the format, such as ``text`` or ``json``.
        color: Mark parts with terminal colors, where the format can.
        width: Columns to fold text at; 0 never folds.
        tried: Tell also what trying all situations of the eligibility criteria covered, and what
            playing the first months has shown.
    """
    from kit import __version__
    from kit.reporters import Options, reporter

    found = [one for each in judged for one in each.diagnostics]
    files = {name: text for each in judged for name, text in each.files.items()}
    options = Options(color=color, width=width, version=__version__)
    if tried:
        options["tried"] = [one for each in judged for one in each.tried]
        options["played"] = [one for each in judged for one in each.played]
    return reporter(form)(found, files, **options)
