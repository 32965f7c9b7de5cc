"""Parts that several sections use: sources, contacts, checks, local text."""

from typing import TypeAlias, TypeVar

from kit.model.fields import Model, field, required
from kit.model.scalars import Day, Slug, Text, Word
from kit.model.times import When

T = TypeVar("T")
Many: TypeAlias = tuple[T, ...]
"""A list; ``none`` means decided: none, and one value alone is a list of one."""


class SourceNote(Model):
    """Where a fact about a real place was read."""

    AUDIENCE = "public"
    DUE = "optional"
    about: Many[Text] | None = field(
        "Keys of this entry that the source supports; leave out when it supports all.", "launch_on"
    )
    url: Text | None = field("Address of the page.", "https://example.org/report")
    document: Text | None = field("Title of the document, when it is not a page.", "Annual report")
    read_on: Day | None = field("Day it was read.", "2026-09-30")
    note: Text | None = field("What the source says, or how far it goes.", "page is cut")


class Sourced(Model):
    """Any group of facts that may name its sources."""

    sources: Many[SourceNote] | None = field(
        "Where these facts were read, for facts about a real place.",
        "{url: https://example.org, read_on: 2026-09-30}",
        due="optional",
        audience="public",
    )
    remark: Text | None = field(
        "A note to the team; it never reaches a document.",
        "check with the clerk in May",
        due="optional",
        audience="bureau",
    )


class Entry(Sourced):
    """One entry of a list, with the short name that others refer to."""

    id: Slug = required(
        "Short name of this entry: small letters, digits, hyphens.", "harlow-police"
    )


class LocalText(Model):
    """Text that reaches participants or the public, in English and Spanish."""

    DUE = "optional"
    PLAIN = "en"
    en: Text | None = field("The text in English.", "Bring a friend if you like.")
    es: Text | None = field("The text in Spanish.", "Puede venir con alguien.")

    def __str__(self) -> str:
        return self.en or self.es or ""


class Contact(Sourced):
    """How to reach an office; examples name offices, not people."""

    DUE = "optional"
    office: Text | None = field("Office or post to ask for.", "Office of the Program Manager")
    name: Text | None = field(
        "Person, where the public already knows the name.", "(left out of examples)"
    )
    phone: Text | None = field("Telephone number, as dialed.", "555-0142")
    email: Text | None = field("Electronic mail address.", "lead@harlow.example")
    address: Text | None = field("Postal address for notices.", "100 Court Street, Harlow")
    hours: Text | None = field("When it answers.", "weekdays 8 to 5")
    website: Text | None = field("Web address.", "https://harlow.example/lead")
    text_line: Text | None = field("Number for text messages.", "555-0143")


class Checked(Sourced):
    """Who confirmed a fact, and when."""

    DUE = "optional"
    by: Text | None = field("Office that confirmed it.", "County Attorney")
    on: Day | None = field("Day it was confirmed.", "2026-10-15")


class Statute(Sourced):
    """A law that the documents name."""

    OWNER = "counsel"
    DUE = "optional"
    AUDIENCE = "public"
    citation: Text | None = field("Citation in the state's own form.", "RCW 42.56")
    title: Text | None = field("Name of the act.", "Public Records Act")
    effective: When | None = field("When it took effect.", "2016-06-27")
    does: LocalText | None = field("What it does, in one sentence.", "Lets counties run LEAD.")
    checked: Checked | None = field(
        "Counsel's confirmation; until then documents print: verify with counsel.",
        "{by: County Attorney, on: 2026-10-15}",
    )


class Practice(Sourced):
    """What happens in one situation, and who decides it."""

    rule: LocalText | None = field(
        "What happens, in one or two sentences.", "The officer may offer again another day."
    )
    decided_by: Text | None = field(
        "Office or role that decides.", "the liaison prosecutor", due="optional"
    )


class Answer(Word):
    """Yes, no, or settled case by case."""

    YES = "yes"
    NO = "no"
    CASE_BY_CASE = "case_by_case"


class Publication(Word):
    """How far counts may be shown."""

    PUBLISHED = "published"
    HELD_NOT_PUBLISHED = "held_not_published"
    REGIONAL = "regional"
    NOT_AVAILABLE = "not_available"
