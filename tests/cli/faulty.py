"""A command line whose commands go wrong; the tests start it as a program of its own."""

from __future__ import annotations

import sys

from kit.cli.main import LazyGroup, leadkit, run


class Faulty(LazyGroup):
    """The real group with other commands."""

    package = "tests.cli.commands"
    table = dict.fromkeys(("boom", "stuck", "flood", "words", "interrupted", "lost", "slow"), "")


def faulty() -> Faulty:
    """Give a group that differs from the real one in its commands only."""
    return Faulty(callback=leadkit.callback, params=leadkit.params)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], faulty()))
