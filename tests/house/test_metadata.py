"""What the project says of itself is true."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from kit import __version__

ROOT = Path(__file__).parents[2]


def test_the_changelog_knows_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = re.findall(r"^## \[(.+?)\]", text, re.MULTILINE)
    assert released[0] in {"Unreleased", __version__}
    assert __version__ in released or released == ["Unreleased"]


def test_every_lint_exception_has_its_reason() -> None:
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    codes = [line for line in lines if re.match(r'  "[A-Z]+\d*",', line)]
    assert codes
    assert [line for line in codes if "# " not in line] == []


def test_run_time_needs_are_few_and_bounded() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert len(project["dependencies"]) <= 6
    assert [need for need in project["dependencies"] if "<" not in need and "==" not in need] == []
