"""Part the paragraphs of a returned file: what was there of each clause, and what is new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from kit.doctree.text import fingerprint, normalize
from kit.renderers.docx.pieces import Line
from kit.renderers.docx.read import Returned, ReturnedClause, said

_KIN = 0.3
"""Share of a paragraph's words that must stem from its clause to count as part of it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What became of one clause or section.

    Attributes:
        clause: As it came back.
        before: Its words when the kit wrote the file; None when nobody can tell.
        lines: The paragraphs that are still its own.
        leading: New paragraphs before it.
        trailing: New paragraphs after it.
        text: Its words now; empty when it was deleted.
    """

    clause: ReturnedClause
    before: str | None
    lines: tuple[Line, ...]
    leading: tuple[Line, ...]
    trailing: tuple[Line, ...]
    text: str

    @property
    def kept(self) -> bool:
        """Whether its own words are those that the kit wrote."""
        return self.clause.renumbered or fingerprint(self.text) == self.clause.sha256


def passages(returned: Returned, wanted: Mapping[str, str]) -> tuple[Passage, ...]:
    """Give what became of every clause, in the order in which the file was built.

    Args:
        returned: The file.
        wanted: What a plan says now, by key; used where it is what the file said at first.
    """
    found: list[Passage] = []
    gone: list[Passage] = []
    for clause in returned.clauses:
        passage = _passage(clause, _before(clause, wanted))
        if clause.place is None:
            gone.append(passage)
            continue
        found += _resolved(found, gone)
        gone = []
        found.append(passage)
    return (*found, *_resolved(found, gone))


def _before(clause: ReturnedClause, wanted: Mapping[str, str]) -> str | None:
    """Give the words that a clause had when the file was built, wherever they can be found."""
    candidates = (clause.text or "", clause.before, wanted.get(clause.key, ""))
    return next((text for text in candidates if fingerprint(text) == clause.sha256), None)


def _passage(clause: ReturnedClause, before: str | None) -> Passage:
    lines = [line for line in clause.lines if line.after.strip() or line.before.strip()]
    first, last = _own(clause, lines, before)
    own = tuple(lines[first:last])
    return Passage(clause, before, own, tuple(lines[:first]), tuple(lines[last:]), said(own))


def _own(clause: ReturnedClause, lines: Sequence[Line], before: str | None) -> tuple[int, int]:
    """Give where the paragraphs of the clause itself begin and end."""
    whole = (0, len(lines))
    if not lines or clause.place is None or not clause.edited:
        return whole
    first, last = _intact(clause, lines) or _kindred(lines, before)
    last = next((at for at in range(first + 1, last) if _is_next(lines, at, first)), last)
    last = next((at for at in range(last, len(lines)) if _starts(lines, at, first)), len(lines))
    return first, last


def _intact(clause: ReturnedClause, lines: Sequence[Line]) -> tuple[int, int] | None:
    """Give the run of paragraphs that says just what the kit wrote, if there is one."""
    for first in range(min(len(lines), 3)):
        for last in range(len(lines), first, -1):
            if fingerprint(said(tuple(lines[first:last]))) == clause.sha256:
                return first, last
    return None


def _kindred(lines: Sequence[Line], before: str | None) -> tuple[int, int]:
    """Give the run of paragraphs that share words with the clause, as far as anybody knows."""
    kin = [_is_kin(line, before) for line in lines]
    if not any(kin):
        return 0, len(lines)
    return kin.index(True), len(kin) - kin[::-1].index(True)


def _is_kin(line: Line, before: str | None) -> bool:
    if line.before.strip():
        inserted = not any(piece.change for piece in line.pieces)
        return not inserted or before is None or _share(line.after, before) >= _KIN
    return False


def _share(text: str, before: str) -> float:
    """Give the share of the words of a text that stand in another in the same order."""
    words = normalize(text).split()
    blocks = SequenceMatcher(None, words, before.split(), autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(len(words), 1)


def _is_next(lines: Sequence[Line], at: int, first: int) -> bool:
    """Tell whether a paragraph carries a number like the clause's, which it has only once."""
    style = lines[first].style
    return style.startswith("Clause") and style != "ClauseText" and lines[at].style == style


def _starts(lines: Sequence[Line], at: int, first: int) -> bool:
    """Tell whether a paragraph after a clause begins a new one, rather than going on with it."""
    style = lines[at].style
    return style.startswith(("Clause", "Heading")) or style == lines[first].style


def _resolved(found: list[Passage], gone: list[Passage]) -> list[Passage]:
    """Give clauses without bookmark, with those of their words that ran into the one before."""
    if not gone:
        return []
    host = found[-1] if found else None
    befores = [host.before if host else None, *(one.before for one in gone)]
    known = [text for text in befores if text is not None]
    if host is None or len(known) != len(befores):
        return gone
    lines = (*host.leading, *host.lines, *host.trailing)
    shares = divided(known, said(lines))
    if not any(shares[1:]):
        return gone
    found[-1] = Passage(host.clause, host.before, lines, (), (), shares[0])
    return [
        Passage(one.clause, one.before, (), (), (), text)
        for one, text in zip(gone, shares[1:], strict=True)
    ]


def divided(befores: Sequence[str], text: str) -> list[str]:
    """Divide words among the clauses that they once were; a clause with no word left gets none."""
    owners = [at for at, before in enumerate(befores) for _ in before.split()]
    words = text.split()
    shares: list[list[str]] = [[] for _ in befores]
    held = [0] * len(befores)
    matcher = SequenceMatcher(None, " ".join(befores).split(), words, autojunk=False)
    for kind, start, end, begin, stop in matcher.get_opcodes():
        if kind == "equal":
            for offset in range(end - start):
                owner = owners[start + offset]
                shares[owner].append(words[begin + offset])
                held[owner] += 1
        elif stop > begin:
            owner = owners[start] if start < end else owners[start - 1] if start else 0
            shares[owner] += words[begin:stop]
    return _fair(befores, shares, held)


def _fair(befores: Sequence[str], shares: Sequence[list[str]], held: Sequence[int]) -> list[str]:
    """Give stray words of a clause that is gone to the one before it."""
    found: list[list[str]] = []
    for before, share, size in zip(befores, shares, held, strict=True):
        if found and size < _KIN * max(len(before.split()), 1):
            found[-1] += share
            found.append([])
        else:
            found.append(list(share))
    return [" ".join(share) for share in found]
