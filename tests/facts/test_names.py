"""Every fact has a name of its own, so that no clause prints another's words."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from kit.facts import lines, listings, registry
from kit.facts.registry import Fact


def test_no_two_facts_share_a_name() -> None:
    computed: dict[str, Fact] = {}
    folder = Path(registry.__file__).parent
    for path in sorted(folder.glob("[a-z]*.py")):
        for value in vars(import_module(f"kit.facts.{path.stem}")).values():
            if isinstance(value, Fact):
                assert computed.setdefault(value.name, value) is value, value.name
    declared = [one.name for one, _ in listings.getters()]
    declared += [one.name for one, _ in lines.getters()]
    assert len(declared) == len(set(declared))
    assert not set(declared) & set(computed)
