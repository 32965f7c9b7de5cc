"""Design a LEAD program as one validated plan and build everything else from it.

The public Python API is the same as the commands:

    import kit
    from pathlib import Path

    judged = kit.check(Path("our-county/plan"))
    for finding in judged.diagnostics:
        print(finding.code, finding.place, finding.message)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kit.pipeline import Built, Judged, Order, build, check, compare, explain, load

__version__ = "0.1.0"

__all__ = [
    "Built",
    "Judged",
    "Order",
    "__version__",
    "build",
    "check",
    "compare",
    "explain",
    "load",
]


def __getattr__(name: str) -> object:
    """Load the public names when they are first used, so that a command starts fast."""
    if name in __all__:
        from kit import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'kit' has no attribute {name!r}")
