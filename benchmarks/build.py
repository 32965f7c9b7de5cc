"""Measure the five documents in four formats, from cold, against the way through pandoc."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.measure import BIN, HERE, compared, medians, program, record
from benchmarks.plans import EXAMPLE

DOCUMENTS = ("mou", "police-directive", "referral-protocol", "pocket-card", "data-sharing")

LINK = re.compile(r"\[([^\]]*)\]\(#[^)]*\)")
"""Links within a document: pandoc loses their targets, so it gets the text alone."""


def fresh(folder: Path, run: Callable[[], None]) -> Callable[[], None]:
    """Give a function that empties the folder before it runs the program."""

    def again() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        run()

    return again


def main() -> None:
    """Build once for the Markdown that pandoc gets, then let both take turns."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours, theirs, markdown = (folder / part for part in ("ours", "theirs", "markdown"))
        only = [part for document in DOCUMENTS for part in ("--only", document)]
        build = program(BIN / "leadkit", "build", EXAMPLE, "-o", ours, "--quiet", *only)
        build()
        markdown.mkdir()
        for path in ours.rglob("*.md"):
            if path.with_suffix(".docx").exists():
                plain = LINK.sub(r"\1", path.read_text(encoding="utf-8"))
                (markdown / f"{path.stem}.md").write_text(plain, encoding="utf-8")
        count = len(list(markdown.iterdir()))
        route = program(sys.executable, HERE / "pandoc_route.py", markdown, theirs)
        times = medians(
            {
                "`leadkit build` (reads, checks, assembles, renders, writes)": fresh(ours, build),
                "pandoc for each file, typst for PDF (renders only)": fresh(theirs, route),
            },
            rounds=5,
        )
    said = f"{count} documents in four formats each. The aim is a ratio of at most 0.20."
    record("Documents from cold, whole process", compared(times, said))


if __name__ == "__main__":
    main()
