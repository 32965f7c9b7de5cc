"""A referral path as steps and the branches between them, with the faults of its shape."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kit.core import Pointer
from kit.model.referral_paths import Branch, Outcome, ReferralPath, Step, StepKind
from kit.pathways import digraph
from kit.pathways.digraph import Arrows

HANDLED: Mapping[str, frozenset[StepKind]] = MappingProxyType(
    {
        "on_refusal": frozenset({StepKind.OFFER, StepKind.CONTACT}),
        "on_no_answer": frozenset({StepKind.CALL, StepKind.HANDOFF}),
        "on_missed_handoff": frozenset({StepKind.HANDOFF}),
        "on_missed_intake": frozenset({StepKind.INTAKE}),
    }
)
"""What a path must say happens, and the kinds of steps after which it can happen."""

_LAST = frozenset({StepKind.END, StepKind.SERVICES})


@dataclass(frozen=True, slots=True)
class Link:
    """One branch from a step to another.

    Attributes:
        source: Id of the step it leaves.
        target: Id of the step it names.
        branch: The branch itself.
        pointer: Where the plan says it, under the path.
    """

    source: str
    target: str
    branch: Branch
    pointer: Pointer


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """The steps of one path and where they lead.

    Attributes:
        path: The path.
        steps: Steps by id, in the plan's order; of two with one id the first.
        links: Every branch that names a target.
        arrows: Where each step leads, known targets only.
    """

    path: ReferralPath
    steps: Mapping[str, Step]
    links: tuple[Link, ...]
    arrows: Arrows

    @classmethod
    def of(cls, path: ReferralPath) -> Graph:
        """Give the graph of a path; one without steps has an empty graph."""
        steps: dict[str, Step] = {}
        for step in path.steps or ():
            steps.setdefault(step.id, step)
        links = tuple(_links(path))
        targets: dict[str, list[str]] = {step: [] for step in steps}
        for link in links:
            if link.target in steps and link.target not in targets[link.source]:
                targets[link.source].append(link.target)
        arrows = {step: tuple(named) for step, named in targets.items()}
        return cls(path, MappingProxyType(steps), links, MappingProxyType(arrows))

    @property
    def start(self) -> str | None:
        """Id of the first step, or None when there are no steps."""
        return next(iter(self.steps), None)

    @property
    def unreachable(self) -> tuple[str, ...]:
        """Steps that no route from the first step reaches."""
        found = digraph.reached(self.arrows, self._starts)
        return tuple(step for step in self.steps if step not in found)

    @property
    def dead_ends(self) -> tuple[str, ...]:
        """Steps that lead nowhere although the plan doesn't say how the path ends there."""
        return tuple(
            step.id for step in self.steps.values() if not self.arrows[step.id] and not _ends(step)
        )

    @property
    def unknown_targets(self) -> tuple[Link, ...]:
        """Branches to a step that does not exist."""
        return tuple(link for link in self.links if link.target not in self.steps)

    @property
    def ends(self) -> tuple[str, ...]:
        """Steps at which the path ends, as the plan says."""
        return tuple(
            step.id for step in self.steps.values() if not self.arrows[step.id] and _ends(step)
        )

    @property
    def endless_loops(self) -> tuple[tuple[str, ...], ...]:
        """Loops from which no route leads to an end."""
        back = digraph.turned(self.arrows)
        ending = (step for step in self.steps if not self.arrows[step])
        leaving = digraph.reached(back, (*ending, *self._outcomes))
        return tuple(loop for loop in digraph.loops(self.arrows) if loop[0] not in leaving)

    @property
    def unlabeled(self) -> tuple[Link, ...]:
        """Branches without a word on when they are taken, where a step has several."""
        counts: dict[str, int] = {}
        for link in self.links:
            counts[link.source] = counts.get(link.source, 0) + 1
        return tuple(
            link for link in self.links if counts[link.source] > 1 and link.branch.when is None
        )

    @property
    def silent(self) -> tuple[str, ...]:
        """Keys of what can happen on this path but is not said, such as ``on_no_answer``."""
        kinds = {step.kind for step in self.steps.values()}
        return tuple(
            key
            for key, after in HANDLED.items()
            if (not self.steps or kinds & after or _may_happen(self.path, key))
            and _says_nothing(getattr(self.path, key))
        )

    def of_kind(self, *kinds: StepKind) -> tuple[str, ...]:
        """Give the ids of the steps of these kinds."""
        return tuple(step.id for step in self.steps.values() if step.kind in kinds)

    @property
    def _starts(self) -> tuple[str, ...]:
        return () if self.start is None else (self.start,)

    @property
    def _outcomes(self) -> Iterator[str]:
        return (step.id for step in self.steps.values() if step.outcome is not None)


def _links(path: ReferralPath) -> Iterator[Link]:
    for at, step in enumerate(path.steps or ()):
        for number, branch in enumerate(step.next or ()):
            if branch.to is not None:
                yield Link(step.id, branch.to, branch, ("steps", at, "next", number))


def _ends(step: Step) -> bool:
    return step.outcome is not None or step.kind in _LAST


def _may_happen(path: ReferralPath, key: str) -> bool:
    return key in {"on_no_answer", "on_missed_handoff"} and path.handoff is not None


def _says_nothing(outcome: Outcome | None) -> bool:
    return outcome is None or outcome.what is None
