"""Compare the posts that lines pay with the posts of the providers."""

from __future__ import annotations

from collections.abc import Iterator

from kit.model.budget import UseFunction
from kit.model.case_management import PostFunction
from kit.rules import Context, Finding, rule

_SAME = {
    UseFunction.CASE_MANAGEMENT: {PostFunction.CASE_MANAGER, PostFunction.SUPERVISOR},
    UseFunction.OUTREACH: {PostFunction.OUTREACH, PostFunction.PEER, PostFunction.SCREENING},
}


@rule("BUD-016")
def posts_disagree(context: Context) -> Iterator[Finding]:
    """A line of the same name pays another number of posts than the provider has."""
    posts = {post.id: post for _, one in context.providers for post in one.posts or ()}
    for at, use in context.uses:
        post = posts.get(use.id)
        if post is None or use.fte is None or post.fte is None or use.function is None:
            continue
        if post.function in _SAME.get(use.function, ()) and use.fte != post.fte:
            paid, held = use.fte.normalize(), post.fte.normalize()
            says = f"The line pays {paid:f} posts; the provider has {held:f}."
            yield Finding((*at, "fte"), says)
