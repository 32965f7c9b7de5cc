"""Those who have been there."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.case_management import PostFunction
from kit.rules import Context, Finding, rule


@rule("CMG-010")
def no_lived_experience_posts(context: Context) -> Iterator[Finding]:
    """No post is meant for people with lived experience."""
    posts = [post for _, one in context.providers for post in one.posts or ()]
    if posts and not any(
        post.lived_experience or post.function is PostFunction.PEER for post in posts
    ):
        yield Finding(
            ("case_management", "providers"), "No post is meant for people with lived experience."
        )
