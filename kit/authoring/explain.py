"""Explain what stands behind a finding: a rule, a fault of shape or a fault of the file."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from kit.core import Severity, UnknownNameError
from kit.core.near import ask
from kit.model.faults import ShapeFault, shape_faults
from kit.rules import Rule, explanation, rules
from kit.rules.local import PREFIX
from kit.rules.local_reading import faults as local_faults
from kit.source.wording import FaultKind, fault_kinds

_WIDTH = 79
_SLOT = re.compile(r"\{(\w+)\}")
_LEFT_OUT = {"example", "description"}


@dataclass(frozen=True, slots=True)
class Topic:
    """What can be said of one code.

    Attributes:
        code: Stable code such as ``ELG-014``.
        name: The fault's name.
        title: What is found, one sentence.
        why: Why it matters.
        cure: What to write instead.
        facts: Weight, owner, source and the like, by label.
        sections: Longer text by heading, in Markdown.
    """

    code: str
    name: str
    title: str
    why: str
    cure: str
    facts: Mapping[str, str] = field(default_factory=dict)
    sections: Mapping[str, str] = field(default_factory=dict)


@cache
def topics() -> Mapping[str, Topic]:
    """Give everything that can be explained, by code: files, shapes, rules, local rules."""
    found: list[Topic] = [_of_file(kind) for kind in fault_kinds().values()]
    found += [_of_shape(kind) for kind in shape_faults().values()]
    found += [_of_rule(rule) for rule in rules()]
    found += [_of_local(row) for row in local_faults().values()]
    return {topic.code: topic for topic in found}


def topic(word: str) -> Topic:
    """Give the topic of a code or of a fault's name, in any case.

    Raises:
        UnknownNameError: There is none; the nearest is named.
    """
    wanted = word.strip().casefold()
    for found in topics().values():
        if wanted in {found.code.casefold(), found.name}:
            return found
    if wanted.startswith(PREFIX.casefold()):
        cure = "Its message, reason and cure stand in the file of local rules."
        raise UnknownNameError(f"{word} is a rule of your own.", cure)
    if any(code.startswith(f"{wanted.upper()}-") for code in topics()):
        cure = f"See its findings with: leadkit explain --list {wanted.upper()}"
        raise UnknownNameError(f"{word} is a family of findings.", cure)
    names = [name for found in topics().values() for name in (found.code, found.name)]
    hint = ask(word, names)
    cure = f"{hint}See all with: leadkit explain --list"
    raise UnknownNameError(f"Nothing is called {word}.", cure)


def listed(families: Collection[str] = ()) -> str:
    """Give one line for each topic, or for those of some families such as ``ELG``.

    Raises:
        UnknownNameError: No topic is of such a family.
    """
    wanted = {word.strip().upper() for word in families}
    known = {found.code.partition("-")[0] for found in topics().values()}
    if unknown := sorted(wanted - known):
        cure = f"There are: {', '.join(sorted(known))}."
        raise UnknownNameError(f"There are no findings {unknown[0]}.", cure)
    rows = [
        (found.code, found.name, found.title)
        for found in topics().values()
        if not wanted or found.code.partition("-")[0] in wanted
    ]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    return "\n".join(
        f"{code:{widths[0]}}  {name:{widths[1]}}  {title}" for code, name, title in rows
    )


def text(found: Topic) -> str:
    """Give a topic as it is read on a screen."""
    parts = [f"{found.code} {found.name}", _wrapped(f"{found.title}.".replace("..", "."))]
    parts += [_wrapped(found.why), _wrapped(f"To do: {found.cure}")]
    parts.append(
        "\n".join(_wrapped(f"{label}: {said}", "  ") for label, said in found.facts.items())
    )
    for heading, body in found.sections.items():
        parts.append(f"{heading}\n{'-' * len(heading)}")
        parts += _paragraphs(body)
    return "\n\n".join(part for part in parts if part)


def _paragraphs(body: str) -> Iterator[str]:
    """Give the paragraphs of a section; examples keep their lines."""
    for index, part in enumerate(
        re.split(r"^```\w*\n(.*?)^```$", body, flags=re.MULTILINE | re.DOTALL)
    ):
        if index % 2:
            yield textwrap.indent(part.rstrip(), "    ")
        else:
            yield from (_wrapped(each) for each in part.strip().split("\n\n") if each.strip())


def _wrapped(said: str, indent: str = "") -> str:
    lines = said.splitlines() if re.match(r"[-*|\d]", said) else [" ".join(said.split())]
    return "\n".join(
        textwrap.fill(line, _WIDTH, subsequent_indent=indent, break_long_words=False)
        for line in lines
    )


def _of_file(kind: FaultKind) -> Topic:
    return _of_kind(kind, f"{kind.severity.value} at every stage")


def _of_shape(kind: ShapeFault) -> Topic:
    return _of_kind(kind, "error at every stage")


def _of_local(row: Mapping[str, str]) -> Topic:
    title = row["name"].replace("-", " ").capitalize()
    facts = {"It says": _slots(row["message"]), "Weight": "error at every stage"}
    return Topic(row["code"], row["name"], title, row["why"], _slots(row["cure"]), facts)


def _of_kind(kind: FaultKind | ShapeFault, weight: str) -> Topic:
    title = kind.name.replace("-", " ").capitalize()
    facts = {"It says": _slots(kind.message), "Weight": weight}
    return Topic(kind.code, kind.name, title, kind.why, _slots(kind.cure), facts)


def _slots(said: str) -> str:
    """Show what the finding will fill in as words in capitals."""
    shown = _SLOT.sub(lambda slot: "" if slot[1] in _LEFT_OUT else slot[1].upper(), said)
    return " ".join(shown.split())


def _of_rule(rule: Rule) -> Topic:
    told = explanation(rule)
    from_then = f"{told.severity.value} from stage {told.due.words} on, a note before"
    weight = "note" if told.severity is Severity.NOTE else from_then
    facts = {"Weight": weight, "Who can mend it": told.owner.replace("_", " ")}
    facts |= {f"Principle in {edition}": name for edition, name in told.principles.items()}
    facts["Source"] = f"{told.source} ({told.certainty})"
    if told.small_site:
        facts["Small and tribal sites"] = told.small_site
    return Topic(rule.code, rule.name, rule.title, told.why, told.cure, facts, told.sections)
