"""The golden Markdown of documents: run this file to write it anew, then read the difference.

``harlow`` holds every document of the full example. ``items`` holds the repeated sections of the
memorandum for plans with no, one, two and five entries of each kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kit.doctree.nodes import Document, Section
from kit.documents import assemble, instances, outline
from kit.model.plan import Plan
from kit.renderers import markdown
from tests.documents.plans import documents, example, plan_with

GOLDEN = Path(__file__).with_name("golden")
COUNTS = (0, 1, 2, 5)
REPEATED = ("parties", "governance", "roles", "eligibility", "referral", "intake", "authority")
NUMBERS = ("one", "two", "three", "four", "five")


def goldens() -> Iterator[tuple[str, bytes]]:
    """Give the name and the content of every golden file."""
    for document in documents(example("harlow")):
        alone = unbound(document) if document.key == "council-resolution" else document
        yield f"harlow/{document.key}.md", markdown.render(without_threads(alone))
    for count in COUNTS:
        yield f"items/{count}.md", markdown.render(excerpt(plan_of(count)))


def unbound(document: Document) -> Document:
    """Write a document without fingerprints, which move with every word of every exhibit."""
    (instance,) = instances(example("harlow"), outline(document.key))
    return assemble(instance, document.meta, others=())


def without_threads(document: Document) -> Document:
    """Leave out the annex that moves with every clause of every other document."""
    if document.key != "bureau-submission":
        return document
    blocks = (one for one in document.blocks if getattr(one, "key", "") != "trace")
    return replace(document, blocks=tuple(blocks))


def excerpt(plan: Plan) -> Document:
    """Give the repeated sections of a plan's memorandum."""
    (mou,) = documents(plan, "mou")
    wanted = (*REPEATED, "annex-offenses", "annex-seats", "annex-principles")
    blocks = tuple(
        block for block in mou.blocks if isinstance(block, Section) and block.key in wanted
    )
    return replace(mou, blocks=blocks, undecided=(), toc=False)


def plan_of(count: int) -> Plan:
    """Give a plan with so many entries of each kind that the memorandum repeats."""
    names = NUMBERS[:count]
    return plan_with(
        partners=[_partner(name) for name in names] or "none",
        governance={"bodies": [_body(name) for name in names] or "none"},
        law_enforcement=[_agency(name) for name in names] or "none",
        eligibility={
            "minimum_age": "18",
            "multiple_charges": "any_listed",
            "review_every": f"{max(count, 1)} months",
            "offenses": [_offense(name) for name in names] or "none",
            "exclusions": [_exclusion(name) for name in names] or "none",
        },
        referral_paths=[_path(name) for name in names] or "none",
        intake={
            "within": f"{max(count, 1)} days",
            "clock_start": "referral",
            "counts_as_done": [f"Step {name}." for name in names] or "none",
            "conditions_after": [f"condition {name}" for name in names] or "none",
        },
        prosecution={"offices": [_office(name) for name in names] or "none"},
        commitments=[_commitment(name) for name in names] or "none",
    )


def _partner(name: str) -> dict[str, object]:
    return {
        "id": name,
        "legal_name": f"Partner {name.title()}",
        "roles": ["law_enforcement", "prosecutor"],
        "body_kind": "city",
        "signatory": {"title": "Chief"},
        "duties": [f"Does thing {name}.", "does another"],
    }


def _body(name: str) -> dict[str, object]:
    return {
        "id": f"body-{name}",
        "name": f"Body {name.title()}",
        "purpose": "Sets policy",
        "meets_every": "1 month",
        "chair": "The Mayor",
        "quorum": "Three of five",
        "decision_rule": "majority",
        "powers": ["Adds offenses"],
        "dispute_step": "The heads meet.",
        "seats": [{"id": f"seat-{name}", "office": "Chief", "partner": name, "voice": "sergeant"}],
    }


def _agency(name: str) -> dict[str, object]:
    return {
        "id": f"agency-{name}",
        "partner": name,
        "may_divert": "any_officer",
        "discretion": "officer_decides",
        "arrest_instead": "yes",
    }


def _offense(name: str) -> dict[str, object]:
    return {
        "id": f"offense-{name}",
        "title": f"Offense {name}",
        "citation": f"Code {name}",
        "offense_class": "misdemeanor",
        "nibrs": "90J",
        "victim": "told" if name in {"one", "three"} else "no_victim",
        "limits": [{"test": "property_value_over", "dollars": "750"}],
    }


def _exclusion(name: str) -> dict[str, object]:
    return {
        "id": f"exclusion-{name}",
        "title": f"Exclusion {name}",
        "when": [{"test": "violence"}],
        "effect": "absolute" if name in {"one", "three"} else "presumptive",
        "may_waive": ["patrol sergeant", "liaison prosecutor"],
        "reason": "Safety.",
    }


def _path(name: str) -> dict[str, object]:
    return {
        "id": f"path-{name}",
        "title": f"Path {name}",
        "door": "arrest_diversion",
        "who_may_refer": [name],
        "hours": "always",
        "approvers": [{"partner": name, "within": "1 day"}] if name == "two" else "none",
    }


def _office(name: str) -> dict[str, object]:
    return {
        "id": f"office-{name}",
        "partner": name,
        "filing": "not_filed",
        "conditions": "none",
        "refiles": "yes" if name == "two" else "no",
        "authority_kept": "yes",
        "no_immunity": "yes",
    }


def _commitment(name: str) -> dict[str, object]:
    return {
        "id": f"commitment-{name}",
        "principle": "overall.voluntary-throughout",
        "statement": f"We promise {name}",
        "partners": [name],
    }


def main() -> None:
    """Write every golden file, and remove those that nothing makes any more."""
    made = dict(goldens())
    for old in GOLDEN.rglob("*.md"):
        if old.relative_to(GOLDEN).as_posix() not in made:
            old.unlink()
    for name, content in made.items():
        path = GOLDEN / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    main()
