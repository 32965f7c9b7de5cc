"""A page for each finding: what it is, why, on the street, for the attorney, what to write."""

from __future__ import annotations

from collections.abc import Iterator

from kit.authoring.explain import Topic, topics
from kit.core import Artifact
from kit.site.markdown import code, escape, table


def pages() -> Iterator[Artifact]:
    """Give the index of all findings and one page for each."""
    yield _artifact("index", _index())
    for topic in topics().values():
        yield _artifact(topic.code.lower(), _page(topic))


def _artifact(name: str, text: str) -> Artifact:
    return Artifact(f"rules/{name}.md", "text/markdown", text.encode())


def _index() -> str:
    rows = [
        (f"[{topic.code}]({topic.code.lower()}.md)", code(topic.name), escape(topic.title))
        for topic in topics().values()
    ]
    return (
        "# Findings\n\nEvery finding has a code that never changes. `leadkit explain CODE` shows "
        "these pages in the terminal. A finding is mended, or answered by a departure in the plan "
        "with reason, owner and end date; it is never hidden.\n\n"
        "Codes that begin with SRC tell of a file that can't be read as it stands, codes with SHP "
        "of a value that can't be what it says; all others judge what the plan says.\n\n"
        + table(("code", "name", "what it finds"), rows)
    )


def _page(topic: Topic) -> str:
    facts = {"Name": topic.name, **topic.facts}
    listing = "\n".join(f"- **{escape(label)}:** {escape(said)}" for label, said in facts.items())
    sections = "\n".join(f"## {head}\n\n{text}\n" for head, text in topic.sections.items())
    head = f"# {topic.code}: {escape(topic.title)}\n\n{escape(topic.why)}\n\n{escape(topic.cure)}\n"
    return f"{head}\n{listing}\n\n{sections}"
