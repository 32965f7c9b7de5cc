"""Where the example plans lie, by what they are for."""

from __future__ import annotations

from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
BROKEN = EXAMPLES / "broken"
BASES = (BROKEN / "base.yaml", BROKEN / "base-drafting.yaml")
DESIGNED = tuple(
    EXAMPLES / name
    for name in ("harlow", "cedar-fork", "tiny", "rio-claro", "salmon-river", "five-agencies")
)
"""Plans of invented programs."""
RECONSTRUCTED = (
    EXAMPLES / "santa-fe-as-documented",
    *sorted((EXAMPLES / "reconstructions").glob("*.yaml")),
)
"""Plans typed in from public sources."""


def broken() -> tuple[Path, ...]:
    """Give every plan that is broken on purpose."""
    found = (path for path in BROKEN.iterdir() if path not in BASES)
    return tuple(sorted(path for path in found if path.is_dir() or path.suffix == ".yaml"))


def files(plan: Path) -> tuple[Path, ...]:
    """Give the files of a plan."""
    return tuple(sorted(plan.glob("*.yaml"))) if plan.is_dir() else (plan,)
