"""Say what people changed in a returned file, so that a program manager can act on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from kit.clauses import clause, paths
from kit.doctree.text import normalize
from kit.documents import outlines
from kit.review.principles import is_core, principle_words
from kit.review.redline.changes import Change, Redline
from kit.review.redline.paste import yaml
from kit.review.redline.template import (
    Comparison,
    Value,
    compare,
    only_values,
    template,
    values,
)

_AROUND = 6
_LONG = 2 * _AROUND + 2
_SHORT = 12
_HEADS = {
    "edited": "Edited",
    "deleted": "Deleted",
    "moved": "Moved",
    "inserted": "Put in",
    "signature": "Signature block",
}


@dataclass(frozen=True, slots=True)
class Touch:
    """What a change touches.

    Attributes:
        core: Core principles that its clause serves.
        others: Further principles that it serves.
        values: Plan values whose words it changes.
        only_values: It changes nothing else, so that the plan says all of it.
    """

    core: tuple[str, ...]
    others: tuple[str, ...]
    values: tuple[Value, ...]
    only_values: bool


@dataclass(frozen=True, slots=True)
class Against:
    """The plan that a file is read beside.

    Attributes:
        edition: Edition of the principles that it follows; any when empty.
        same_program: It still has the content that the file was built from.
        given: There is such a plan.
    """

    edition: str = ""
    same_program: bool = False
    given: bool = False


_ALONE = Against()


def touched(change: Change, language: str, edition: str = "") -> Touch:
    """Give what a change touches.

    Args:
        change: The change.
        language: Language of the file.
        edition: Edition of the principles that the plan follows; any when empty.
    """
    known = (change.clause, language) in paths()
    served = clause(change.clause, language).principles if known else ()
    core = tuple(slug for slug in served if is_core(slug, edition))
    others = tuple(slug for slug in served if slug not in core)
    found = None
    if change.kind == "edited" and change.before is not None:
        found = template(change.clause, change.edition, language, change.before)
    if found is None:
        return Touch(core, others, (), only_values=False)
    compared = compare(found.words, change.after.split())
    only = only_values(found, compared)
    return Touch(core, others, tuple(values(found, compared)), only_values=only)


def document_name(key: str) -> str:
    """Give the document that a file's key belongs to, such as ``mou``."""
    names = (outline.name for outline in outlines() if key.startswith(outline.name))
    return max(names, key=len, default=key)


# -------------------------------------------------------------------- text


def text(name: str, redline: Redline, plan: Against = _ALONE) -> str:
    """Give the report as it is read on a screen.

    Args:
        name: Name of the file.
        redline: What it holds.
        plan: The plan that it is read beside.
    """
    parts = [_summary(name, redline), *_warnings(redline, plan)]
    language, edition = redline.returned.language, plan.edition
    for number, change in enumerate(redline.changes, 1):
        touch = touched(change, language, edition)
        parts += ["", f"{number}. {_head(change)}", *_said(change)]
        parts += [*_stated(change), *_touched(touch, edition)]
    parts += chain(_notes(redline), _fill_ins(redline), _paste(redline))
    return "\n".join(parts) + "\n"


def _summary(name: str, redline: Redline) -> str:
    returned = redline.returned
    counts = [f"{len(redline.kept)} kept"]
    for kind, head in _HEADS.items():
        count = sum(change.kind == kind for change in redline.changes)
        counts += [f"{count} {head.lower()}"] if count else []
    return (
        f"{normalize(name)}: '{returned.key}' ({returned.language}) of plan version "
        f"{returned.plan_version}, program {returned.program_hash[:_SHORT]}.\n"
        f"Clauses and headings: {', '.join(counts)}."
    )


def _warnings(redline: Redline, plan: Against) -> Iterator[str]:
    if plan.given and not plan.same_program:
        yield "The plan has changed since this file was built; edits are told against the file."
    if redline.renumbered:
        count = len(redline.renumbered)
        yield f"Numbers of cross-references were renewed in {count}; that is no edit."
    if any(change.before is None for change in redline.changes) and not plan.given:
        yield "Some edits were not tracked, and the file no longer holds the words that were there."
        yield "Name the plan that it was built from with --plan to see them."


def _head(change: Change) -> str:
    where = f"{change.cite} {change.key}".strip()
    edition = f", edition {change.edition}" if change.edition else ""
    by = f" by {', '.join(change.authors)}" if change.authors else ""
    how = f"({change.tracking}{by})"
    if change.kind == "inserted":
        side = "before" if change.first else "after"
        return f"{_HEADS['inserted']} {side} {where} {how}"
    moved = ""
    if change.kind == "moved":
        moved = f", now after {change.follows}" if change.follows else ", now first"
    return f"{_HEADS[change.kind]}: {where}{edition}{moved} {how}"


def _said(change: Change) -> Iterator[str]:
    if change.kind == "inserted":
        yield f"   {{+{change.after}+}}"
    elif change.kind == "deleted" and change.before:
        yield f"   [-{change.before}-]"
    elif change.kind == "edited" and change.before is None:
        yield f"   It says now: {change.after}"
    elif change.kind in {"edited", "signature"}:
        yield f"   {marked(compare((change.before or '').split(), change.after.split()))}"


def marked(compared: Comparison) -> str:
    """Give edited words with what went in ``[-...-]`` and what came in ``{+...+}``."""
    found: list[str] = []
    last = len(compared.steps) - 1
    for at, (kind, start, end, begin, stop) in enumerate(compared.steps):
        if kind == "equal":
            found.append(_shortened(compared.before[start:end], first=at == 0, last=at == last))
            continue
        if end > start:
            found.append(f"[-{' '.join(compared.before[start:end])}-]")
        if stop > begin:
            found.append(f"{{+{' '.join(compared.after[begin:stop])}+}}")
    return " ".join(found)


def _shortened(words: Sequence[str], *, first: bool, last: bool) -> str:
    """Give the words beside a change, without those that lie far from every change."""
    if first and len(words) > _AROUND:
        return f"… {' '.join(words[-_AROUND:])}"
    if last and len(words) > _AROUND:
        return f"{' '.join(words[:_AROUND])} …"
    if len(words) > _LONG:
        return f"{' '.join(words[:_AROUND])} … {' '.join(words[-_AROUND:])}"
    return " ".join(words)


def _touched(touch: Touch, edition: str) -> Iterator[str]:
    for slug in touch.core:
        yield f"   Touches a core principle: {principle_words(slug)}."
    for slug in touch.others:
        yield f"   Serves the principle: {principle_words(slug, edition)}."
    for value in touch.values:
        yield f"   Changes a plan value, {value.name}{_became(value)}."
    if touch.only_values:
        yield "   Change the value in the plan and build again; no local text is needed."


def _became(value: Value) -> str:
    """Give what a short value became; the words of a long one are shown above already."""
    if max(len(value.before.split()), len(value.after.split())) > _LONG:
        return ""
    return f': "{value.before}" became ' + (f'"{value.after}"' if value.after else "nothing")


def _stated(change: Change) -> Iterator[str]:
    """Give where the plan holds what a clause states, without the places within a list."""
    places = dict.fromkeys(pointer.partition("[")[0] for pointer in change.pointers)
    if places and change.kind in {"edited", "deleted", "signature"}:
        yield f"   States from the plan: {', '.join(places)}."


def _notes(redline: Redline) -> Iterator[str]:
    if redline.notes:
        yield f"\nComments ({len(redline.notes)}):"
    for note in redline.notes:
        yield f"  {note.key or 'outside of clauses'}, {note.author or 'unnamed'}: {note.text}"


def _fill_ins(redline: Redline) -> Iterator[str]:
    if redline.fill_ins:
        yield f"\nFilled in ({len(redline.fill_ins)}):"
    for name, said in redline.fill_ins.items():
        yield f"  {name}: {said}"


def _paste(redline: Redline) -> Iterator[str]:
    if not redline.changes:
        return
    found = yaml(redline, document_name(redline.returned.key))
    yield "\nThe plan is as it was."
    if found:
        yield "To take the edits over, add these entries to it (reasons and owners are yours):\n"
        yield found.rstrip("\n")
    if any(not change.clause or change.kind == "moved" for change in redline.changes):
        yield "\nHeadings and the order of clauses come from the kit; no local text changes them."
    if any(change.kind == "signature" for change in redline.changes):
        yield "\nWho signs comes from the plan's partners; change it there and build again."


# -------------------------------------------------------------------- data


def data(name: str, redline: Redline, plan: Against = _ALONE) -> Mapping[str, object]:
    """Give the report as plain data, for programs."""
    returned = redline.returned
    return {
        "file": name,
        "document": returned.key,
        "language": returned.language,
        "plan_version": returned.plan_version,
        "program": returned.program_hash,
        "kept": len(redline.kept),
        "renumbered": list(redline.renumbered),
        "changes": [_datum(change, returned.language, plan.edition) for change in redline.changes],
        "comments": [
            {"clause": note.key, "author": note.author, "text": note.text} for note in redline.notes
        ],
        "filled_in": dict(redline.fill_ins),
        "overrides": yaml(redline, document_name(returned.key)),
    }


def _datum(change: Change, language: str, edition: str) -> Mapping[str, object]:
    touch = touched(change, language, edition)
    return {
        "kind": change.kind,
        "clause": change.key,
        "edition": change.edition,
        "number": change.cite,
        "before": change.before,
        "after": change.after,
        "tracking": change.tracking,
        "authors": list(change.authors),
        "plan_values_stated": list(change.pointers),
        "plan_values_changed": [
            {"name": value.name, "before": value.before, "after": value.after}
            for value in touch.values
        ],
        "core_principles": list(touch.core),
        "other_principles": list(touch.others),
    }
