"""Which part binds."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.documents import Binding
from kit.rules import Context, Finding, rule


@rule("DOC-008")
def binding_parts_unnamed(context: Context) -> Iterator[Finding]:
    """Some sections bind and none is named."""
    papers = context.plan.documents
    mou = papers.mou if papers else None
    if mou and mou.binding is Binding.BY_SECTION and not mou.binding_sections:
        says = "Some sections of the memorandum bind, and none of them is named."
        yield Finding(("documents", "mou", "binding"), says)
