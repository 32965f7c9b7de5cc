"""The text report says everything once, and its carets stand under what is meant."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.core import Diagnostic, Place
from kit.reporters.text import render
from tests.reporters.samples import ALL, DEPARTED, FILES, FULL, HOSTILE, NOTE, found


def carets(line: str, column: int, end_column: int, *, end_line: int = 1) -> tuple[str, str]:
    """Give the excerpt of a one-line file and its caret line, without their gutters."""
    at = found(place=Place("x", 1, column, end_line, end_column))
    rows = render([at], {"x": line}).split("\n")
    index = next(number for number, row in enumerate(rows) if row.startswith("  1 | "))
    assert rows[index + 1][:6] == "    | "
    return rows[index][6:], rows[index + 1][6:]


def test_a_whole_report() -> None:
    assert render(ALL, FILES) == (
        "plan/lead.yaml:3:10: error ELG-014 blanket-record-bar in eligibility.exclusions[1]\n"
        "The plan excludes everyone with a record.\n"
        "  3 |   title: 市のLEAD: a\n"
        "    |          ^^^^^^^^^^^\n"
        "  plan/lead.yaml:2:3: first written here\n"
        "  2 |   id: x\n"
        "    |   ^^\n"
        "  why: The people whom LEAD is for have records.\n"
        "  to do: Name the offenses that exclude and a look-back.\n"
        "  did you mean: '市のLEAD: a'\n"
        "  due by: bureau review\n"
        "  owner: prosecutor\n"
        "  source: https://example.org/model core 4\n"
        "  edition: toolkit-2023-07-01\n"
        "\n"
        "plan/lead.yaml:2:3: warning CAP-002 too-many-per-manager\n"
        "The plan excludes everyone with a record.\n"
        "  2 |   id: x\n"
        "    |   ^^\n"
        "  why: The people whom LEAD is for have records.\n"
        "  to do: Name the offenses that exclude and a look-back.\n"
        "  owner: prosecutor\n"
        "\n"
        "note GOV-001 no-sergeant\n"
        "The plan excludes everyone with a record.\n"
        "  why: The people whom LEAD is for have records.\n"
        "  to do: Name the offenses that exclude and a look-back.\n"
        "\n"
        "Departed from, with reason:\n"
        "\n"
        "plan/lead.yaml:2:3: error INT-003 late-intake\n"
        "The plan excludes everyone with a record.\n"
        "  2 |   id: x\n"
        "    |   ^^\n"
        "  why: The people whom LEAD is for have records.\n"
        "  to do: Name the offenses that exclude and a look-back.\n"
        "  departed from in: slow-start\n"
        "  owner: prosecutor\n"
        "\n"
        "1 error, 1 warning, 1 note; 1 departed from, with reason.\n"
    )


@pytest.mark.parametrize(
    ("report", "summary"),
    [
        ([], "Nothing to report."),
        ([FULL, FULL, NOTE, NOTE], "2 errors, 2 notes."),
        ([DEPARTED], "Nothing to report; 1 departed from, with reason."),
    ],
)
def test_the_last_line_counts(report: list[Diagnostic], summary: str) -> None:
    assert render(report, FILES).splitlines()[-1] == summary


def test_colors_change_nothing_but_the_colors() -> None:
    colored = render(ALL, FILES, color=True)
    assert "\x1b[1;31merror\x1b[0m" in colored
    assert "\x1b[1;31m^^^^^^^^^^^\x1b[0m" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == render(ALL, FILES)


@pytest.mark.parametrize(
    ("line", "span", "shown", "under"),
    [
        ("  id: x", (3, 5), "  id: x", "  ^^"),
        ("  id: x", (3, 3), "  id: x", "  ^"),
        ("  id:", (6, 6), "  id:", "     ^"),
        ("id", (9, 12), "id", "  ^"),
        ("市の: x", (5, 6), "市の: x", "      ^"),
        ("市の: x", (1, 3), "市の: x", "^^^^"),
        ("a\tb: x", (3, 4), "a   b: x", "    ^"),
        ("\tb", (1, 2), "    b", "^^^^"),
        ("e\u0301e\u0301 x", (5, 6), "e\u0301e\u0301 x", "  ^"),
        ("e\u0301e\u0301 x", (2, 3), "e\u0301e\u0301 x", "^"),
        ("e\u0301x", (1, 2), "e\u0301x", "^"),
        ("\u0301x", (1, 2), "\u0301x", "^"),
        ("\u1112\u1161\u11ab x", (5, 6), "\u1112\u1161\u11ab x", "   ^"),
        ("😀 x", (3, 4), "😀 x", "   ^"),
        ("a\x1b[0m x", (7, 8), "a\\u001b[0m x", "           ^"),
        ("a\u202e x", (4, 5), "a\\u202e x", "        ^"),
        ("\u00a0\u00a0k: v", (1, 3), "\u00a0\u00a0k: v", "^^"),
        ("שב\u200cרד x", (7, 8), "שב\u200cרד x", "     ^"),
        ("n: הרשקו x", (5, 6), "n: הרשקו x", "   ^^^^^"),
        ("n: שלום 12 רב x", (8, 9), "n: שלום 12 רב x", "   ^^^^^^^^^^"),
        ("n: שלום x", (1, 2), "n: שלום x", "^"),
        ("n: שלום x", (3, 3), "n: שלום x", "  ^"),
        ("n: שלום x רב", (11, 12), "n: שלום x רב", "          ^^"),
    ],
)
def test_carets_stand_under_what_is_meant(
    line: str, span: tuple[int, int], shown: str, under: str
) -> None:
    assert carets(line, *span) == (shown, under)


def test_a_span_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    assert carets("a: bcd", 4, 3, end_line=2) == ("a: bcd", "   ^^^")


def test_a_very_long_line_is_cut_around_the_span() -> None:
    shown, under = carets("x" * 5000 + "HERE" + "y" * 5000, 5001, 5005)
    assert shown.startswith("...xxx")
    assert shown.endswith("yyy...")
    assert len(shown) <= 106
    assert shown[len(under) - 4 : len(under)] == "HERE"
    shown, under = carets("HERE" + "y" * 5000, 1, 5005)
    assert shown.startswith("HERE")
    assert len(under) <= len(shown)
    assert carets("y" * 5000, 5001, 5001)[0].endswith("yyy")


def test_nothing_of_the_plan_reaches_the_terminal_as_a_command() -> None:
    hostile = found(
        message=HOSTILE,
        why=HOSTILE,
        cure=HOSTILE,
        source=HOSTILE,
        pointer=(HOSTILE,),
        suggestion=HOSTILE,
        departure=HOSTILE,
        edition=HOSTILE,
        place=Place(HOSTILE, 1, 1, 1, 3),
        related=((HOSTILE, Place(HOSTILE, 1, 2, 1, 3)),),
    )
    report = render([hostile], {HOSTILE: HOSTILE}, width=60)
    signs = set(report) - {"\n"}
    assert {unicodedata.category(sign) for sign in signs} & {"Cc", "Cf", "Cs"} == set()
    assert "\\u001b[31m" in report


def test_sentences_are_folded_at_the_width() -> None:
    long = found(message="word " * 40, why="市の " * 40, place=None)
    report = render([long], {}, width=40)
    assert max(len(row) + row.count("市") + row.count("の") for row in report.splitlines()) <= 40
    assert "\n       市の" in report
    assert len(render([long], {}).splitlines()) == 7


def test_a_place_in_a_file_that_is_not_at_hand_has_no_excerpt() -> None:
    assert " | " not in render([FULL], {})
    assert " | " not in render([FULL], {"plan/lead.yaml": ""})
    assert " | " not in render([found(line=99)], FILES)


@settings(derandomize=True)
@given(st.text(max_size=60), st.integers(1, 70), st.integers(0, 20))
def test_any_line_and_span_can_be_shown(line: str, column: int, width: int) -> None:
    line = re.sub(r"[\r\n]", "", line) + "."
    shown, under = carets(line, column, column + width)
    assert set(under) <= {" ", "^"}
    assert under.endswith("^")
    assert shown.isprintable() or set(shown) & set("\u00a0\u3000\u200c\u200d")
