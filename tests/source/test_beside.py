"""A file that a plan names is read from the plan's own folder and from nowhere else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kit.core import KitError
from kit.source.beside import LARGEST, read_beside


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    folder = tmp_path / "plan"
    (folder / "images").mkdir(parents=True)
    (folder / "lead.yaml").write_text("plan: {}\n")
    (folder / "images" / "seal.png").write_bytes(b"seal")
    (tmp_path / "secret.png").write_bytes(b"secret")
    return folder


def test_a_file_is_read_beside_the_folder_or_its_main_file(plan: Path) -> None:
    assert read_beside(plan, "images/seal.png") == b"seal"
    assert read_beside(plan / "lead.yaml", "images/seal.png") == b"seal"


def test_a_file_is_read_from_bytes() -> None:
    assert read_beside({"seal.png": b"seal"}, "seal.png") == b"seal"
    with pytest.raises(KitError, match="no such file"):
        read_beside({}, "seal.png")


@pytest.mark.parametrize(
    "name",
    [
        "../secret.png",
        "/etc/passwd",
        "images/../../secret.png",
        "C:\\x.png",
        "\\\\host\\x",
        "c:x",
        "",
    ],
)
def test_a_path_that_leads_out_is_refused(plan: Path, name: str) -> None:
    with pytest.raises(KitError, match="not in its folder"):
        read_beside(plan, name)


def test_a_link_that_leads_out_is_no_file_of_the_plan(plan: Path) -> None:
    (plan / "seal.png").symlink_to(plan.parent / "secret.png")
    with pytest.raises(KitError, match="no such file"):
        read_beside(plan, "seal.png")


def test_a_folder_and_a_missing_file_are_refused(plan: Path) -> None:
    for name in ("images", "none.png"):
        with pytest.raises(KitError, match="no such file"):
            read_beside(plan, name)


def test_a_file_beyond_measure_is_refused(plan: Path) -> None:
    (plan / "seal.png").write_bytes(bytes(LARGEST + 1))
    with pytest.raises(KitError, match="2 MB"):
        read_beside(plan, "seal.png")


def test_a_file_that_cannot_be_read_is_told(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(KitError, match="can't be read: Permission denied"):
        read_beside(plan, "images/seal.png")
