"""The Open XML SDK's validator, which only the tests run."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

TOOLS = Path(__file__).parent.parent / "tools"


@pytest.fixture(scope="session")
def word_faults(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes], list[str]]:
    """Give a function that tells what the validator holds against a Word file.

    The validator is installed once, as its lock file says; a test fails when that cannot be done.
    """
    program = TOOLS / "node_modules" / ".bin" / "ooxml-validator"
    if not program.exists():
        subprocess.run(
            ["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd=TOOLS, check=True
        )
    folder = tmp_path_factory.mktemp("word")

    def judge(data: bytes) -> list[str]:
        path = folder / "file.docx"
        path.write_bytes(data)
        said = subprocess.run([str(program), str(path)], capture_output=True, check=False)
        report = json.loads(said.stdout)
        faults = [json.dumps(fault) for fault in report["errors"]]
        assert report["ok"] is not bool(faults)
        return faults

    return judge
