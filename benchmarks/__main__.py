"""Measure everything, or the parts that are named, and write results.md.

python -m benchmarks [startup] [reader] [rules] [build] [portfolio]
"""

from __future__ import annotations

import sys

from benchmarks import build, measure, portfolio, reader, rules, startup

PARTS = {
    "startup": startup.sections,
    "reader": reader.sections,
    "rules": rules.sections,
    "build": build.sections,
    "portfolio": portfolio.sections,
}


def main(asked: list[str]) -> None:
    """Measure the parts asked for; all when none is named."""
    found: list[measure.Section] = []
    for name in asked or PARTS:
        for section in PARTS[name]():
            print(f"\n{section.title}\n\n{section.text}", flush=True)
            found.append(section)
    measure.write(found)


if __name__ == "__main__":
    main(sys.argv[1:])
