"""What a rule is: a code, a check, and an explanation that lies beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kit.core import Pointer, Severity, Stage

if TYPE_CHECKING:
    from kit.rules.context import Context


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found at one place of a plan.

    Attributes:
        at: The value concerned; the key's parent when a key is missing.
        says: What the plan says, one sentence, in the plan's own words.
        do: What to write instead; the explanation's own cure when empty.
        suggestion: The one value that was probably meant, or None.
        sure: Nothing but the suggestion can be meant.
        related: Further values with a word on each.
        on_key: Point at the key rather than at its value.
        why: A reason that fits this place better than the explanation's own, or empty.
        owner: Role that can mend it here; the explanation's own when empty.
        due: Stage from which it weighs here; the explanation's own when None.
        severity: Its weight here; the explanation's own when None.
        source: Where the reason comes from here; the explanation's own when empty.
        rests_on: Further values that it was concluded from. Where one of them could not be read
            or is a name that leads nowhere, the finding may be wrong and is not told.
    """

    at: Pointer
    says: str
    do: str = ""
    suggestion: str | None = None
    sure: bool = False
    related: tuple[tuple[str, Pointer], ...] = ()
    on_key: bool = False
    why: str = ""
    owner: str = ""
    due: Stage | None = None
    severity: Severity | None = None
    source: str = ""
    rests_on: tuple[Pointer, ...] = ()


Check = Callable[["Context"], Iterator[Finding]]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule; its explanation and its cases lie beside its check under the same stem.

    There is one of each, so that a rule is known by its identity.

    Attributes:
        code: Stable code such as ``ELG-014``.
        title: What it finds, one sentence.
        check: Gives the findings for one plan.
        path: The check's file.
        last: Runs after all others, with ``context.answered`` telling which departures were used.
        names: Finds words that stand for nothing, so that nothing can be concluded from them.
        proof: Tries all situations of the eligibility criteria, or puts a document together; that
            takes its time and can be left out.
    """

    code: str
    title: str
    check: Check
    path: Path
    last: bool = False
    names: bool = False
    proof: bool = False

    @property
    def name(self) -> str:
        """The fault's name, such as ``blanket-record-bar``."""
        return self.path.stem.replace("_", "-")

    @property
    def family(self) -> str:
        """The folder that the rule lies in."""
        return self.path.parent.name


def rule(
    code: str, *, last: bool = False, names: bool = False, proof: bool = False
) -> Callable[[Check], Rule]:
    """Make a rule of a check; the check's docstring is the rule's title."""

    def make(check: Check) -> Rule:
        path = Path(check.__code__.co_filename)
        title = (check.__doc__ or "").strip().rstrip(".")
        return Rule(code, title, check, path, last=last, names=names, proof=proof)

    return make
