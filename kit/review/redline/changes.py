"""Tell what people changed: each clause kept, edited, deleted or moved, and what they put in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from kit.doctree.text import normalize
from kit.renderers.docx.pieces import Line, Note
from kit.renderers.docx.read import Returned, said
from kit.review.annotated import AUTHOR
from kit.review.order import longest_rise
from kit.review.redline.passages import Passage, passages
from kit.review.redline.signers import signers_changed

Kind = Literal["edited", "deleted", "moved", "inserted", "signature"]
Tracking = Literal["tracked", "untracked", "partly tracked"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that people changed.

    Attributes:
        kind: What they did; ``signature`` for an edited line of a signature block.
        key: The clause or section; of what was put in, the one that it follows.
        clause: Its id in the clause library; empty for a heading or a section.
        edition: Its edition.
        cite: The number that it had; empty without one.
        before: Its words at first; None when the file doesn't hold them any more.
        after: Its words now; empty when it was deleted.
        lines: Its paragraphs now.
        tracking: Whether the change was tracked.
        authors: Who made the tracked changes.
        pointers: Plan values that it states.
        first: What was put in stands before the clause instead of after it.
        follows: Of what was moved, the clause that it stands after now; empty at the start.
    """

    kind: Kind
    key: str
    clause: str
    edition: str
    cite: str
    before: str | None
    after: str
    lines: tuple[Line, ...]
    tracking: Tracking
    authors: tuple[str, ...]
    pointers: tuple[str, ...]
    first: bool = False
    follows: str = ""


@dataclass(frozen=True, slots=True)
class Redline:
    """What a returned file holds.

    Attributes:
        returned: The file.
        changes: What was changed, in the order of the file as it was built.
        kept: Keys of clauses and sections that say what they said.
        renumbered: Keys of those where only numbers of cross-references were renewed.
        notes: Comments that people wrote.
        fill_ins: What was filled in, by the name of the control.
    """

    returned: Returned
    changes: tuple[Change, ...]
    kept: tuple[str, ...]
    renumbered: tuple[str, ...]
    notes: tuple[Note, ...]
    fill_ins: Mapping[str, str]


def find(
    returned: Returned,
    wanted: Mapping[str, str] | None = None,
    original: Returned | None = None,
) -> Redline:
    """Give what people changed in a returned file.

    Args:
        returned: The file.
        wanted: The words of the plan's clauses now, by key; they are used for the words that a
            clause had at first wherever they are the same.
        original: The file as the plan makes it now, for the words of its signature blocks; None
            when that is not what was sent.
    """
    found = passages(returned, wanted or {})
    moved = _moved(found)
    changes = _matched([change for one in found for change in _changes(one, moved)])
    touched = {change.key for change in changes if change.kind != "inserted"}
    changes += _signed(returned, original)
    kept = tuple(one.clause.key for one in found if one.clause.key not in touched)
    return Redline(
        returned=returned,
        changes=tuple(changes),
        kept=kept,
        renumbered=tuple(one.clause.key for one in found if one.clause.renumbered),
        notes=tuple(note for note in returned.notes if note.author != AUTHOR),
        fill_ins={name: text for name, text in returned.fill_ins.items() if text},
    )


def _changes(one: Passage, moved: Mapping[str, str]) -> Iterator[Change]:
    if one.leading:
        yield _put_in(one, one.leading, first=True)
    if not one.text:
        yield _change("deleted", one, ())
    elif not one.kept:
        yield _change("edited", one, one.lines)
    if one.clause.key in moved:
        tracking: Tracking = "tracked" if _authors(one.lines) else "untracked"
        follows = moved[one.clause.key]
        yield replace(_change("moved", one, one.lines), follows=follows, tracking=tracking)
    for group in _groups(one.trailing):
        yield _put_in(one, group)


def _change(kind: Kind, one: Passage, lines: tuple[Line, ...]) -> Change:
    clause = one.clause
    return Change(
        kind,
        clause.key,
        clause.clause,
        clause.edition,
        clause.cite,
        one.before,
        one.text if lines or kind != "deleted" else "",
        lines,
        _tracking(one),
        _authors(one.lines or clause.lines),
        clause.pointers,
    )


def _put_in(one: Passage, lines: Sequence[Line], *, first: bool = False) -> Change:
    change = _change("inserted", one, tuple(lines))
    tracked = all(piece.change for line in lines for piece in line.pieces)
    return replace(
        change,
        before="",
        after=said(tuple(lines)),
        tracking="tracked" if tracked else "untracked",
        authors=_authors(lines),
        pointers=(),
        first=first,
    )


def _groups(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Give new paragraphs by provision: each begins in the style of the first."""
    group: list[Line] = []
    for line in lines:
        if group and line.style == group[0].style:
            yield tuple(group)
            group = []
        group.append(line)
    if group:
        yield tuple(group)


def _tracking(one: Passage) -> Tracking:
    if one.before is not None and normalize(one.before) == one.clause.before:
        return "tracked"
    lines = one.lines or one.clause.lines
    return "partly tracked" if _authors(lines) else "untracked"


def _signed(returned: Returned, original: Returned | None) -> Iterator[Change]:
    clauses = {one.key: one for one in returned.clauses}
    for key, before, after, line in signers_changed(returned, original):
        clause = clauses.get(key, returned.clauses[-1])
        yield Change(
            "signature",
            key,
            clause.clause,
            clause.edition,
            clause.cite,
            before,
            after,
            (line,),
            "tracked" if normalize(line.before) == before else "untracked",
            _authors((line,)),
            clause.pointers,
        )


def _authors(lines: Sequence[Line]) -> tuple[str, ...]:
    names = (piece.author for line in lines for piece in line.pieces if piece.change)
    return tuple(dict.fromkeys(filter(None, names)))


def _moved(found: Sequence[Passage]) -> Mapping[str, str]:
    """Give the keys whose bookmarks left their order, each with the key that it follows now."""
    present = [(one.clause.place, one.clause.key) for one in found if one.clause.place is not None]
    stayed = longest_rise([place for place, _ in present])
    order = [key for _, key in sorted(present)]
    left = (key for at, (_, key) in enumerate(present) if at not in stayed)
    return {key: order[order.index(key) - 1] if order.index(key) else "" for key in left}


def _matched(changes: list[Change]) -> list[Change]:
    """Take a deleted clause and the same words put in elsewhere for one that was moved."""
    inserted = {change.after: change for change in changes if change.kind == "inserted"}
    pairs = [
        (gone, inserted[gone.before])
        for gone in changes
        if gone.kind == "deleted" and gone.before and gone.before in inserted
    ]
    swaps = {
        id(gone): replace(gone, kind="moved", after=new.after, follows=new.key)
        for gone, new in pairs
    }
    dropped = {id(new) for _, new in pairs}
    return [swaps.get(id(change), change) for change in changes if id(change) not in dropped]
