"""The same plan gives the same bytes: whatever the hash seed, time zone, locale or folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
SURROUNDINGS = [
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "LANG": "tr_TR"},
]


def built(plan: Path, folder: Path, variables: dict[str, str]) -> dict[str, bytes]:
    shutil.copytree(plan, folder / "plan")
    subprocess.run(
        [
            Path(sys.executable).parent / "leadkit",
            "build",
            "plan",
            "-o",
            "package",
            "-q",
            "--draft",
        ],
        cwd=folder,
        env={**os.environ, **variables},
        check=True,
    )
    files = (path for path in (folder / "package").rglob("*") if path.is_file())
    return {path.relative_to(folder / "package").as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("name", ["harlow", "tiny"])
def test_a_package_is_the_same_everywhere(name: str, tmp_path: Path) -> None:
    folders = [tmp_path / "a", tmp_path / "some" / "other folder"]
    for folder in folders:
        folder.mkdir(parents=True)
    one, two = (
        built(EXAMPLES / name, folder, variables)
        for folder, variables in zip(folders, SURROUNDINGS, strict=True)
    )
    assert set(one) == set(two)
    assert [path for path in one if one[path] != two[path]] == []
    assert len(one) > 5
