"""Follow principles through a plan and its documents."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kit.pipeline.judging import whole

if TYPE_CHECKING:
    from kit.review.trace import Trace


def trace(target: Path | Mapping[str, bytes], *, form: str = "table") -> tuple[Trace, str]:
    """Follow each principle of a plan to its clauses and measures, and back.

    Args:
        target: A plan's folder or file, or bytes by file name.
        form: ``table``, ``html`` or ``json``.

    Raises:
        KitError: When the plan can't be read.
    """
    import json

    from kit import __version__
    from kit.documents.identity import meta
    from kit.renderers import html
    from kit.review import trace as tracing
    from kit.review.consents import doors_closed, elements_kept
    from kit.review.package import Wanted, documents
    from kit.review.trace_page import page

    judged, plan = whole(target)
    errors = bool(judged.errors)
    made = documents(plan, Wanted(errors=errors))
    found = tracing.trace(plan, made)
    consents = tracing.Consents(elements_kept(made), doors_closed(made))
    if form == "html":
        about = meta(plan, "en", __version__, errors=errors)
        return found, html.render(page(found, about, consents)).decode()
    if form == "json":
        return found, json.dumps(tracing.data(found, __version__, consents), indent=2) + "\n"
    return found, tracing.text(found, consents)
