"""The rule book: finds the rules, and reads an explanation only when somebody needs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from kit.core import KitError, Severity, Stage
from kit.rules.rule import Rule
from kit.source import load

HEADINGS = (
    "What it checks",
    "Why",
    "On the street",
    "What the attorney will ask",
    "Not this",
    "Write this",
)
"""The sections of every explanation, in order."""

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Explanation:
    """What stands behind a rule.

    Attributes:
        severity: Its weight from ``due`` on; before that it is a note.
        due: First stage of that weight.
        owner: Role that can mend it.
        principles: Core principle by catalog edition; empty for rules of law or craft.
        editions: Catalog editions that it judges; empty for all.
        why: One sentence.
        cure: One sentence.
        source: Citation or address.
        certainty: ``sourced``, ``secondary``, ``design``, ``verify`` or ``memory``.
        covers: Codes that are dropped at and under a place where this rule speaks.
        small_site: What a small or tribal site may do instead, or empty.
        fix: Kind of safe repair that ``fix`` may make, or empty.
        absence: It judges what a plan leaves out, so it is silent on reconstructions.
        sections: Text by heading.
    """

    severity: Severity
    due: Stage
    owner: str
    principles: Mapping[str, str]
    editions: tuple[str, ...]
    why: str
    cure: str
    source: str
    certainty: str
    covers: tuple[str, ...]
    small_site: str
    fix: str
    absence: bool
    sections: Mapping[str, str]


@cache
def rules() -> tuple[Rule, ...]:
    """Give every rule, by code."""
    found = [rule for module in _modules() for rule in _rules_of(module)]
    return tuple(sorted(found, key=lambda rule: rule.code))


def rule_named(code: str) -> Rule:
    """Give the rule of a code or of a fault's name.

    Raises:
        KitError: There is none.
    """
    wanted = code.strip().lower()
    for rule in rules():
        if wanted in {rule.code.lower(), rule.name}:
            return rule
    raise KitError(f"There is no rule {code}.", "See all of them with: leadkit explain --list")


@cache
def explanation(rule: Rule) -> Explanation:
    """Give the explanation that lies beside a rule."""
    path = rule.path.with_suffix(".md")
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    data = load(front, path.name)
    return Explanation(
        severity=Severity(_word(data, "severity")),
        due=Stage(_word(data, "due")),
        owner=_word(data, "owner"),
        principles=_mapping(data, "principles"),
        editions=_words(data, "editions"),
        why=_word(data, "why"),
        cure=_word(data, "cure"),
        source=_word(data, "source"),
        certainty=_word(data, "certainty"),
        covers=_words(data, "covers"),
        small_site=_word(data, "small_site"),
        fix=_word(data, "fix"),
        absence=_word(data, "absence") == "yes",
        sections=dict(_sections(body)),
    )


def _modules() -> Iterator[str]:
    for family in sorted(_HERE.iterdir()):
        if family.is_dir() and not family.name.startswith("_"):
            for path in sorted(family.glob("[a-z]*.py")):
                yield f"kit.rules.{family.name}.{path.stem}"


def _rules_of(module: str) -> Iterator[Rule]:
    for value in vars(import_module(module)).values():
        if isinstance(value, Rule):
            yield value


def _word(data: object, key: str) -> str:
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, str) else ""


def _words(data: object, key: str) -> tuple[str, ...]:
    value = data.get(key) if isinstance(data, dict) else None
    return tuple(str(item) for item in value) if isinstance(value, (list, tuple)) else ()


def _mapping(data: object, key: str) -> Mapping[str, str]:
    value = data.get(key) if isinstance(data, dict) else None
    return {k: str(v) for k, v in value.items()} if isinstance(value, dict) else {}


def _sections(body: str) -> Iterator[tuple[str, str]]:
    for part in f"\n{body}".split("\n## ")[1:]:
        heading, _, text = part.partition("\n")
        yield heading.strip(), text.strip()
