"""Tell people what was mended in their files, and what is left to them."""

from __future__ import annotations

from collections.abc import Iterator

from kit.authoring.edits import unified
from kit.authoring.fixing import Fixed
from kit.authoring.quoting import Quoting
from kit.authoring.repairs import Repair
from kit.core import Diagnostic

_SHOWN = 60
_REFUSED = "Left to you, because the check would then find more faults than now:"


def text(fixed: Fixed) -> str:
    """Give the changes as a diff, then every repair with its reason, then what needs a person."""
    parts = [unified(fixed.before, fixed.after), *_groups(fixed)]
    said = [part for part in parts if part] or ["There is nothing that can be repaired safely.\n"]
    return "\n".join((*said, *_rest(fixed)))


def _groups(fixed: Fixed) -> Iterator[str]:
    if fixed.mended:
        yield _group("Repaired:", [_repair(one) for one in fixed.mended])
    if fixed.quoted:
        lines = [_quoting(one) for one in fixed.quoted]
        yield _group("Put in quotes, so that no other program misreads it:", lines)
    if fixed.uncertain:
        lines = [_suggestion(one) for one in fixed.uncertain]
        yield _group("Left to you, because something else may be meant:", lines)
    if fixed.refused:
        yield _group(_REFUSED, [_refused(one) for one in fixed.refused])


def _rest(fixed: Fixed) -> Iterator[str]:
    before, after = fixed.faults
    if before:
        yield f"Errors before: {before}. Errors now: {after}.\n"
    if after:
        yield "See them with: leadkit check\n"


def _group(head: str, lines: list[str]) -> str:
    return "\n".join((head, *(f"  {line}" for line in lines))) + "\n"


def _repair(one: Repair) -> str:
    old, new = _shown(one.edit.old), _shown(one.edit.new)
    return f"{one.edit.place}: {old} is now {new} ({one.fault.code} {one.fault.name})"


def _refused(one: Repair) -> str:
    old, new = _shown(one.edit.old), _shown(one.edit.new)
    return f"{one.edit.place}: write {new} for {old} ({one.fault.code} {one.fault.name})"


def _quoting(one: Quoting) -> str:
    return f"{one.edit.place}: {one.edit.new} (read by others as {one.misread})"


def _suggestion(one: Diagnostic) -> str:
    place = f"{one.place}: " if one.place else ""
    meant = _shown(one.suggestion or "")
    return f"{place}{_shown(one.written or '')}; did you mean {meant}? ({one.code} {one.name})"


def _shown(words: str) -> str:
    if words and not words.strip():
        return "an ordinary space" if set(words) == {" "} else "a sign that looks like a space"
    line = " ".join(words.split())
    return f'"{line}"' if len(line) <= _SHOWN else f'"{line[: _SHOWN - 3]}..."'
