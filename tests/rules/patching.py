"""Change a plan's data as a policy expert would describe the change."""

from __future__ import annotations

from kit.source import Tree, load


def patched(data: Tree, change: Tree) -> Tree:
    """Give ``data`` with ``change`` merged in; ``data`` stays as it is.

    A mapping merges key by key and null removes a key. On a list of entries, a mapping
    addresses entries by id (or by position): null removes one, a new id adds one. Anything
    else replaces what is there.
    """
    if not isinstance(change, dict):
        return change
    if isinstance(data, tuple):
        return tuple(_entries(list(data), change))
    merged = dict(data) if isinstance(data, dict) else {}
    for key, value in change.items():
        if value is None:
            merged.pop(key, None)
        else:
            merged[key] = patched(merged.get(key), value)
    return merged


def _entries(entries: list[Tree], change: dict[str, Tree]) -> list[Tree]:
    for key, value in change.items():
        index = next((i for i, entry in enumerate(entries) if _named(entry, i, key)), None)
        if value is None and index is not None:
            entries.pop(index)
        elif index is None:
            added = patched({}, value)
            entries.append({"id": key, **added} if isinstance(added, dict) else added)
        else:
            entries[index] = patched(entries[index], value)
    return entries


def _named(entry: Tree, index: int, key: str) -> bool:
    return (isinstance(entry, dict) and entry.get("id") == key) or str(index) == key


def undecided(data: Tree, *, at: str) -> Tree:
    """Give ``data`` without the value at a dotted address."""
    change: Tree = None
    for step in reversed(at.split(".")):
        change = {step: change}
    return patched(data, change)


def cases_of(text: str, name: str) -> list[dict[str, Tree]]:
    """Give a rule's cases."""
    found = load(text, name)
    assert isinstance(found, tuple)
    return [case for case in found if isinstance(case, dict)]


def listed(value: Tree) -> list[str]:
    """Give a list of words."""
    assert isinstance(value, tuple)
    return sorted(str(item) for item in value)
