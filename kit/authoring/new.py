"""Bake the repository of a jurisdiction from the template that anyone can also use alone.

Cookiecutter renders only the template's own text. What a person typed goes in as a finished value:
it is never read as a template, never becomes part of a path, and is quoted where YAML needs it.
"""

from __future__ import annotations

import re
import tempfile
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from kit import catalog
from kit.core import Artifact

KINDS = (
    "city",
    "county",
    "city_and_county",
    "tribe",
    "region",
    "multi_agency",
    "state",
    "district",
)
LANGUAGES = ("en", "es")

_SLUG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SMALL = {"and", "of", "the"}
_LONGEST = 100
_FOLDER = "baked"


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a new plan says on its first day.

    Attributes:
        id: The plan's id, small letters, digits and hyphens.
        name: Full name of the jurisdiction.
        title: What people call the program.
        as_of: The day on which the plan is judged, such as ``2026-11-01``.
        state: Two capital letters, or empty when undecided.
        kind: One of ``KINDS``, or empty when undecided.
        languages: Languages of participant and community documents.
    """

    id: str
    name: str
    title: str
    as_of: str
    state: str = ""
    kind: str = ""
    languages: tuple[str, ...] = ("en",)

    def __post_init__(self) -> None:
        faults = [
            (not _SLUG.fullmatch(self.id), "the id takes small letters, digits and hyphens"),
            (not _is_line(self.name), "the name is one line of at most 100 ordinary characters"),
            (not _is_line(self.title), "the title is one line of at most 100 ordinary characters"),
            (not _DAY.fullmatch(self.as_of), "the day is written like 2026-11-01"),
            (
                bool(self.state) and catalog.state(self.state) is None,
                "a state has two capitals, such as WA",
            ),
            (bool(self.kind) and self.kind not in KINDS, f"the kind is one of {', '.join(KINDS)}"),
            (not set(self.languages) <= set(LANGUAGES), "the languages are en and es"),
        ]
        if said := [words for wrong, words in faults if wrong]:
            raise ValueError("; ".join(said))


def _is_line(text: str) -> bool:
    return bool(text.strip()) and len(text) <= _LONGEST and text.isprintable()


def slug(name: str) -> str:
    """Give the nearest plan id to a name, such as ``harbor-city`` for ``Harbor City``."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    words = re.findall(
        r"[a-z0-9]+", "".join(sign for sign in plain if not unicodedata.combining(sign))
    )
    return "-".join(words).lstrip("0123456789-") or "our-plan"


def spoken(folder: str) -> str:
    """Give the name that a folder's name stands for, such as ``City of Harbor``."""
    words = re.sub(r"[-_\s]+", " ", folder).strip().split(" ")
    return " ".join(
        word.capitalize() if word.islower() and not (place and word in _SMALL) else word
        for place, word in enumerate(words)
    )


def state_code(given: str) -> str:
    """Give the two letters of a state by its letters or its name; other text as it stands."""
    named = {row.name.casefold(): code for code, row in catalog.states().items()}
    word = " ".join(given.split())
    return named.get(word.casefold(), word.upper())


def template() -> Path:
    """Give the template's folder: inside the installed package, or beside it in a checkout."""
    installed = Path(__file__).with_name("template")
    return installed if installed.is_dir() else Path(__file__).parents[2] / "cookiecutter-lead"


def bake(beginning: Beginning) -> tuple[Artifact, ...]:
    """Give every file of a new jurisdiction's repository, in order of their paths."""
    from cookiecutter.generate import generate_files  # noqa: PLC0415 - slow, and only needed here

    context = {
        "cookiecutter": {
            "slug": _FOLDER,
            "id": beginning.id,
            "name": beginning.name,
            "title": beginning.title,
            "as_of": beginning.as_of,
            "state": beginning.state,
            "kind": beginning.kind,
            "languages": ", ".join(beginning.languages),
        }
    }
    with tempfile.TemporaryDirectory() as folder:
        generate_files(str(template()), context, folder, accept_hooks=False)
        root = Path(folder) / _FOLDER
        paths = sorted(path for path in root.rglob("*") if path.is_file())
        return tuple(_artifact(root, path) for path in paths)


def _artifact(root: Path, path: Path) -> Artifact:
    text = path.read_bytes().replace(b"\r\n", b"\n")
    return Artifact(path.relative_to(root).as_posix(), "text/plain", text)
