"""Measure what reading a plan costs beside the YAML events that it is made of.

The floor for any reader in Python is the event stream of libyaml as Python objects. For a folder
that is the streams of all its files.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from functools import partial

import yaml

from benchmarks.measure import Section, bar, compared, costs
from benchmarks.plans import folder, full, rural
from kit.source import read_bytes

ROUNDS = 101
LIMIT = 1.6


def sections() -> Iterator[Section]:
    """Measure a folder, the same plan in one file, and a short plan."""
    yield _reading("the full plan in a folder", folder())
    yield _reading("the full plan in one file", {"lead.yaml": full().encode()})
    yield _reading("the rural plan in one file", {"lead.yaml": rural().encode()})


def _reading(what: str, files: Mapping[str, bytes]) -> Section:
    texts = [content.decode() for content in files.values()]
    ours, floor = "our reader, with places", "libyaml's events as Python objects"
    taken = costs(
        {
            "PyYAML's CSafeLoader, without places": partial(_loaded, texts),
            ours: partial(read_bytes, files),
            floor: partial(_events, texts),
        },
        rounds=ROUNDS,
    )
    held = bar(f"reading {what} against its events", LIMIT, taken[ours], taken[floor])
    return Section(f"Reading {what}", compared(taken), (held,))


def _events(texts: list[str]) -> None:
    """Run libyaml over the texts and build its events as Python objects, nothing more."""
    for text in texts:
        deque(yaml.parse(text, Loader=yaml.CSafeLoader), maxlen=0)


def _loaded(texts: list[str]) -> None:
    for text in texts:
        yaml.load(text, Loader=yaml.CSafeLoader)
