"""The package offers the use cases under their own names, and loads them when they are used."""

from __future__ import annotations

import subprocess
import sys

import pytest

import kit
from kit import pipeline


@pytest.mark.parametrize("name", [name for name in kit.__all__ if name != "__version__"])
def test_every_public_name_is_a_use_case(name: str) -> None:
    assert getattr(kit, name) is getattr(pipeline, name)


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        getattr(kit, "nonsense")  # noqa: B009 - a plain access would be refused by the types


def test_importing_the_package_loads_nothing_else() -> None:
    script = "import sys, kit; print(*sorted(name for name in sys.modules if 'kit.' in name))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


def test_a_plan_can_be_checked_from_bytes() -> None:
    judged = kit.check({"lead.yaml": b"plan: {id: x}\n"})
    assert judged.source is not None
    assert "SHP-004" in {one.code for one in judged.errors}
    assert not judged.warnings
    assert not judged.unsafe


def test_a_file_that_cannot_be_read_still_gives_a_report() -> None:
    judged = kit.check({"lead.yaml": b"\xff\xfe"})
    assert judged.plan is None
    assert judged.errors
    assert judged.errors[0].code in pipeline.report([judged], "text")
