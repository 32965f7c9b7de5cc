"""A realistic agreement and a pocket card, with every kind of node, for the renderers' tests."""

from __future__ import annotations

from kit.doctree.nodes import (
    Block,
    Callout,
    Clause,
    Comment,
    Definition,
    Definitions,
    Document,
    Fields,
    Figure,
    FillIn,
    Inline,
    Item,
    ItemList,
    Letterhead,
    LineBreak,
    Link,
    Meta,
    Missing,
    Panel,
    Paragraph,
    Reference,
    Revision,
    Section,
    Side,
    Signatory,
    Signatures,
    Table,
    Text,
    UndecidedBox,
    Verify,
)

META = Meta(
    status="Draft for partner review",
    plan="LEAD in Harbor City and Alder County",
    plan_version="1.4",
    program_hash="9f2c41d07be5a86613d0c9e58b7f3a2e4416d09b",
    kit_version="0.1.0",
    library_version="2026.1",
    as_of="2026-11-01",
    organization="Harbor City Office of the Mayor",
    counsel="Local counsel must review this document before anyone signs it.",
    watermark="DRAFT",
)

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 120" width="520" height="120">'
    '<g fill="white" stroke="black" stroke-width="1.5">'
    '<rect x="5" y="35" width="130" height="50"/><rect x="195" y="35" width="130" height="50"/>'
    '<rect x="385" y="35" width="130" height="50"/></g>'
    '<g stroke="black" stroke-width="1.5"><path d="M135 60H195M325 60H385" fill="none"/></g>'
    '<g font-family="Noto Sans" font-size="14" text-anchor="middle">'
    '<text x="70" y="65">Officer offers</text><text x="260" y="65">Warm handoff</text>'
    '<text x="450" y="65">Intake begins</text></g></svg>'
)


def words(text: str) -> tuple[Inline, ...]:
    """Give plain words as a line."""
    return (Text(text),)


def paragraph(*content: Inline | str) -> Paragraph:
    """Give a paragraph of words and other inlines."""
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in content))


def items(*texts: str) -> tuple[Item, ...]:
    """Give plain list items."""
    return tuple(Item(words(text)) for text in texts)


def clause(key: str, *blocks: Block, heading: str = "") -> Clause:
    """Give a clause of edition 1."""
    return Clause(
        key,
        key.partition("@")[0],
        "1",
        blocks,
        heading=heading,
        pointers=("prosecution.filing", "partners[2].signatory"),
        principles=("prosecutorial-discretion",),
        sources=("RCW 9.94A.411",),
    )


SENTENCES = (
    "Each partner keeps its own legal authority, and nothing here moves that authority elsewhere.",
    "The officer offers diversion in plain words and lets the person decide without pressure.",
    "Project management calls the group together each month and sends the agenda a week ahead.",
    "The provider answers the handoff line at every hour at which officers may divert.",
)


def purpose() -> Section:
    """Give the opening section."""
    return Section(
        "purpose-section",
        "Purpose and standing",
        (
            clause(
                "purpose",
                paragraph(
                    "The partners adopt this agreement to divert people whose unlawful conduct "
                    "stems from unmet behavioral health needs or poverty, as ",
                    Reference("filing"),
                    " and ",
                    Reference("matrix"),
                    " set out, ",
                    Verify(),
                    ".",
                ),
                heading="Purpose",
            ),
            clause(
                "standing",
                paragraph("This agreement creates no right that a court could enforce. "),
                paragraph("A second paragraph of the same clause stays under its number."),
                heading="No third-party rights",
            ),
            clause(
                "terms",
                paragraph("In this agreement:"),
                Definitions(
                    (
                        Definition(
                            "Participant", words("means a person who has completed intake.")
                        ),
                        Definition(
                            "Handoff", words("means the moment at which the officer leaves.")
                        ),
                    )
                ),
            ),
        ),
    )


def duties() -> Section:
    """Give a section with three levels of numbers."""
    return Section(
        "duties",
        "What each partner does",
        (
            Section(
                "police",
                "The police department",
                (
                    clause(
                        "divert",
                        paragraph("At an arrest that Annex A lists, the officer:"),
                        ItemList(
                            (
                                Item(
                                    words("calls the handoff line before booking, and"),
                                    (
                                        ItemList(
                                            items(
                                                "waits up to 30 minutes for the case manager;",
                                                "keeps the evidence as in any other case; and",
                                            ),
                                            "number",
                                        ),
                                    ),
                                ),
                                Item(words("writes the diversion in the report"), (), "report"),
                            ),
                            "number",
                        ),
                        paragraph("After the handoff the officer:"),
                        ItemList(items("clears the call with the code LEAD."), "number"),
                    ),
                    clause("sergeant", paragraph("A sergeant approves each diversion by radio.")),
                ),
            ),
            *(
                clause(f"duty@{number}", paragraph(" ".join(SENTENCES[: number % 4 + 1])))
                for number in range(8)
            ),
        ),
    )


def prosecution() -> Section:
    """Give a section with an undecided value, callouts and a figure."""
    return Section(
        "prosecution",
        "The prosecutor",
        (
            clause(
                "filing",
                paragraph(
                    "The prosecutor decides within ",
                    UndecidedBox("the elected prosecutor", "days to decide", "prosecution.days"),
                    " whether to file, and looks at ",
                    Reference("report"),
                    " first.",
                ),
                heading="Filing",
            ),
            Callout(
                "warning",
                "Consent comes first",
                (paragraph("Nobody outside the provider learns of intake before the release."),),
            ),
            Callout("note", "", (ItemList(items("one aside", "another aside")),)),
            Figure(
                "path",
                SVG,
                "Arrest diversion, step by step",
                "The officer offers diversion, hands the person over, and intake begins.",
            ),
            clause(
                "program-site",
                paragraph(
                    "Guidance stands at ",
                    Link("https://www.leadbureau.org/resources", "the bureau's library"),
                    ".",
                    LineBreak(),
                    Text("Read it ", emphasis=True),
                    Text("before", strong=True, emphasis=True),
                    " training.",
                ),
            ),
            ItemList(items("Train officers", "Name the backup line"), "check"),
            ItemList(items("first outside a clause", "second outside a clause"), "number"),
        ),
    )


def matrix() -> Table:
    """Give a table long enough to run over a page."""
    return Table(
        "matrix",
        "Who may tell whom what, and on which basis",
        (words("Element"), words("From"), words("To"), words("Purpose and basis")),
        tuple(
            (
                words(f"Element group {number}"),
                words("Case management"),
                words("Operational Work Group"),
                words(
                    "Coordinating services under a written release; 42 CFR 2.31 applies, and the "
                    "receiver may not pass it on."
                ),
            )
            for number in range(1, 25)
        ),
        weights=(3, 2, 2, 5),
    )


def annexes() -> tuple[Section, ...]:
    """Give the annexes."""
    return (
        Section(
            "annex-matrix",
            "Data-flow matrix",
            (clause("matrix-rule", paragraph("What is absent is refused.")), matrix()),
            annex=True,
        ),
        Section(
            "annex-form",
            "Release form",
            (
                paragraph(
                    "I, ",
                    FillIn("release.name", "name"),
                    ", agree on ",
                    FillIn("release.date", "date", "date"),
                    ". ",
                    FillIn("release.copy", "I received a copy", "tick"),
                ),
                Fields(
                    (FillIn("release.witness", "Witness"), FillIn("release.phone", "Telephone"))
                ),
            ),
            annex=True,
        ),
    )


def signing() -> Section:
    """Give the signature pages."""
    parties = (
        Signatory("Harbor City", "Mayor Ana Ruiz-Ibáñez", "Mayor"),
        Signatory("Alder County"),
        Signatory("Alder County Prosecuting Attorney", "", "Prosecuting Attorney"),
        Signatory("Harbor City Police Department", "", "Chief of Police"),
        Signatory("Alder County Sheriff's Office", "", "Sheriff"),
        Signatory("Bridge Health", "", "Executive Director"),
        Signatory("Harbor City", "", "City Attorney", "Approved as to form"),
    )
    return Section(
        "signatures",
        "Signatures",
        (
            paragraph("Each signer has authority to bind the party for which the signer signs."),
            Signatures(parties),
        ),
        numbered=False,
    )


def agreement(language: str = "en") -> Document:
    """Give an agreement of about ten pages."""
    noted = clause("term", paragraph("This agreement lasts two years from the last signature."))
    term = Clause(
        noted.key,
        noted.clause,
        "2",
        noted.blocks,
        heading="Term",
        comments=(Comment("LEAD kit", "From plan.term; principle 4; see RCW 39.34."),),
    )
    recitals = Section(
        "recitals",
        "Recitals",
        (clause("whereas", paragraph("The partners have met since 2025 and wish to go on.")),),
        numbered=False,
    )
    return Document(
        key="mou",
        title="Memorandum of Understanding on Law Enforcement Assisted Diversion",
        subtitle="Harbor City and Alder County",
        language=language,
        meta=META,
        blocks=(
            recitals,
            purpose(),
            duties(),
            prosecution(),
            Section("term-section", "Term and end", (term, *_more("end", 6))),
            Section("general", "General terms", _more("general", 9)),
            signing(),
            *annexes(),
        ),
        toc=True,
        revisions=(
            Revision("1.3", "2026-09-02", "Project manager", "First full draft"),
            Revision("1.4", "2026-11-01", "City Attorney", "Filing deadline left open"),
        ),
        undecided=(
            Missing("Days to decide on filing", "the prosecutor", "partner review", "filing"),
        ),
        letterhead=Letterhead(("Harbor City", "Office of the Mayor", "100 Pier Street")),
    )


def _more(name: str, count: int) -> tuple[Clause, ...]:
    return tuple(
        clause(f"{name}@{number}", paragraph(" ".join(SENTENCES[number % 3 :])))
        for number in range(count)
    )


def card(extra: tuple[Block, ...] = ()) -> Document:
    """Give a pocket card; ``extra`` goes on its first side."""
    front = Side(
        "front",
        "May I divert?",
        (
            Panel("Ask", (ItemList(items("Age 18 or over?", "On the offense list?"), "number"),)),
            Panel(
                "Eligible offenses",
                (
                    ItemList(
                        items(
                            "Possession of a controlled substance, up to 7 g",
                            "Theft under $750",
                            "Trespass",
                            "Prostitution",
                        )
                    ),
                ),
            ),
            Panel("Never", (paragraph("Ask for treatment content."),), strong=True),
            *extra,
        ),
    )
    back = Side(
        "back",
        "How do I divert?",
        (
            Panel(
                "Steps",
                (
                    ItemList(
                        items(
                            "Call the handoff line: 555-0100 (all hours).",
                            "Offer LEAD in your own words; no pressure.",
                            "Wait up to 30 minutes. No answer? Release and send the form.",
                            "Clear with LEAD-1.",
                        ),
                        "number",
                    ),
                ),
            ),
            Panel("Say", (paragraph("“You are not under arrest if you talk with them.”"),)),
        ),
    )
    return Document(
        key="card",
        title="Officer pocket card",
        language="en",
        meta=META,
        blocks=(front, back),
        layout="card",
        numbering="plain",
    )
