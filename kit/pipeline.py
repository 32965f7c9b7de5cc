"""The use cases of the kit, each readable as a table of contents.

Every function loads only the layers that it walks through, so a command starts fast.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kit.core import Diagnostic, Pointer, Severity, Stage

if TYPE_CHECKING:
    from kit.authoring.fixing import Fixed
    from kit.authoring.new import Beginning
    from kit.model.plan import Plan
    from kit.output import Outcome, Package, State
    from kit.review.redline import Redline
    from kit.review.remaining import Status
    from kit.review.verify import Original, Verdict
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
    """

    source: Source | None
    plan: Plan | None
    diagnostics: tuple[Diagnostic, ...]
    pruned: frozenset[Pointer] = frozenset()

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
    from kit.model.parsing import parse
    from kit.source import read, read_bytes

    reading = read(target) if isinstance(target, Path) else read_bytes(target)
    if reading.source is None:
        return Judged(None, None, reading.diagnostics)
    parsed = parse(reading.source)
    found = (*reading.diagnostics, *parsed.diagnostics)
    return Judged(reading.source, parsed.plan, found, parsed.pruned)


def check(
    target: Path | Mapping[str, bytes],
    *,
    stage: Stage | None = None,
    as_of: date | None = None,
    only: Sequence[str] = (),
) -> Judged:
    """Read, model and judge a plan; every fault is told in one run.

    Args:
        target: A plan's folder or file, or bytes by file name.
        stage: Judge as if the plan stood there; its own stage when None.
        as_of: Judge as of this day; the plan's own day when None.
        only: Codes, families or names of the rules to run; all when empty.
    """
    return judge(load(target), stage=stage, as_of=as_of, only=only)


def judge(
    loaded: Judged,
    *,
    stage: Stage | None = None,
    as_of: date | None = None,
    only: Sequence[str] = (),
) -> Judged:
    """Judge the sense of a plan that was loaded; the arguments are those of ``check``."""
    from kit.rules import Choice, run
    from kit.rules.weighing import ranked

    if loaded.plan is None:
        return replace(loaded, diagnostics=tuple(ranked(loaded.diagnostics)))
    choice = Choice(stage=stage, as_of=as_of, only=only, pruned=loaded.pruned)
    found = run(loaded.plan, loaded.source, choice)
    return replace(loaded, diagnostics=tuple(ranked((*loaded.diagnostics, *found))))


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


def status_text(said: Status, form: str) -> str:
    """Give a status as ``text`` or ``json``."""
    import json

    from kit.review.remaining import data, text

    return json.dumps(data(said), indent=2) + "\n" if form == "json" else text(said)


def report(judged: Sequence[Judged], form: str, *, color: bool = False, width: int = 0) -> str:
    """Give what is to be said of some plans in one report.

    Args:
        judged: The plans, in the order in which to tell of them.
        form: Name of the format, such as ``text`` or ``json``.
        color: Mark parts with terminal colors, where the format can.
        width: Columns to fold text at; 0 never folds.
    """
    from kit import __version__
    from kit.reporters import reporter

    found = [one for each in judged for one in each.diagnostics]
    sources = [each.source for each in judged if each.source is not None]
    files = {name: text for source in sources for name, text in source.files.items()}
    return reporter(form)(found, files, color=color, width=width, version=__version__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to build.

    Attributes:
        only: Documents and targets by name; all that the plan asks for when empty.
        formats: Formats of documents; all when empty.
        draft: Build although the plan has errors, and mark every page.
        as_of: The day that documents speak from; the plan's own when None.
        edits: What to do with files edited by hand: ``refuse``, ``keep`` or ``move``.
        annotated: Build each document also with the reasons of every clause.
    """

    only: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    draft: bool = False
    as_of: date | None = None
    edits: str = "refuse"
    annotated: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build, or of comparing a folder with what a build would give.

    Attributes:
        judged: The plan and what is to be said of it.
        outcome: What was written; None when errors stopped the build or nothing was to be written.
        state: How the folder stood before; None when errors stopped the build.
    """

    judged: Judged
    outcome: Outcome | None
    state: State | None


def build(target: Path | Mapping[str, bytes], folder: Path, order: Order) -> Built:
    """Check a plan, build its package and write it whole or not at all."""
    from kit.output import Edits, write
    from kit.review.words import words

    judged = check(target, as_of=order.as_of)
    package = _package(judged, order, target)
    if package is None:
        return Built(judged, None, None)
    outcome = write(package, folder, words=words, edits=Edits(order.edits))
    return Built(judged, outcome, outcome.state)


def compare(target: Path | Mapping[str, bytes], folder: Path, order: Order) -> Built:
    """Tell how a folder stands against the package of a plan, writing nothing."""
    from kit.output import check as compared
    from kit.review.words import words

    judged = check(target, as_of=order.as_of)
    package = _package(judged, order, target)
    state = None if package is None else compared(package, folder, words=words)
    return Built(judged, None, state)


def _package(judged: Judged, order: Order, target: Path | Mapping[str, bytes]) -> Package | None:
    from kit import __version__
    from kit.model.hashing import program_hash
    from kit.output import Origin, Package
    from kit.review.package import Wanted, artifacts

    if judged.plan is None or (judged.errors and not order.draft):
        return None
    errors = bool(judged.errors)
    about = judged.plan.plan
    wanted = Wanted(
        only=order.only,
        formats=order.formats,
        errors=errors,
        targets=not judged.unsafe,
        as_of=order.as_of,
        annotated=order.annotated,
        seal=_seal(judged.plan, target),
    )
    origin = Origin(about.id, about.version, program_hash(judged.plan), __version__, errors)
    return Package(origin, artifacts(judged.plan, wanted))


def fix(target: Path | Mapping[str, bytes], *, write: bool = True) -> Fixed:
    """Mend what can be mended safely in a plan's files, by edits of exact spans.

    Args:
        target: A plan's folder or file, or bytes by file name, which are never written.
        write: Put the result into the files, all or none.

    Raises:
        KitError: When there is no such plan, or it can't be written.
    """
    from kit.authoring.fixing import fix as mend
    from kit.output import replace_files
    from kit.source import contents

    files = contents(target)[0] if isinstance(target, Path) else target
    fixed = mend(files, check)
    if write and isinstance(target, Path):
        before, after = (
            {Path(name): data for name, data in state.items()} for state in (files, fixed.changed)
        )
        replace_files(before, after)
    return fixed


def fix_text(fixed: Fixed) -> str:
    """Give what was mended, what is left to a person, and what changed in the files."""
    from kit.authoring.telling import text

    return text(fixed)


def _seal(plan: Plan, target: Path | Mapping[str, bytes]) -> bytes:
    """Give the letterhead's image as PNG; empty when the plan names none."""
    from kit.renderers.letterhead import seal
    from kit.source.beside import read_beside

    said = plan.documents.letterhead if plan.documents else None
    if said is None or said.seal is None:
        return b""
    return seal(said.seal, read_beside(target, said.seal))


def verify(data: bytes, target: Path | Mapping[str, bytes] | None = None) -> Verdict:
    """Judge whether a file is as the kit built it, by itself or by a plan.

    Raises:
        KitError: When the kit did not build the file, or the plan can't be read.
    """
    from kit.review.verify import against
    from kit.review.verify import verify as alone

    if target is None:
        return alone(data)
    return against(data, _original(data, target))


def verdict_text(name: str, verdict: Verdict, form: str) -> str:
    """Give a verdict on a file as ``text`` or ``json``."""
    import json

    from kit.review.verify import data, text

    if form == "json":
        return json.dumps(data(name, verdict), indent=2, ensure_ascii=False) + "\n"
    return text(name, verdict)


def redline(
    name: str, data: bytes, target: Path | Mapping[str, bytes] | None = None, *, form: str = "text"
) -> tuple[Redline, str]:
    """Read what people changed in a returned Word file; the plan stays as it is.

    Args:
        name: The file's name, for the report.
        data: Its bytes.
        target: The plan that it was built from, for the words that stood there.
        form: ``text``, ``json``, or ``yaml`` for the local texts alone.

    Raises:
        KitError: When it is no Word file of the kit, or the plan can't be read.
    """
    import json

    from kit.doctree.text import clause_texts
    from kit.renderers.docx.read import read
    from kit.review import redline as redlines
    from kit.review.package import Wanted, document

    returned = read(data)
    wanted: Mapping[str, str] = {}
    beside = redlines.Against()
    if target is not None:
        _, plan = _whole(target)
        made = document(plan, returned.key, Wanted())
        wanted = clause_texts(made) if made else {}
        same = made is not None and made.meta.program_hash == returned.program_hash
        beside = redlines.Against(plan.plan.edition, same_program=same, given=True)
    found = redlines.find(returned, wanted)
    if form == "json":
        said = redlines.data(name, found, beside)
        return found, json.dumps(said, indent=2, ensure_ascii=False) + "\n"
    if form == "yaml":
        return found, redlines.yaml(found, redlines.document_name(returned.key))
    return found, redlines.text(name, found, beside)


def _original(data: bytes, target: Path | Mapping[str, bytes]) -> Original:
    """Give what a plan makes of the document that a file claims to be."""
    from kit.model.hashing import program_hash
    from kit.review.annotated import annotated
    from kit.review.package import Wanted, document, rendered
    from kit.review.returned import read
    from kit.review.verify import Original, signed

    judged, plan = _whole(target)
    file = read(data)
    wanted = Wanted(errors=bool(judged.errors), seal=_seal(plan, target))
    made = document(plan, file.claims.document, wanted)
    about = Original(plan.plan.title, plan.plan.version, program_hash(plan))
    if made is None:
        return about
    editions = (made, annotated(made, plan))
    built = tuple(rendered(edition, file.kind) for edition in editions)
    return replace(about, document=made, built=built, signed=signed(plan, made))


def _whole(target: Path | Mapping[str, bytes]) -> tuple[Judged, Plan]:
    """Give a plan and what is to be said of it.

    Raises:
        KitError: When its heart is missing.
    """
    from kit.core import KitError

    judged = check(target)
    if judged.plan is None:
        raise KitError("The plan can't be read.", "Run `leadkit check` on it to see why.")
    return judged, judged.plan


def new(beginning: Beginning, target: Path) -> None:
    """Start a jurisdiction's repository in a folder that is new or empty.

    Raises:
        KitError: When the folder holds something or can't be written.
    """
    from kit.authoring.new import bake
    from kit.core import Artifact
    from kit.output import write_folder

    beside = [
        Artifact(f"schemas/{name}", "application/schema+json", text.encode())
        for name, text in schemas().items()
    ]
    write_folder((*bake(beginning), *beside), target)


def explain(code: str) -> str:
    """Give what stands behind a finding, by its code or name.

    Raises:
        KitError: When nothing is called that.
    """
    from kit.authoring.explain import text, topic

    return text(topic(code))


def explain_all() -> str:
    """Give one line for everything that can be explained."""
    from kit.authoring.explain import listed

    return listed()


def schemas() -> Mapping[str, str]:
    """Give every JSON Schema by file name: the whole plan, and each section."""
    from kit.catalog.vocabularies import VOCABULARIES, vocabulary
    from kit.model.schema import schemas as exported

    return exported({name: tuple(vocabulary(name)) for name in VOCABULARIES})


def schema(section: str | None) -> str:
    """Give the JSON Schema of a section's file, or of a whole plan in one file.

    Raises:
        KitError: When no section is called that.
    """
    from kit.core import KitError

    known = schemas()
    name = f"{'lead' if section in {None, 'plan'} else section}.schema.json"
    if name not in known:
        sections = ", ".join(file.partition(".")[0] for file in known)
        raise KitError(f"A plan has no section {section}.", f"It has: {sections}.")
    return known[name]


def write_schemas(folder: Path) -> None:
    """Write every schema into a folder, leaving files alone that are right already."""
    from kit.output import write_file

    for name, text in schemas().items():
        target = folder / name
        if not target.exists() or target.read_bytes() != text.encode():
            write_file(target, text.encode())
