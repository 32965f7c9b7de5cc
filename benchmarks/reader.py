"""Measure what reading a plan costs beside the YAML events that it is made of.

Side by side in one run, in turns, medians of processor time: the libyaml events drained as
Python objects (the floor for any reader in Python), our reader on the same bytes, the reader for
the kit's own data, and PyYAML's CSafeLoader, which keeps no places. The goal is a ratio of at
most 1.6 to the events.

    python benchmarks/reader.py [PLAN] [--rounds N]

PLAN is a file; without it, a plan of about 700 lines is made up.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable
from pathlib import Path
from time import process_time

import yaml
from yaml.events import StreamEndEvent

from kit.source import load, read_bytes

GOAL = 1.6
PARTNER = """\
  - id: partner-{n}
    legal_name: City of Fairhaven, Department {n}
    roles: [law_enforcement, prosecutor]
    zip: 0{zip}
    contacts:
      - {{office: Chief {n}, phone: '+1 206 555 01{n:02}'}}
    contributions:
      in_kind: Two posts in the field, half of each year
      money: 220.30
    notes: >
      The office signs for the county
      and keeps the copy.

    signed: null
"""
OFFENSE = """\
    - id: offense-{n}
      citation: RCW 69.50.40{n}
      title: Possession of a controlled substance # see the county code
      nibrs: 35A
      limits:
        grams: 7
        hours: 22:00
      paths:
        - arrest_diversion
        - social_contact
      conditions:
        first_contact: NO
"""


def made_up_plan() -> str:
    """Give a plan of about 700 lines with every style of YAML that authors use."""
    head = 'plan:\n  id: fairhaven\n  title: "LEAD: Fairhaven"\n  as_of: 2026-11-01\n'
    partners = "".join(PARTNER.format(n=n, zip=1000 + n) for n in range(27))
    offenses = "".join(OFFENSE.format(n=n) for n in range(27))
    return f"{head}partners:\n{partners}eligibility:\n  offenses:\n{offenses}"


def drain(text: str) -> None:
    """Take every event of a text and keep none."""
    get = yaml.CSafeLoader(text).get_event
    while type(get()) is not StreamEndEvent:
        pass


def medians(rounds: int, tasks: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Give the median processor time of each task in milliseconds, the tasks taking turns."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            begin = process_time()
            task()
            times[name].append(process_time() - begin)
    return {name: statistics.median(taken) * 1000 for name, taken in times.items()}


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("plan", nargs="?", type=Path, help="a plan in one file")
    parser.add_argument("--rounds", type=int, default=200, help="how often each is measured")
    asked = parser.parse_args()
    data = asked.plan.read_bytes() if asked.plan else made_up_plan().encode()
    text = data.decode("utf-8-sig")
    taken = medians(
        asked.rounds,
        {
            "events drained": lambda: drain(text),
            "reader": lambda: read_bytes({"lead.yaml": data}),
            "reader, kit's own data": lambda: load(text, "lead.yaml"),
            "CSafeLoader, no places": lambda: yaml.load(text, yaml.CSafeLoader),
        },
    )
    floor = taken["events drained"]
    print(f"{len(data):,} bytes, {text.count(chr(10)):,} lines, {asked.rounds} rounds, medians")
    for name, milliseconds in taken.items():
        print(f"{name:24}{milliseconds:8.3f} ms{milliseconds / floor:8.2f} x events")
    met = "met" if taken["reader"] <= GOAL * floor else "MISSED"
    print(f"goal for the reader: at most {GOAL} x events: {met}")


if __name__ == "__main__":
    main()
