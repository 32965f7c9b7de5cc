"""Plain questions about named nodes and the arrows between them."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Mapping
from typing import TypeAlias

Arrows: TypeAlias = Mapping[str, tuple[str, ...]]
"""For each node, where its arrows lead; arrows to unknown nodes are ignored."""


def reached(arrows: Arrows, starts: Iterable[str]) -> frozenset[str]:
    """Give every node that can be reached, the starts included."""
    found = {start for start in starts if start in arrows}
    waiting = deque(found)
    while waiting:
        for target in arrows[waiting.popleft()]:
            if target in arrows and target not in found:
                found.add(target)
                waiting.append(target)
    return frozenset(found)


def route(
    arrows: Arrows, start: str, target: str, avoid: Collection[str] = ()
) -> tuple[str, ...] | None:
    """Give a shortest route that avoids some nodes, or None; the target itself may be reached."""
    before: dict[str, str | None] = {start: None}
    waiting = deque([start] if start in arrows else [])
    while waiting:
        here = waiting.popleft()
        if here == target:
            return _walk_back(before, target)
        if here in avoid:
            continue
        for other in arrows[here]:
            if other in arrows and other not in before:
                before[other] = here
                waiting.append(other)
    return None


def _walk_back(before: Mapping[str, str | None], target: str) -> tuple[str, ...]:
    steps: list[str] = []
    here: str | None = target
    while here is not None:
        steps.append(here)
        here = before[here]
    return tuple(reversed(steps))


def turned(arrows: Arrows) -> Arrows:
    """Give the same nodes with every arrow turned round."""
    back: dict[str, list[str]] = {node: [] for node in arrows}
    for source, targets in arrows.items():
        for target in targets:
            if target in back:
                back[target].append(source)
    return {node: tuple(sources) for node, sources in back.items()}


def loops(arrows: Arrows) -> tuple[tuple[str, ...], ...]:
    """Give each group of nodes that lead back to one another, in the order of ``arrows``."""
    back = turned(arrows)
    found: list[tuple[str, ...]] = []
    seen: set[str] = set()
    for node in arrows:
        if node in seen:
            continue
        ahead = reached(arrows, arrows[node])
        if node not in ahead:
            continue
        behind = reached(back, back[node])
        group = tuple(other for other in arrows if other in ahead and other in behind)
        seen.update(group)
        found.append(group)
    return tuple(found)


def back_arrows(arrows: Arrows, starts: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Give the arrows that close a loop when the nodes are walked from the starts, depth first.

    Without them no loop is left.
    """
    state: dict[str, bool] = {}
    found: set[tuple[str, str]] = set()
    for start in (*starts, *arrows):
        if start in arrows and start not in state:
            _walk(arrows, start, state, found)
    return frozenset(found)


def _walk(arrows: Arrows, start: str, state: dict[str, bool], found: set[tuple[str, str]]) -> None:
    """Walk depth first; ``state`` is True while a node's arrows are being followed."""
    state[start] = True
    stack = [(start, iter(arrows[start]))]
    while stack:
        here, rest = stack[-1]
        target = next(rest, None)
        if target is None:
            state[here] = False
            stack.pop()
        elif target not in arrows:
            continue
        elif state.get(target):
            found.add((here, target))
        elif target not in state:
            state[target] = True
            stack.append((target, iter(arrows[target])))


def in_order(arrows: Arrows) -> tuple[str, ...]:
    """Give the nodes so that every arrow leads forward, as near to the given order as can be.

    Nodes on a loop, and those that can only be reached through one, are left out.
    """
    back = turned(arrows)
    waiting = {node: len(set(sources)) for node, sources in back.items()}
    done: list[str] = []
    ready = [node for node in arrows if not waiting[node]]
    place = {node: at for at, node in enumerate(arrows)}
    while ready:
        node = ready.pop(0)
        done.append(node)
        for target in dict.fromkeys(arrows[node]):
            if target in waiting:
                waiting[target] -= 1
                if not waiting[target]:
                    ready.append(target)
        ready.sort(key=place.__getitem__)
    return tuple(done)
