"""Supervisors supervise."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.case_management import PostFunction
from kit.rules import Context, Finding, each, rule

_ABOVE = (PostFunction.SUPERVISOR, PostFunction.MANAGER)


@rule("CAP-005")
def supervisor_carries_cases(context: Context) -> Iterator[Finding]:
    """A supervisor is counted as carrying cases."""
    for at, provider in context.providers:
        for where, post in each(provider.posts, *at, "posts"):
            if post.function in _ABOVE and post.carries_cases:
                yield Finding(
                    (*where, "carries_cases"), f"The post '{post.id}' supervises and carries cases."
                )
