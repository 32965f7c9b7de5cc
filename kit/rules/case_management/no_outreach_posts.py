"""Somebody must be free to go."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.case_management import PostFunction
from kit.rules import Context, Finding, rule

_FREE = (PostFunction.OUTREACH, PostFunction.SCREENING)


@rule("CMG-009")
def no_outreach_posts(context: Context) -> Iterator[Finding]:
    """No post is free of a caseload."""
    for at, provider in context.providers:
        posts = [post for post in provider.posts or () if post.function]
        if posts and not any(post.function in _FREE for post in posts):
            yield Finding(
                (*at, "posts"), f"Every post of '{provider.id}' carries cases or supervises."
            )
