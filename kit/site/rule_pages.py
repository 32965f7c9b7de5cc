"""A page for each finding: what it is, why, on the street, for the attorney, what to write."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kit.authoring.explain import Topic, topics
from kit.core import Artifact, Severity
from kit.model.plan import SECTIONS
from kit.rules import Rule, explanation, rules
from kit.site.links import Links
from kit.site.markdown import code, crumbs, escape, source, table
from kit.site.named import clause_in_documents, field_link, listing, principle_link
from kit.site.places import Field

_ALWAYS = "every stage"
_OWN_TEXT = re.compile(r"(?:: [A-Z]+)?\.?$")
_LAST = ("values", "references")
"""Families that look at the whole plan, after those that know what a program is."""

_OTHERS = {
    "RUL": (
        "What keeps local rules from being read",
        "Rules that a jurisdiction writes for itself stand in a file of their own.",
    ),
    "SHP": (
        "What a value can't be",
        "A word, number or group that can't be what it says; the rest is judged all the same.",
    ),
    "SRC": (
        "What keeps a file from being read",
        "Slips of typing and saving, each with its line and column.",
    ),
}
"""Findings that no rule of the book makes, by the start of their codes."""


@dataclass(frozen=True, slots=True)
class Family:
    """Findings that belong together.

    Attributes:
        key: Its place on the index.
        title: What they are about, in words.
        intro: More about them, or empty.
        rows: For each: code, weight, and the stage from which it has that weight.
    """

    key: str
    title: str
    intro: str
    rows: tuple[tuple[str, Severity, str], ...]


def pages(links: Links) -> Iterator[Artifact]:
    """Give the index of all findings and one page for each."""
    families = tuple(_families(links))
    yield _artifact("index", _index(families))
    known = {rule.code: rule for rule in rules()}
    for family in families:
        for name, _, _ in family.rows:
            yield _artifact(name.lower(), _page(topics()[name], family, known.get(name), links))


def _artifact(name: str, text: str) -> Artifact:
    return Artifact(f"rules/{name}.md", "text/markdown", text.encode())


# ------------------------------------------------------------------------------------ families


def _families(links: Links) -> Iterator[Family]:
    """Give the families of rules in the order of the plan, then faults of shape and of files."""
    by_family: dict[str, list[Rule]] = {}
    known = {rule.code for rule in rules()}
    for rule in rules():
        by_family.setdefault(rule.family, []).append(rule)
    for name in sorted(by_family, key=lambda name: _order(name, by_family[name], links)):
        rows = tuple(map(_row, by_family[name]))
        yield Family(name, _subject(by_family[name][0]), "", rows)
    others: dict[str, list[Topic]] = {}
    for topic in topics().values():
        if topic.code not in known:
            others.setdefault(topic.code.partition("-")[0], []).append(topic)
    for prefix, members in sorted(others.items()):
        title, intro = _OTHERS.get(prefix, (prefix, ""))
        yield Family(prefix.lower(), title, intro, tuple(map(_fault, members)))


def _fault(topic: Topic) -> tuple[str, Severity, str]:
    """Give a fault of files or shapes; it weighs the same at every stage."""
    return topic.code, Severity(topic.facts["Weight"].split()[0]), _ALWAYS


def _order(name: str, members: list[Rule], links: Links) -> tuple[int, str]:
    if name in _LAST:
        return len(SECTIONS) + _LAST.index(name), name
    sections = Counter(
        field.link.removeprefix("plan/").partition(".")[0]
        for rule in members
        for field in links.rule_fields.get(rule.code, ())
    )
    known = {section: count for section, count in sections.items() if section in SECTIONS}
    first = max(known, key=lambda section: known[section], default=SECTIONS[-1])
    return list(SECTIONS).index(first), name


def _subject(rule: Rule) -> str:
    package = sys.modules[rule.check.__module__.rpartition(".")[0]]
    said = (package.__doc__ or rule.family).splitlines()[0].removeprefix("Rules about ")
    return f"{said[:1].upper()}{said[1:]}".rstrip(".")


def _row(rule: Rule) -> tuple[str, Severity, str]:
    told = explanation(rule)
    return rule.code, told.severity, told.due.words


# --------------------------------------------------------------------------------------- index


def _index(families: tuple[Family, ...]) -> str:
    count = sum(len(family.rows) for family in families)
    jumps = "\n".join(
        f"- [{escape(family.title)}](#{family.key}) ({len(family.rows)})" for family in families
    )
    parts = "\n".join(map(_listed, families))
    return (
        f"# Findings\n\nThe kit knows {count} findings. Each has a code that never changes; "
        "`leadkit explain CODE` shows these pages in the terminal. A finding is mended, or "
        "answered by a [departure](../../how-to/depart.md) with reason, owner and end date; it is "
        "never hidden.\n\nAn **error** stops the build from its stage on, a **warning** doesn't; "
        f"before that stage both are notes.\n\n{jumps}\n\n{parts}"
    )


def _listed(family: Family) -> str:
    rows = [
        (
            f"[{name}]({name.lower()}.md)",
            _finds(topics()[name]),
            weight(severity),
            escape(due),
        )
        for name, severity, due in family.rows
    ]
    intro = f"{family.intro}\n\n" if family.intro else ""
    head = f"## {escape(family.title)} {{ #{family.key} }}\n\n{intro}"
    return head + table(("code", "what it finds", "weight", "from"), rows)


def _finds(topic: Topic) -> str:
    """Say in plain words what is found: a fault's own message, without the author's text."""
    said = _OWN_TEXT.sub("", topic.facts.get("It says", topic.title))
    return escape(said)


def weight(severity: Severity) -> str:
    """Give a severity as a word that is also colored."""
    word = severity.value
    return f"**{word}**{{ .{word} }}"


# ---------------------------------------------------------------------------------------- page


def _page(topic: Topic, family: Family, rule: Rule | None, links: Links) -> str:
    up = crumbs(("Findings", "index.md"), (family.title, f"index.md#{family.key}"))
    lines = "".join(f"- {line}\n" for line in _facts(topic, rule))
    sections = "\n".join(f"## {head}\n\n{text}\n" for head, text in topic.sections.items())
    return (
        f"{up}# {topic.code}: {escape(topic.title)}\n\n{escape(topic.why)}\n\n"
        f"**What to do:** {escape(topic.cure)}\n\n{lines}\n{sections}\n"
        f"{_related(rule, links) if rule else ''}"
    )


def _facts(topic: Topic, rule: Rule | None) -> Iterator[str]:
    for label, said in topic.facts.items():
        if not label.startswith(("Source", "Principle")):
            yield f"**{escape(label)}:** {escape(said)}"
    yield f"**Name:** {code(topic.name)}; in a terminal: {code(f'leadkit explain {topic.code}')}"
    if rule:
        told = explanation(rule)
        certainty = f"[{escape(told.certainty)}](../law.md#certainty)"
        yield f"**Source:** {source(told.source)} ({certainty})"


def _related(rule: Rule, links: Links) -> str:
    fields = links.rule_fields.get(rule.code, ())
    printed = () if rule.family in _LAST else _printed(fields, links)
    return (
        listing("Fields that it looks at", map(field_link, fields))
        + listing("Principles behind it", _principles(explanation(rule).principles))
        + listing("What prints these fields", (clause_in_documents(one, links) for one in printed))
    )


def _principles(named: Mapping[str, str]) -> Iterator[str]:
    by_slug: dict[str, list[str]] = {}
    for edition, slug in named.items():
        by_slug.setdefault(slug, []).append(edition)
    for slug, editions in by_slug.items():
        yield f"{principle_link(slug)} ({escape(', '.join(editions))})"


def _printed(fields: Iterable[Field], links: Links) -> tuple[str, ...]:
    names = (name for field in fields for name in links.field_clauses.get(field.link, ()))
    return tuple(dict.fromkeys(names))
