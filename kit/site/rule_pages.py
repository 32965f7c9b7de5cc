"""A page for each rule: what it checks, why, on the street, for the attorney, what to write."""

from __future__ import annotations

from collections.abc import Iterator

from kit.core import Artifact, Severity
from kit.rules import Explanation, Rule, explanation, rules
from kit.site.markdown import code, escape, table

_BEFORE = {
    Severity.ERROR: "an error from {} on, a note before",
    Severity.WARNING: "a warning from {} on, a note before",
    Severity.NOTE: "a note",
}


def pages() -> Iterator[Artifact]:
    """Give the index of all rules and one page for each."""
    yield _artifact("index", _index())
    for rule in rules():
        yield _artifact(rule.code.lower(), _page(rule, explanation(rule)))


def _artifact(name: str, text: str) -> Artifact:
    return Artifact(f"rules/{name}.md", "text/markdown", text.encode())


def _index() -> str:
    rows = [
        (
            f"[{rule.code}]({rule.code.lower()}.md)",
            code(rule.name),
            escape(rule.title),
            escape(explanation(rule).owner.replace("_", " ")),
        )
        for rule in rules()
    ]
    return (
        "# Findings\n\nEvery finding has a code that never changes. `leadkit explain CODE` shows "
        "these pages in the terminal. A finding is mended, or answered by a departure in the plan "
        "with reason, owner and end date; it is never hidden.\n\n"
        + table(("code", "name", "what it finds", "who can mend it"), rows)
    )


def _page(rule: Rule, told: Explanation) -> str:
    weight = _BEFORE[told.severity].format(f"stage {told.due.words}")
    facts = [
        f"**Name:** {code(rule.name)}",
        f"**Weight:** {weight}",
        f"**Who can mend it:** {escape(told.owner.replace('_', ' '))}",
        f"**Source:** {escape(told.source)} ({escape(told.certainty)})",
    ]
    facts += [
        f"**Principle** in {code(edition)}: {escape(name)}"
        for edition, name in told.principles.items()
    ]
    if told.small_site:
        facts.append(f"**Small and tribal sites:** {escape(told.small_site)}")
    listing = "\n".join(f"- {fact}" for fact in facts)
    sections = "\n".join(f"## {head}\n\n{text}\n" for head, text in told.sections.items())
    head = f"# {rule.code}: {escape(rule.title)}\n\n{escape(told.why)}\n\n{escape(told.cure)}\n"
    return f"{head}\n{listing}\n\n{sections}"
