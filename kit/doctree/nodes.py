"""The parts a document is made of: what it says and why, never how it looks.

Text from a plan enters only as ``Text`` values, so no plan can smuggle markup into a format.
Every node is frozen and every sequence a tuple, so a document can be shared by all renderers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from kit.doctree.inlines import (
    FillIn,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Reference,
    Text,
    UndecidedBox,
    Verify,
)

__all__ = [
    "Block",
    "Callout",
    "Clause",
    "Comment",
    "Definition",
    "Definitions",
    "Document",
    "Fields",
    "Figure",
    "FillIn",
    "Inline",
    "Inlines",
    "Item",
    "ItemList",
    "Letterhead",
    "LineBreak",
    "Link",
    "Meta",
    "Missing",
    "PageBreak",
    "Panel",
    "Paragraph",
    "Reference",
    "Revision",
    "Section",
    "Side",
    "Signatory",
    "Signatures",
    "Table",
    "Text",
    "UndecidedBox",
    "Verify",
]

# ------------------------------------------------------------------- blocks


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; one that ends in a colon stays on the page of what follows."""

    content: Inlines
    role: Literal["body", "lead", "small"] = "body"


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: its text, then any blocks under it (nested lists above all)."""

    content: Inlines
    blocks: tuple[Block, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list. Numbered items inside a numbered clause continue its numbers: 3.2, then (a), (i)."""

    items: tuple[Item, ...]
    kind: Literal["bullet", "number", "check"] = "bullet"


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it means."""

    term: str
    meaning: Inlines
    key: str = ""


@dataclass(frozen=True, slots=True)
class Definitions:
    """A list of defined terms.

    Attributes:
        entries: The terms.
        glossary: Whether it defines the document's words, so that it holds those that are used.
    """

    entries: tuple[Definition, ...]
    glossary: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption and one header row.

    Attributes:
        key: Target of cross-references, unique in the document.
        caption: Words after "Table 2.".
        header: Column heads; never empty.
        rows: Cells by row, each as long as the header.
        row_header: Whether the first cell of a row names the row.
        weights: Relative column widths; empty means equal.
        breakable: Whether the table may run over a page end (rows never split).
    """

    key: str
    caption: str
    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    row_header: bool = True
    weights: tuple[int, ...] = ()
    breakable: bool = True


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing as SVG text, with a title and a description that replaces it for those who listen.

    The SVG must carry its own size (``viewBox``) and no outside references.
    """

    key: str
    svg: str
    title: str
    description: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """One signature block.

    Attributes:
        party: Legal name of the party.
        name: Who signs, or empty for a blank to fill in.
        title: The office, or empty for a blank.
        role: What the signature does ("Approved as to form"), or empty for a party.
        key: Stable name for the fill-in controls; derived from the party when empty.
    """

    party: str
    name: str = ""
    title: str = ""
    role: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Signature blocks, each kept whole: party, signature, name, title, date."""

    parties: tuple[Signatory, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """A framed aside.

    Kinds: ``note``, ``warning``, ``verify`` (counsel must check), ``undecided`` (someone must
    decide).
    """

    kind: Literal["note", "verify", "undecided", "warning"]
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """Lines to fill in on a form, each with its label before it."""

    entries: tuple[FillIn, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """Go on at the top of a new page."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A drafting note on a clause: a Word comment, a foot note elsewhere."""

    author: str
    text: str


@dataclass(frozen=True, slots=True)
class Clause:
    """One provision with its identity and the reasons behind it.

    Attributes:
        key: Instance key ``clause@entry-id`` (or the clause id alone), unique in the document.
        clause: Id in the clause library.
        edition: Edition of that clause.
        blocks: What it says.
        heading: Run-in heading, printed bold before the text; may be empty.
        pointers: Plan values it states, as text.
        principles: Ids of the principles it serves.
        sources: Laws, guides or documents behind it.
        comments: Drafting notes, filled by ``annotate``.
    """

    key: str
    clause: str
    edition: str
    blocks: tuple[Block, ...]
    heading: str = ""
    pointers: tuple[str, ...] = ()
    principles: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of a document; sections nest.

    Attributes:
        key: Target of cross-references, unique in the document.
        title: The heading.
        blocks: What stands under it.
        numbered: Whether it and its clauses carry numbers.
        annex: Whether it is an annex (top level only): "Annex A", clauses A.1, A.2.
        new_page: Whether it starts a page.
    """

    key: str
    title: str
    blocks: tuple[Block, ...]
    numbered: bool = True
    annex: bool = False
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """A titled part of a card side; ``strong`` prints it white on black."""

    title: str
    blocks: tuple[Block, ...]
    key: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a pocket card; it must fit one page."""

    key: str
    title: str
    blocks: tuple[Block, ...]


Block: TypeAlias = (
    Section
    | Clause
    | Paragraph
    | ItemList
    | Definitions
    | Table
    | Figure
    | Signatures
    | Callout
    | Fields
    | PageBreak
    | Panel
    | Side
)

# ----------------------------------------------------------------- document


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What header, footer and file properties say.

    Attributes:
        status: Status word, such as "Draft".
        plan: Title of the plan.
        plan_version: Version of the plan.
        program_hash: Hash of the program's content; the footer shows its first twelve characters.
        kit_version: Version of the kit.
        library_version: Version of the clause library.
        as_of: ISO date the document speaks from; the only date in any file.
        organization: Line that names the issuing body.
        counsel: Line that local counsel must review.
        watermark: Word across every page while not final, such as "DRAFT"; empty when final.
        author: Author property of the file; the organization when empty.
    """

    status: str
    plan: str
    plan_version: str
    program_hash: str
    kit_version: str
    library_version: str
    as_of: str
    organization: str
    counsel: str
    watermark: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Revision:
    """One row of the revision table."""

    version: str
    date: str
    office: str
    change: str


@dataclass(frozen=True, slots=True)
class Missing:
    """One line of the list of undecided values on the first page.

    Attributes:
        what: The missing value in words; where it has none, its place names it.
        owner: Who decides.
        due: By when, in words ("partner review"); may be empty.
        where: Key of the clause or section that waits for it; may be empty.
    """

    what: str
    owner: str
    due: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Lines above the title, with an optional PNG seal and its description."""

    lines: tuple[str, ...]
    image: bytes = b""
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole document, ready for every renderer.

    Attributes:
        key: Document id, such as ``mou``.
        title: Title on the first page and in the file properties.
        language: ``en`` or ``es``.
        meta: Header, footer and properties.
        blocks: The body; a card holds ``Side`` blocks only.
        subtitle: Line under the title; may be empty.
        layout: A standard letter-size document or a two-sided pocket card.
        numbering: ``agreement`` 1, 1.1, (a), (i); ``directive`` I, A, 1, a; ``plain`` none.
        toc: Whether a table of contents follows the title.
        revisions: Rows of the revision table; empty prints none.
        undecided: Missing values, listed on the first page; empty prints none.
        letterhead: Lines and seal above the title.
    """

    key: str
    title: str
    language: str
    meta: Meta
    blocks: tuple[Block, ...]
    subtitle: str = ""
    layout: Literal["standard", "card"] = "standard"
    numbering: Literal["agreement", "directive", "plain"] = "agreement"
    toc: bool = False
    revisions: tuple[Revision, ...] = ()
    undecided: tuple[Missing, ...] = ()
    letterhead: Letterhead | None = None
