"""The usual way to the same files: Markdown through pandoc, PDF through pandoc and typst.

Usage: pandoc_route.py FOLDER_OF_MARKDOWN OUTPUT_FOLDER
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pypandoc
import typst

ONE_FILE = "--embed-resources"
FORMATS = {"gfm": (".md",), "html": (".html", ONE_FILE), "docx": (".docx",), "typst": (".typ",)}


def convert(pandoc: str, source: Path, target: Path) -> None:
    """Make Markdown, HTML, Word and PDF of one document."""
    base = target / source.stem
    drawn = source.with_suffix(".typ")  # beside the drawings that it shows
    for form, (ending, *options) in FORMATS.items():
        output = drawn if form == "typst" else base.with_suffix(ending)
        command = [pandoc, "--standalone", *options, "--from", "gfm", "--to", form]
        subprocess.run(
            [*command, "--output", output, source],
            check=True,
            capture_output=True,
            cwd=source.parent,
        )
    typst.compile(str(drawn), output=str(base.with_suffix(".pdf")))


def main() -> None:
    """Convert every document of the folder."""
    folder, target = Path(sys.argv[1]), Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    pandoc = pypandoc.get_pandoc_path()
    for source in sorted(folder.glob("*.md")):
        convert(pandoc, source, target)


if __name__ == "__main__":
    main()
