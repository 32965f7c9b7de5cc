"""Put the threads of a plan on a screen, or in a file for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from kit.review.consents import Kept
from kit.tracing import Promise, Provision, Shown, Thread, Trace, trace
from kit.tracing.threads import CORE

__all__ = ["Consents", "Promise", "Provision", "Shown", "Thread", "Trace", "data", "text", "trace"]

FORMAT = "1.0"
"""Version of the data's format: the first number changes when a reader would have to."""


@dataclass(frozen=True, slots=True)
class Consents:
    """What law asks of consents and agreements, and the doors that no plan opens."""

    elements: tuple[Kept, ...] = ()
    doors: tuple[Kept, ...] = ()


_NOTHING = Consents()
_WORDS = {CORE: "core", "described": "described"}


def text(said: Trace, consents: Consents = _NOTHING) -> str:
    """Give the threads as they are read on a screen."""
    core = sum(one.standing == CORE for one in said.threads)
    serving = {one for thread in said.threads for one in thread.provisions}
    head = (
        f"{said.title}: {len(said.threads)} principles of {said.edition} ({core} core), "
        f"{len(serving)} clauses that serve them, {len(said.measures)} measures."
    )
    lines = [head]
    for thread in said.threads:
        lines += ["", *_told(thread)]
    lines += ["", "Back from the measures:" if said.measures else "No measure leads back."]
    for one in said.measures:
        lines.append(f"  {one.id} ({one.name}): {_backward(one)}")
    for head, kept in (("What law asks", consents.elements), ("What nobody opens", consents.doors)):
        lines += ["", f"{head}, and where it stands:", *map(_where, kept)] if kept else []
    lines += ["", f"Broken hops ({len(said.gaps)}):" if said.gaps else "No hop is broken."]
    lines += [f"  {gap}." for gap in said.gaps]
    return "\n".join(map(_one_line, lines)) + "\n"


def _where(one: Kept) -> str:
    places: dict[str, list[str]] = {}
    for each in one.sentences:
        places.setdefault(each.document, []).append(f"{each.number} {each.key}".strip())
    said = "; ".join(f"{document}: {', '.join(keys)}" for document, keys in places.items())
    return f"  {one.id} ({one.asks}): {said or 'nowhere in these documents'}"


def _one_line(text: str) -> str:
    """Keep what an author wrote from beginning a line of its own."""
    return " ".join(text.splitlines())


def _told(thread: Thread) -> Iterator[str]:
    standing = _WORDS.get(thread.standing, "beyond this edition")
    yield f"{thread.principle} ({thread.label}; {standing})"
    if not thread.promises and not thread.gaps:
        yield "  promise   none"
    for one in thread.promises:
        partners = f", by {', '.join(one.partners)}" if one.partners else ""
        yield f"  promise   {one.id}: {one.adherence or 'undecided'}{partners}"
    for document, clauses in _by_document(thread.provisions).items():
        yield f"  clauses   {document}: {', '.join(clauses)}"
    if thread.measures:
        yield f"  measures  {', '.join(thread.measures)}"
    yield from (f"  BROKEN    {gap}" for gap in thread.gaps)


def _by_document(provisions: Sequence[Provision]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for one in provisions:
        found.setdefault(one.document, []).append(f"{one.number} {one.key}".strip())
    return found


def _backward(one: Shown) -> str:
    parts = [
        f"shows {', '.join(one.promises)}" if one.promises else "",
        f"of {', '.join(one.principles)}" if one.principles else "",
        f"toward the goals {', '.join(one.goals)}" if one.goals else "",
    ]
    return " ".join(filter(None, parts)) or one.gap


# -------------------------------------------------------------------- data


def data(said: Trace, version: str = "", consents: Consents = _NOTHING) -> Mapping[str, object]:
    """Give the threads as plain data, for programs, as ``trace.schema.json`` describes it.

    Args:
        said: The threads.
        version: Version of the kit that writes them.
        consents: What law asks of consents, and what nobody opens.
    """
    return {
        "format": "lead-kit-trace",
        "format_version": FORMAT,
        "kit_version": version or None,
        "title": said.title,
        "edition": said.edition,
        "principles": [{**asdict(one), "measures": list(one.measures)} for one in said.threads],
        "clauses": [asdict(one) for one in said.provisions],
        "measures": [asdict(one) for one in said.measures],
        "consent_elements": [asdict(one) for one in consents.elements],
        "never_shared": [asdict(one) for one in consents.doors],
        "broken": list(said.gaps),
    }
