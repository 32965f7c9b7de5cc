"""Read any file that the kit built: what it claims, whether it is as built, what it says now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kit.core import KitError
from kit.doctree.text import fingerprint, hash_of
from kit.renderers.docx import read as word
from kit.renderers.html import read as web
from kit.renderers.pdf import seal as pdf

State = Literal["intact", "extended", "changed"]
_LARGEST = 64 * 1024 * 1024
_HEAD = 1024


@dataclass(frozen=True, slots=True)
class Claims:
    """What a file says of its making."""

    document: str
    language: str
    plan_version: str
    program_hash: str
    content_hash: str
    kit_version: str
    library_version: str


@dataclass(frozen=True, slots=True)
class Part:
    """A clause or section of a file.

    Attributes:
        key: Its key in the document.
        cite: The number that it had when it was built; empty where the file doesn't tell.
        text: Its words now; None when it is gone.
        sha256: Fingerprint of its words when it was built.
        edited: Whether its words differ from those.
    """

    key: str
    cite: str
    text: str | None
    sha256: str
    edited: bool


@dataclass(frozen=True, slots=True)
class File:
    """A file of the kit.

    Attributes:
        kind: Its format.
        claims: What it says of its making.
        state: Whether its bytes are as built, have something added behind them, or were changed.
        parts: Its clauses and sections; None where the format tells none apart.
        around: Words outside of clauses, and in a page all else that a browser obeys; None where
            the format doesn't tell them.
        order: Keys of clauses and sections in the order in which they stand now.
        whole: All that was built is still there, in its order; None where nobody can tell.
        hidden: Words that nobody can see.
    """

    kind: Literal["docx", "html", "pdf"]
    claims: Claims
    state: State
    parts: tuple[Part, ...] | None
    around: str | None = None
    order: tuple[str, ...] = ()
    whole: bool | None = None
    hidden: tuple[str, ...] = ()


def read(data: bytes) -> File:
    """Give what a file of the kit says; its content tells its format, not its name.

    Raises:
        KitError: If the kit did not build it, or it is not safe to read.
    """
    if len(data) > _LARGEST:
        raise KitError("This file is larger than any agreement.")
    if data.startswith(b"PK"):
        return _word(word.read(data))
    if data.startswith(b"%PDF"):
        return _pdf(data)
    if b"<html" in data[:_HEAD].lower():
        return _page(web.read(data))
    raise KitError(
        "This is neither a Word file (.docx) nor a PDF nor a page (.html).",
        "Name a file that the kit built.",
    )


def _word(returned: word.Returned) -> File:
    parts = (Part(one.key, one.cite, one.text, one.sha256, one.edited) for one in returned.clauses)
    claims = Claims(
        returned.key,
        returned.language,
        returned.plan_version,
        returned.program_hash,
        returned.content_hash,
        returned.kit_version,
        returned.library_version,
    )
    state: State = "intact" if returned.sealed else "changed"
    around = "\n".join((returned.around, *sorted(returned.beside)))
    places = {one.place: one.key for one in returned.clauses if one.place is not None}
    order = tuple(places[place] for place in sorted(places))
    return File("docx", claims, state, tuple(parts), around, order, hidden=returned.hidden)


def _page(returned: web.ReturnedPage) -> File:
    said = returned.claims
    claims = Claims(
        said.get("document", ""),
        said.get("language", ""),
        said.get("plan-version", ""),
        said.get("program-hash", ""),
        said.get("content-hash", ""),
        said.get("generator", "").removeprefix("lead-kit "),
        said.get("library-version", ""),
    )
    state: State = "intact" if returned.sealed else "changed"
    made = hash_of(claims.document, claims.language, returned.title, returned.texts)
    return File(
        "html",
        claims,
        state,
        tuple(_parts(returned.texts, returned.digests)),
        returned.around,
        tuple(returned.texts),
        made == claims.content_hash,
    )


def _parts(texts: Mapping[str, str], digests: Mapping[str, str]) -> tuple[Part, ...]:
    return tuple(
        Part(key, "", texts[key], digest, fingerprint(texts[key]) != digest)
        for key, digest in digests.items()
    )


def _pdf(data: bytes) -> File:
    said = pdf.claims(data)
    if said is None:
        raise KitError(
            "This PDF was not written by the kit, or its properties were removed.",
            "Ask for the file as it was sent out.",
        )
    claims = Claims(
        said["document"],
        said["language"],
        said["plan"],
        said["program"],
        said["content"],
        said["kit"],
        said["library"],
    )
    return File("pdf", claims, pdf.state(data), None)
