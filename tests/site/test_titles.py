"""Generated pages say their own title, so that the title bar and the search do."""

from __future__ import annotations

import pytest

from kit.core import Artifact
from kit.site.titles import titled


def page(text: str, path: str = "a.md") -> str:
    return titled(Artifact(path, "text/markdown", text.encode())).content.decode()


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("# ELG-014: any record", "ELG-014: any record"),
        ("# At any time { #x }", "At any time"),
        ("# law\\_enforcement &amp; \\[x\\]", "law_enforcement & [x]"),
        ('# A "b": c', 'A \\"b\\": c'),
        ("# Condado de Río Claro", "Condado de Río Claro"),
    ],
)
def test_the_first_heading_is_the_title(head: str, title: str) -> None:
    text = f"[Up](index.md)\n{{ .crumbs }}\n\n{head}\n\ntext\n"
    assert page(text) == f'---\ntitle: "{title}"\n---\n\n{text}'


def test_what_a_page_says_of_itself_already_stays() -> None:
    assert page("---\nsearch:\n  boost: 0.4\n---\n\n# A\n") == (
        '---\ntitle: "A"\nsearch:\n  boost: 0.4\n---\n\n# A\n'
    )


def test_other_files_and_pages_without_heading_stay_as_they_are() -> None:
    assert page("# A\n", "a.svg") == "# A\n"
    assert page("text\n") == "text\n"
