"""Put a plan's status on a page that a program manager can take to a meeting."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from kit.review.remaining import Open, Progress, Status, Task, tasks

_NEXT = 5
_BAR = 20
_WIDTH = 79
_NAMED = 4


def text(said: Status, owner: str = "") -> str:
    """Give the status as it is read on a screen.

    Args:
        said: The status.
        owner: Role whose list is asked for, each item with what to write; all roles when empty.
    """
    goal = said.goal.words
    head = f"{said.title}: at stage {said.stage.words}, looking at {goal}.\n"
    if not said.open:
        return f"{head}\nNothing is left to do for {goal}.\n"
    if owner:
        return "\n".join((head, *_list(said, owner))) + "\n"
    first = tasks(said.open)[:_NEXT]
    parts = [head, "Next:", *_numbered(first), "", f"Left for {goal}, by owner:"]
    for name, ones in said.by_owner.items():
        parts += [f"  {_words(name)} ({len(ones)})"]
        parts += _left(tasks(ones))
    parts += ["", "Decided, by section:", *_bars(said.progress)]
    return "\n".join(parts) + "\n"


def _numbered(first: Iterable[Task]) -> Iterator[str]:
    for number, task in enumerate(first, 1):
        yield _wrapped(f"  {number}. {_next(task)} ({_words(task.owner)})", "     ")


def _next(task: Task) -> str:
    """Give a task with what to do, as far as that fits a line or two."""
    if task.code:
        return f"{_some(_places(task))}: {_mend(task)}"
    if len(task.parts) == 1:
        return f"{task.parts[0].address}: {task.parts[0].what}"
    return f"{_where(task)}: decide {_some(_keys(task))}."


def _mend(task: Task) -> str:
    """Give what the plan says now, once for each fault, and what to do about it."""
    said = list(dict.fromkeys(one.says for one in task.parts))
    rest = f" And {len(said) - _NAMED} more." if len(said) > _NAMED else ""
    return f"{' '.join(said[:_NAMED])}{rest} {task.parts[0].what} [{task.code}]"


def _left(some: Sequence[Task]) -> Iterator[str]:
    """Give what one role can do; places of one list that lack the same values share a line."""
    alike: dict[tuple[str, ...], list[Task]] = {}
    for number, task in enumerate(some):
        place = task.parts[0].address.rsplit(".", 2)[0]
        key = (str(number),) if task.code else (place, *_keys(task))
        alike.setdefault(key, []).append(task)
    yield from (_short(group) for group in alike.values())


def _short(group: Sequence[Task]) -> str:
    task = group[0]
    if task.code:
        line = f"{', '.join(_places(task))}: {_mend(task)}"
    elif len(group) > 1:
        line = f"{_where(task)}, {', '.join(_last(one) for one in group[1:])}: {_asked(task)}"
    elif len(task.parts) == 1:
        line = f"{task.parts[0].address}: {task.parts[0].what}"
    else:
        line = f"{_where(task)}: {_asked(task)}"
    return _wrapped(f"    {line}", "      ")


def _asked(task: Task) -> str:
    keys = ", ".join(_keys(task))
    return f"{keys}. {task.parts[0].what}" if len(task.parts) == 1 else keys


def _last(task: Task) -> str:
    return _where(task).rpartition(".")[2]


def _places(task: Task) -> list[str]:
    return list(dict.fromkeys(one.address or "the files" for one in task.parts))


def _where(task: Task) -> str:
    """Give the place that lacks some values; sections are lacking in the plan itself."""
    return task.parts[0].address.rpartition(".")[0] or "sections"


def _keys(task: Task) -> list[str]:
    return [one.address.rpartition(".")[2] for one in task.parts]


def _some(words: Sequence[str]) -> str:
    rest = len(words) - _NAMED
    return ", ".join(words) if rest <= 0 else f"{', '.join(words[:_NAMED])} and {rest} more"


def _list(said: Status, owner: str) -> Iterator[str]:
    """Give everything that one role can do, each with what to write and by when."""
    ones = said.by_owner.get(owner, ())
    yield f"Left for {said.goal.words}, {_words(owner)} ({len(ones)}):"
    yield from (_wrapped(f"  {_item(one)}", "    ") for one in ones)


def _item(one: Open) -> str:
    code = f" [{one.code}]" if one.code else ""
    said = f"{one.says} " if one.says else ""
    return f"{one.address or 'the files'}: {said}{one.what}{code} Due: {one.due.words}."


def _bars(progress: Iterable[Progress]) -> Iterator[str]:
    for one in progress:
        if one.due:
            full = _BAR * one.decided // one.due
            bar = "█" * full + "░" * (_BAR - full)
            yield f"  {one.section:20} {bar} {one.decided} of {one.due}"


def _words(role: str) -> str:
    return role.replace("_", " ")


def _wrapped(line: str, indent: str) -> str:
    return textwrap.fill(
        line, _WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
