"""Measure documents in four formats against the way through pandoc, typst setting its PDF.

Pandoc gets the Markdown that the kit wrote, with the drawings beside it, and only renders it: no
numbering, tables of contents, tags, or pictures for programs that can't draw SVG. The kit reads,
checks, assembles, renders and writes. Pandoc's runs follow each other, as in a script; the kit uses
two processors. Cold is a whole process; warm is a process that has built another plan before.
"""

from __future__ import annotations

import base64
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from benchmarks.measure import BIN, HERE, Cost, Section, bar, compared, costs, program
from benchmarks.plans import EXAMPLE, full, variant
from kit import pipeline

FIVE = ("mou", "police-directive", "referral-protocol", "pocket-card", "data-sharing")
ROUNDS = 3
COLD, WARM = 0.2, 0.1

LINK = re.compile(r"\[([^\]]*)\]\(#[^)]*\)")
"""Links within a document: pandoc loses their targets, so it gets the text alone."""
DESCRIBED = re.compile(r"^( *)(.*\*\*Figure .*)\n\n\1> (.*)$", re.MULTILINE)
"""A drawing in Markdown: its number and caption, and its description where a picture would be."""
DRAWING = re.compile(r'src="data:image/svg\+xml;base64,([^"]+)"')


def sections() -> Iterator[Section]:
    """Build five documents, then all of them."""
    with tempfile.TemporaryDirectory() as name:
        yield _against_pandoc("five documents", Path(name) / "five", FIVE)
        yield _against_pandoc("all documents", Path(name) / "all", ())


def _against_pandoc(what: str, folder: Path, only: tuple[str, ...]) -> Section:
    ours, theirs, markdown = (folder / part for part in ("ours", "theirs", "markdown"))
    asked = [part for document in only for part in ("--only", document)]
    build = program(BIN / "leadkit", "build", EXAMPLE, "-o", ours, "--quiet", *asked)
    build()
    number = _plain(ours, markdown)
    cold, warm = "`leadkit build`, cold", "`leadkit build`, warm"
    pandoc = "pandoc for each file, typst for PDF"
    route = program(sys.executable, HERE / "pandoc_route.py", markdown, theirs)
    taken = {
        cold: _fresh(ours, build),
        pandoc: _fresh(theirs, route),
    }
    spent = costs(taken, ROUNDS)
    spent = {cold: spent[cold], warm: _warm(folder / "warm", only), pandoc: spent[pandoc]}
    limits = {cold: COLD} if only else {cold: COLD, warm: WARM}
    bars = [
        bar(
            f"{what} in four formats, {name[17:]}, against pandoc",
            limit,
            spent[name],
            spent[pandoc],
        )
        for name, limit in limits.items()
    ]
    said = f"{number} files each of Markdown, HTML, Word and PDF, and what else the package holds."
    return Section(f"Building {what}", f"{compared(spent)}\n\n{said}", tuple(bars))


def _plain(ours: Path, markdown: Path) -> int:
    """Put the Markdown of every document into one folder, and tell how many there are."""
    markdown.mkdir()
    for path in ours.rglob("*.md"):
        if path.with_suffix(".docx").exists():
            plain = LINK.sub(r"\1", _illustrated(path, markdown))
            (markdown / f"{path.stem}.md").write_text(plain, encoding="utf-8")
    return len(list(markdown.glob("*.md")))


def _illustrated(path: Path, folder: Path) -> str:
    """Give a document's Markdown with its drawings, which come from its HTML, as pictures."""
    drawings = DRAWING.findall(path.with_suffix(".html").read_text(encoding="utf-8"))
    names = [f"{path.stem}-{place}.svg" for place, _ in enumerate(drawings, start=1)]
    for name, drawing in zip(names, drawings, strict=True):
        (folder / name).write_bytes(base64.b64decode(drawing))
    left = iter(names)
    text, replaced = DESCRIBED.subn(
        lambda found: f"{found[1]}{found[2]}\n\n{found[1]}![{found[3]}]({next(left)})",
        path.read_text(encoding="utf-8"),
    )
    if replaced != len(names):
        sys.exit(f"{path.name} has {len(names)} drawings, and {replaced} were found in its text")
    return text


def _fresh(folder: Path, run: Callable[[], float]) -> Callable[[], float]:
    """Give a function that empties the folder before it runs the program."""

    def again() -> float:
        shutil.rmtree(folder, ignore_errors=True)
        return run()

    return again


def _warm(folder: Path, only: tuple[str, ...]) -> Cost:
    """Build variants of the plan one after the other in this process."""
    order = pipeline.Order(only=only, draft=True)
    numbers = count(1)

    def again() -> None:
        number = next(numbers)
        plan = {"lead.yaml": variant(full(), number).encode()}
        pipeline.build(plan, folder / str(number), order)

    return costs({"": again}, ROUNDS)[""]
