"""What the kit knows of the law, how certain it is, and where every fact was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kit import catalog
from kit.catalog.profiles import StateProfile
from kit.catalog.reading import rows
from kit.catalog.records import Fact, Regulation, Statute
from kit.core import Artifact
from kit.site.markdown import code, crumbs, escape, source, table

CERTAINTIES = {
    "sourced": "The law or the publisher's own page was read.",
    "secondary": "Another page that reports it was read.",
    "design": "The kit's own rule or default; nobody else says it.",
    "verify": "Sources disagree, or end too early.",
    "memory": "No page was read. Such a fact never carries an error.",
    "memory-high": "No page was read, but it is widely known.",
    "memory-medium": "No page was read, and details may be off.",
    "memory-low": "No page was read; take it as a hint where to look.",
}
"""What each word for certainty means."""

_MARKED = "must be checked"


def pages() -> Iterator[Artifact]:
    """Give the page on law and sources, and one for each state that the catalog covers."""
    covered = sorted({*catalog.profiled_states(), *(one.state for one in catalog.statutes())})
    yield Artifact("law.md", "text/markdown", _index(covered).encode())
    for state in covered:
        yield Artifact(f"law/{state.lower()}.md", "text/markdown", _state(state).encode())


def _index(covered: list[str]) -> str:
    parts = (_intro(), _certainty(), _states(covered), _federal(), _sources())
    return "\n".join(parts)


def _intro() -> str:
    return (
        "# Law and sources\n\nThe kit gives no legal advice. It carries facts about the law so "
        "that a plan can be held against them, and says of each where it was read and how certain "
        "it is. Laws change and pages end; your counsel decides.\n\n"
        '## "Verify with counsel" { #verify }\n\nDocuments print this mark behind a citation until '
        "the plan says who checked it and when:\n\n"
        "```yaml\ncitation_checked: {by: Office of the County Attorney, on: 2026-09-22}\n```\n\n"
        "[The field](plan/eligibility.md#offense-citation_checked) names an office and a day. The "
        "mark goes, and [the trail](plan/shared.md#checked) of who checked stays in the plan.\n"
    )


def _certainty() -> str:
    words = [(code(word), escape(says)) for word, says in CERTAINTIES.items()]
    return (
        "## How certain a fact is { #certainty }\n\nWhatever is not `sourced`, `secondary` or "
        "`design` is marked wherever it is printed.\n\n" + table(("word", "means"), words)
    )


def _states(covered: list[str]) -> str:
    laws = Counter(one.state for one in catalog.statutes())
    checked = Counter(one.state for one in catalog.statutes() if not one.verify)
    listed = [
        (
            f"[{escape(_name(state))}](law/{state.lower()}.md)",
            str(laws[state]),
            str(checked[state]),
            "yes" if _full(state) else "no",
        )
        for state in covered
    ]
    heads = ("state", "laws on offenses", "of these read on a page", "asked of plans by rules")
    return "## States { #states }\n\n" + table(heads, listed)


def _name(code_: str) -> str:
    known = catalog.state(code_)
    return known.name if known else code_


def _full(code_: str) -> bool:
    profile = catalog.state_profile(code_)
    return profile is not None and profile.full


def _federal() -> str:
    listed = [_regulation(one) for one in catalog.regulations().values()]
    heads = ("rule", "citation", "says", "status", "certainty")
    return "## Federal dates, numbers and fixed texts { #federal }\n\n" + table(heads, listed)


def _regulation(one: Regulation) -> tuple[str, ...]:
    return (
        escape(one.title),
        escape(one.citation),
        escape(one.value),
        escape(one.status.replace("_", " ")),
        _mark(one),
    )


def _sources() -> str:
    listed = [
        (escape(str(row["title"])), escape(str(row["publisher"])), source(str(row["url"])))
        for row in rows("data/sources")
    ]
    return "## Pages that were read { #sources }\n\n" + table(
        ("title", "publisher", "page"), listed
    )


def _mark(fact: Fact) -> str:
    shown = f"[{escape(fact.certainty)}](#certainty)"
    return f"{shown}, {_MARKED}" if fact.verify else shown


# --------------------------------------------------------------------------------------- states


def _state(state: str) -> str:
    profile = catalog.state_profile(state)
    up = crumbs(("Law and sources", "../law.md"), ("States", "../law.md#states"))
    about = _profile(profile) if profile else ""
    return f"{up}# Law in {escape(_name(state))}\n\n{about}{_statutes(state)}"


def _profile(profile: StateProfile) -> str:
    facts = [f"**As of:** {escape(profile.as_of)}", f"**Certainty:** {_far(profile)}"]
    if profile.citation_example:
        facts.append(f"**A citation looks like:** {code(profile.citation_example)}")
    if profile.authorities:
        facts.append(f"**Authority for a program:** {escape('; '.join(profile.authorities))}")
    facts += [f"**Source:** {source(one)}" for one in profile.sources]
    lines = "".join(f"- {fact}\n" for fact in facts)
    more = f"{_asked(profile)}{_changed(profile)}{_notes(profile)}"
    return f"{escape(profile.summary)}\n\n{lines}\n{more}"


def _far(fact: Fact) -> str:
    return f"[{escape(fact.certainty)}](../law.md#certainty)"


def _asked(profile: StateProfile) -> str:
    listed = [
        (
            escape(rule.says),
            code(rule.field),
            escape(rule.citation),
            escape(rule.severity),
            _far(rule),
        )
        for rule in profile.rules
    ]
    heads = ("asked of a plan", "field", "law", "weight", "certainty")
    return f"## What it asks of a plan\n\n{table(heads, listed)}\n" if listed else ""


def _changed(profile: StateProfile) -> str:
    lines = "".join(
        f"- {escape(one.says)} {escape(one.instead)} ({escape(one.as_of)})\n"
        for one in profile.changed_laws
    )
    return f"## What has changed\n\n{lines}\n" if lines else ""


def _notes(profile: StateProfile) -> str:
    lines = "".join(f"- {escape(note)}\n" for note in profile.notes)
    return f"## Remarks\n\n{lines}\n" if lines else ""


def _statutes(state: str) -> str:
    listed = [_statute(one) for one in catalog.statutes(state)]
    heads = ("offense", "citation", "title", "grade", "status", "as of", "certainty")
    return f"## Laws on offenses {'{ #offenses }'}\n\n{table(heads, listed)}" if listed else ""


def _statute(one: Statute) -> tuple[str, ...]:
    return (
        escape(one.offense_kind.replace("_", " ")),
        escape(one.citation),
        escape(one.title),
        escape(one.grade),
        escape(one.status.replace("_", " ")),
        escape(one.as_of),
        f"{_far(one)}{f', {_MARKED}' if one.verify else ''}",
    )
