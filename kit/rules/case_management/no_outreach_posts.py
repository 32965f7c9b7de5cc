"""Somebody must be free to go."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.case_management import Post, PostFunction
from kit.rules import Context, Finding, rule

_FREE = (PostFunction.OUTREACH, PostFunction.SCREENING)
_ABLE = (
    PostFunction.PEER,
    PostFunction.CO_RESPONDER,
    PostFunction.NURSE,
    PostFunction.CASE_MANAGER,
)


@rule("CMG-009")
def no_outreach_posts(context: Context) -> Iterator[Finding]:
    """No post is free of a caseload."""
    for at, provider in context.providers:
        posts = [post for post in provider.posts or () if post.function]
        if posts and not any(map(_free, posts)):
            says = f"Every post of '{provider.id}' carries cases or supervises."
            yield Finding((*at, "posts"), says)


def _free(post: Post) -> bool:
    """Tell whether a post can answer officers: outreach, screening, or a peer without cases."""
    return post.function in _FREE or (post.function in _ABLE and post.carries_cases is False)
