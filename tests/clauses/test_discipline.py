"""Whoever edits the library is held to its discipline by the tests themselves, run on a copy."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENGLISH, SPANISH = "welcome/welcome-rights.en.md", "welcome/welcome-rights.es.md"
EDITIONS = "tests/clauses/test_library.py"
OUTLINES = "tests/documents/test_outlines.py"
STALE = "welcome-rights.es was made from another English text"
CHANGED = "welcome-rights.en: heading, condition or text changed; give it a new edition"


class Library:
    """A copy of the package whose clauses may be edited."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.clauses = root / "kit/clauses"

    def edit(self, name: str, *changes: tuple[str, str]) -> None:
        path = self.clauses / name
        text = path.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        path.write_text(text, encoding="utf-8")

    def run(self, *command: str) -> str:
        made = subprocess.run(
            [sys.executable, *command],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(self.root), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return f"{made.returncode}\n{made.stdout}{made.stderr}"

    def faults(self) -> list[str]:
        """Give what the library finds wrong with itself."""
        code = "import kit.clauses.editions as one; print(*one.all_faults(), sep='\\n')"
        returned, *said = self.run("-c", code).splitlines()
        assert returned == "0", said
        return [line for line in said if line]

    def tested(self, file: str, words: str) -> str:
        """Give what the tests that hold the library say about the copy."""
        return self.run(
            "-m", "pytest", "-q", "--no-header", "-p", "no:cacheprovider", file, "-k", words
        )

    def review(self, name: str = ENGLISH) -> None:
        """Let counsel approve a clause, and record it."""
        self.edit(name, ("status: draft", "status: reviewed\nreviewed_by: County Attorney"))
        (fault,) = self.faults()
        label, _, print_ = fault.partition(": edition 1 is not in editions.yaml: ")
        with (self.clauses / "editions.yaml").open("a", encoding="utf-8") as file:
            file.write(f'{label}: {{"1": {print_}}}\n')


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("library")
    unwanted = shutil.ignore_patterns("__pycache__")
    for name in ("kit", "tests/clauses", "tests/documents", "schemas"):
        shutil.copytree(ROOT / name, root / name, ignore=unwanted)
    shutil.copy(ROOT / "pyproject.toml", root)
    return root


@pytest.fixture
def library(copied: Path) -> Iterator[Library]:
    kept = {name: (copied / "kit/clauses" / name).read_bytes() for name in (ENGLISH, SPANISH)}
    yield Library(copied)
    for name, content in kept.items():
        (copied / "kit/clauses" / name).write_bytes(content)
    shutil.copy(ROOT / "kit/clauses/editions.yaml", copied / "kit/clauses")


def test_the_copy_is_whole_and_a_recorded_review_stands(library: Library) -> None:
    assert library.faults() == []
    library.review()
    assert library.faults() == []
    assert library.tested(EDITIONS, "new_edition").startswith("0\n")


def test_an_edited_clause_that_was_reviewed_fails_the_tests(library: Library) -> None:
    library.review(SPANISH)
    library.edit(SPANISH, ("conservar los demás", "perder los demás"))
    changed = CHANGED.replace(".en", ".es")
    assert library.faults() == [changed]
    said = library.tested(EDITIONS, "test_no_reviewed_clause_changed")
    assert said.startswith("1\n")
    assert changed in said
    assert "1 failed" in said


@pytest.mark.parametrize(
    "change",
    [
        ("with respect", "with care"),
        ("title: ''", "title: Respect"),
        ("owner: counsel", "owner: counsel\napplies_when: [has_victims]"),
    ],
)
def test_text_heading_and_condition_are_all_held(library: Library, change: tuple[str, str]) -> None:
    library.review()
    library.edit(ENGLISH, change)
    assert CHANGED in library.faults()


def test_a_new_edition_must_be_recorded_and_then_stands(library: Library) -> None:
    library.review(SPANISH)
    library.edit(SPANISH, ("edition: 1", "edition: 2"), ("los demás", "los otros"))
    (fault,) = library.faults()
    start = "welcome-rights.es: edition 2 is not in editions.yaml: "
    assert fault.startswith(start)
    kept = f'"2": {fault.removeprefix(start)}}}'
    editions = library.clauses / "editions.yaml"
    editions.write_text(
        editions.read_text(encoding="utf-8").rstrip().removesuffix("}") + f", {kept}\n",
        encoding="utf-8",
    )
    assert library.faults() == []


def test_a_translation_older_than_its_original_is_suspect(library: Library) -> None:
    library.edit(ENGLISH, ("with respect", "with care"))
    assert library.faults() == [STALE]
    said = library.tested(EDITIONS, "test_no_reviewed_clause_changed")
    assert said.startswith("1\n")
    assert STALE in said


def test_a_missing_translation_is_an_error(library: Library) -> None:
    (library.clauses / SPANISH).unlink()
    said = library.tested(OUTLINES, "test_every_clause_of_an_outline and rights-and-welcome")
    assert said.startswith("1\n")
    assert "The clause library has no clause 'welcome-rights' in 'es'." in said


def test_a_translation_of_nothing_is_a_fault(library: Library) -> None:
    (library.clauses / ENGLISH).unlink()
    assert library.faults() == ["welcome-rights.es translates nothing"]
