"""The usual way to the same files: Markdown through pandoc, PDF through pandoc and typst.

Usage: pandoc_route.py FOLDER_OF_MARKDOWN OUTPUT_FOLDER
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pypandoc
import typst


def convert(pandoc: str, source: Path, target: Path) -> None:
    """Make Markdown, HTML, Word and PDF of one document."""
    base = target / source.stem
    made = {"gfm": ".md", "html": ".html", "docx": ".docx", "typst": ".typ"}
    for form, ending in made.items():
        output = base.with_suffix(ending)
        subprocess.run(
            [pandoc, "--standalone", "--from", "gfm", "--to", form, "--output", output, source],
            check=True,
            capture_output=True,
        )
    typst.compile(str(base.with_suffix(".typ")), output=str(base.with_suffix(".pdf")))


def main() -> None:
    """Convert every document of the folder."""
    folder, target = Path(sys.argv[1]), Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    pandoc = pypandoc.get_pandoc_path()
    for source in sorted(folder.glob("*.md")):
        convert(pandoc, source, target)


if __name__ == "__main__":
    main()
