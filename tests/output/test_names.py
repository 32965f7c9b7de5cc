"""A package's file names open on every system that a partner uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.core import KitError
from kit.output.names import fault_of, refuse_bad, refuse_links


@pytest.mark.parametrize(
    "path",
    [
        "mou.docx",
        "directive/harbor-police.pdf",
        "es/bienvenida ñ.md",
        ".github/ci.yml",
        "a/con-1.md",
    ],
)
def test_an_ordinary_name_is_accepted(path: str) -> None:
    assert fault_of(path) is None


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../up.md",
        "a/../../b",
        "a//b",
        "./a",
        "a\\b",
        "C:x",
        "con",
        "Con.docx",
        "a/NUL.tar.gz",
        "com1.md",
        "LPT³.md",
        "aux .md",
        "ends.",
        "ends ",
        " starts",
        "what?.md",
        "line\nbreak",
        "nul\x00byte",
        "right\u202eleft.md",
        "x" * 121,
        "/".join(["deep"] * 60),
        "signed/mou.pdf",
        "Edited/mou.md",
        "manifest.json",
        ".leadkit/lock",
    ],
)
def test_a_name_that_some_system_refuses_is_refused(path: str) -> None:
    assert fault_of(path)
    with pytest.raises(KitError, match="can't be used"):
        refuse_bad([path])


def test_names_that_differ_only_in_case_or_composition_are_one_file() -> None:
    with pytest.raises(KitError, match="same file"):
        refuse_bad(["MOU.md", "mou.md"])
    with pytest.raises(KitError, match="same file"):
        refuse_bad(["caf\u00e9.md", "cafe\u0301.md"])


def test_a_file_cannot_be_another_files_folder() -> None:
    with pytest.raises(KitError, match="both a file and the folder"):
        refuse_bad(["a/b/c.md", "A/b"])


def test_a_link_inside_the_target_is_refused(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    target = tmp_path / "target"
    target.mkdir()
    (target / "docs").symlink_to(tmp_path / "outside")
    with pytest.raises(KitError, match="is a link"):
        refuse_links(target, ["docs/mou.md"])
