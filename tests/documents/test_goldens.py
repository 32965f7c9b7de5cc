"""Documents read as they did when somebody last read them."""

from __future__ import annotations

from tests.documents.goldens import GOLDEN, goldens


def test_documents_read_as_when_last_read() -> None:
    """After a change run ``python -m tests.documents.goldens`` and read the difference."""
    made = dict(goldens())
    kept = {path.relative_to(GOLDEN).as_posix(): path.read_bytes() for path in GOLDEN.rglob("*.md")}
    assert sorted(made) == sorted(kept)
    for name, content in made.items():
        assert content.decode().splitlines() == kept[name].decode().splitlines(), name
