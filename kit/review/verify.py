"""Judge a file: built by the kit and unchanged, or where its words differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from kit.doctree.nodes import Document
from kit.doctree.text import clause_texts, content_hash, fingerprint, normalize
from kit.model.plan import Plan
from kit.review.order import moved
from kit.review.returned import File, Part, read

Kind = Literal["edited", "removed", "moved", "plan"]

_SHOWN = 70
_SHORT = 12
_FORMATS = {"docx": "Word", "html": "HTML", "pdf": "PDF"}


@dataclass(frozen=True, slots=True)
class Original:
    """What a plan makes of the document that a file claims to be.

    Attributes:
        title: The plan's title.
        version: The plan's version.
        program_hash: Hash of the plan's content.
        document: The document; None when the plan makes none of that name.
        built: Its bytes in the file's format, of the annotated edition too; none without a
            document.
        signed: Who signed this very text and when, as the plan records it.
    """

    title: str
    version: str
    program_hash: str
    document: Document | None = None
    built: tuple[bytes, ...] = ()
    signed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """A clause or section whose words differ.

    Attributes:
        key: Its key in the document.
        cite: Its number, or empty.
        kind: ``edited``, ``removed`` or ``moved`` since the file was built, or not what the
            ``plan`` says.
        text: Its words in the file.
    """

    key: str
    cite: str
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What can be said of a file.

    Attributes:
        file: The file.
        differences: Clauses whose words differ.
        original: What the plan makes of it; None without a plan.
        identical: It is byte for byte what the plan gives.
        around: Words outside of clauses differ from the plan's; None where nobody can tell.
    """

    file: File
    differences: tuple[Difference, ...]
    original: Original | None = None
    identical: bool = False
    around: bool | None = None

    @property
    def same_program(self) -> bool:
        """Whether the file claims to come from the content that the plan has now."""
        return self.original is None or self.original.program_hash == self.file.claims.program_hash

    @property
    def genuine(self) -> bool:
        """Whether its words are the kit's, as far as can be told from what was given."""
        if self.identical:
            return True
        if self.differences or not self.same_program or (self.original and not _made(self)):
            return False
        if self.original is None and self.file.state == "intact":
            return True
        if self.file.parts is None or self.file.hidden:
            return False
        if self.original is None:
            return self.file.kind == "docx"
        return not self.around


def _made(verdict: Verdict) -> bool:
    return verdict.original is not None and verdict.original.document is not None


def verify(data: bytes) -> Verdict:
    """Judge a file by what it carries itself.

    Raises:
        KitError: If the kit did not build it, or it is not safe to read.
    """
    file = read(data)
    return Verdict(file, tuple(_edits(file)))


def against(data: bytes, original: Original) -> Verdict:
    """Judge a file by what a plan makes of the same document.

    Raises:
        KitError: If the kit did not build it, or it is not safe to read.
    """
    file = read(data)
    document = original.document
    if document is None:
        return Verdict(file, tuple(_edits(file)), original)
    if data in original.built:
        return Verdict(file, (), original, identical=True, around=False)
    wanted = tuple(clause_texts(document))
    edits = (*_contradictions(file.parts or (), document), *_edits(file, wanted))
    found = {one.key: one for one in edits}
    around = None
    if file.around is not None:
        around = file.around not in {read(one).around for one in original.built}
    return Verdict(file, tuple(found.values()), original, around=around)


def _edits(file: File, wanted: Sequence[str] = ()) -> Iterator[Difference]:
    """Give what was done to the parts since the file was built; the plan may know their order."""
    parts = file.parts or ()
    built = wanted or [part.key for part in parts]
    away = set(moved(built, file.order))
    for part in parts:
        if part.key in away:
            yield Difference(part.key, part.cite, "moved", part.text or "")
        if part.edited:
            kind: Kind = "edited" if part.text else "removed"
            yield Difference(part.key, part.cite, kind, part.text or "")


def _contradictions(parts: Sequence[Part], document: Document) -> Iterator[Difference]:
    """Give the parts that the plan words otherwise, and those that only one of both has."""
    if not parts:
        return
    wanted = dict(clause_texts(document))
    for part in parts:
        if fingerprint(wanted.pop(part.key, "")) != part.sha256:
            yield Difference(part.key, part.cite, "plan", part.text or "")
    for key in wanted:
        yield Difference(key, "", "plan", "")


def signed(plan: Plan, document: Document) -> tuple[str, ...]:
    """Give who signed the very text of a document, as the plan records it."""
    digest = content_hash(document)
    found = (one for one in plan.signatures or () if one.content_hash)
    return tuple(
        f"{one.office or one.partner}, {one.signed_on}"
        for one in found
        if (one.content_hash or "").removeprefix("sha256:") == digest
    )


# ------------------------------------------------------------------- words


def text(name: str, verdict: Verdict) -> str:
    """Give the verdict as it is read on a screen."""
    lines = [f"{normalize(name)}: {_headline(verdict)}", *_claims(verdict), "", *_proof(verdict)]
    for kind, head in _HEADS.items():
        found = [one for one in verdict.differences if one.kind == kind]
        if found:
            lines += ["", f"{head} ({len(found)}):", *map(_line, found)]
    if any(one.kind != "plan" for one in verdict.differences) and verdict.file.kind == "docx":
        lines += ["", f"To see the edits word by word: leadkit redline {name}"]
    return "\n".join(lines) + "\n"


_HEADS: Mapping[Kind, str] = {
    "edited": "Edited since the file was built",
    "removed": "Removed since the file was built",
    "moved": "Moved since the file was built",
    "plan": "Worded otherwise by this plan",
}


def _headline(verdict: Verdict) -> str:
    if verdict.genuine and verdict.file.state == "changed":
        return "saved again, with the words that were built."
    if verdict.genuine:
        return "genuine."
    if verdict.differences:
        count = len(verdict.differences)
        return f"not as built: {count} clause{'' if count == 1 else 's'} or headings differ."
    if not verdict.same_program:
        return "from other content than this plan has."
    return "can't be vouched for."


def _claims(verdict: Verdict) -> Iterator[str]:
    said = verdict.file.claims
    yield (
        f"  It says: {_FORMATS[verdict.file.kind]} file of '{said.document}' ({said.language}), "
        f"plan version {said.plan_version}, program {said.program_hash[:_SHORT]}, "
        f"content {said.content_hash[:_SHORT]},"
    )
    yield f"  built by kit {said.kit_version} from clause library {said.library_version}."
    original = verdict.original
    if original:
        yield (
            f"  The plan: {normalize(original.title)}, version {original.version}, "
            f"program {original.program_hash[:_SHORT]}."
        )
        yield from (f"  This text was signed: {who}." for who in original.signed)


def _proof(verdict: Verdict) -> Iterator[str]:
    if verdict.original is None:
        yield from _alone(verdict)
    elif verdict.identical:
        yield "Proved: it is byte for byte what this plan and this kit give."
    elif verdict.original.document is None:
        yield f"This plan makes no document '{verdict.file.claims.document}'."
    elif verdict.file.parts is None:
        yield from _pdf_against(verdict)
    else:
        yield from _words_against(verdict)


def _alone(verdict: Verdict) -> Iterator[str]:
    file = verdict.file
    if file.state == "intact":
        yield "Its seal is whole: nothing in it has changed since it was built."
    elif file.state == "extended":
        yield "What was built is whole, but something was added behind it, as an electronic"
        yield "signature or a filled form does. What was added can change what is shown."
    elif file.parts is None:
        yield "Its seal is broken: it was changed, or saved again by another program."
        yield "A PDF can't tell which words; compare it with one that you build."
    elif verdict.differences:
        yield "Its seal is broken, and the words of the clauses below aren't those that were built."
    elif file.kind == "html":
        yield from _page_alone(file)
    elif file.hidden:
        yield "Its seal is broken, and it holds words that nobody can see:"
        yield from (f"  {text}" for text in file.hidden)
    else:
        yield f"It was saved again, but the words of all {len(file.parts)} clauses and headings are"
        yield "those that were built. First page, page heads and feet, pictures and signature"
        yield "blocks can't be judged without the plan."
    yield "A forger could make a seal too; --plan PLAN compares the file with the plan itself."


def _page_alone(file: File) -> Iterator[str]:
    if not file.whole:
        yield "Its seal is broken: clauses were taken out or moved, or its title was changed."
        return
    yield "Its seal is broken. The words of all clauses and headings are those that were built,"
    yield "but a page that was changed can hide them or show others; the plan can tell."


def _pdf_against(verdict: Verdict) -> Iterator[str]:
    original, said = verdict.original, verdict.file.claims
    document = original.document if original else None
    if document is None or content_hash(document) != said.content_hash:
        yield "It was made from other words than this plan gives."
    else:
        yield "It says that it holds the words that this plan gives, but its bytes differ."
    yield "A PDF can't tell which words; compare it with the one that this plan builds."


def _words_against(verdict: Verdict) -> Iterator[str]:
    if not verdict.same_program:
        yield "The plan has changed since this file was built, or it is from another plan."
        yield "Compare it with the plan as it was: check out that version and verify again."
    elif verdict.differences:
        yield "It was built from what this plan holds, and its words were changed since."
    if not verdict.differences:
        yield "The words of all clauses and headings are those that this plan gives."
        yield "Its bytes differ: it was saved again, or built by another version of the kit."
    if verdict.file.hidden:
        yield "It holds words that nobody can see:"
        yield from (f"  {text}" for text in verdict.file.hidden)
    if verdict.around and verdict.file.kind == "html":
        yield "What stands around its clauses, or how it is shown, isn't what this plan gives."
    elif verdict.around:
        yield "Its first page, page heads and feet, or signatures aren't what this plan gives."


def _line(one: Difference) -> str:
    said = one.text if len(one.text) <= _SHOWN else f"{one.text[: _SHOWN - 1].rstrip()}…"
    where = f"{one.cite} {one.key}".strip()
    return f"  {where}: {said}" if said else f"  {where}"


def data(name: str, verdict: Verdict) -> dict[str, object]:
    """Give the verdict as plain data, for programs."""
    original = verdict.original
    return {
        "file": name,
        "genuine": verdict.genuine,
        "format": verdict.file.kind,
        "claims": asdict(verdict.file.claims),
        "state": verdict.file.state,
        "identical": verdict.identical,
        "same_program": verdict.same_program if original else None,
        "signed": list(original.signed) if original else [],
        "differences": [asdict(one) for one in verdict.differences],
    }
