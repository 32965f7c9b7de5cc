"""The few words that every document prints itself, per language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Labels of one language; ``tag`` is its BCP 47 tag in the United States."""

    tag: str
    section: str
    annex: str
    table: str
    figure: str
    page: str
    of: str
    contents: str
    skip: str
    revisions: str
    version: str
    date: str
    office: str
    change: str
    undecided: str
    undecided_intro: str
    what: str
    owner: str
    due: str
    where: str
    decide_by: str
    decide: str
    verify: str
    note: str
    warning: str
    signature: str
    name: str
    title: str
    approved: str
    notes: str
    plan_version: str
    program: str
    kit: str
    library: str
    as_of: str
    side: str
    done: str


_ENGLISH = Words(
    tag="en-US",
    section="Section",
    annex="Annex",
    table="Table",
    figure="Figure",
    page="Page",
    of="of",
    contents="Contents",
    skip="Skip to the text",
    revisions="Revisions",
    version="Version",
    date="Date",
    office="Office",
    change="Change",
    undecided="Still to be decided",
    undecided_intro="This document waits for these decisions. Each is marked where it belongs.",
    what="What",
    owner="Who decides",
    due="Due by",
    where="Where",
    decide_by="To be decided by",
    decide="To be decided",
    verify="verify with counsel",
    note="Note",
    warning="Warning",
    signature="Signature",
    name="Name",
    title="Title",
    approved="Approved as to form",
    notes="Drafting notes",
    plan_version="Plan version",
    program="Program",
    kit="Kit",
    library="Clauses",
    as_of="As of",
    side="Side",
    done="Done",
)

_SPANISH = Words(
    tag="es-US",
    section="Sección",
    annex="Anexo",
    table="Tabla",
    figure="Figura",
    page="Página",
    of="de",
    contents="Contenido",
    skip="Ir al texto",
    revisions="Revisiones",
    version="Versión",
    date="Fecha",
    office="Oficina",
    change="Cambio",
    undecided="Falta decidir",
    undecided_intro="Este documento espera estas decisiones. Cada una está marcada en su lugar.",
    what="Qué",
    owner="Quién decide",
    due="Plazo",
    where="Dónde",
    decide_by="Por decidir:",
    decide="Por decidir",
    verify="verificar con el abogado",
    note="Nota",
    warning="Atención",
    signature="Firma",
    name="Nombre",
    title="Cargo",
    approved="Aprobado en cuanto a la forma",
    notes="Notas de redacción",
    plan_version="Versión del plan",
    program="Programa",
    kit="Kit",
    library="Cláusulas",
    as_of="Al",
    side="Lado",
    done="Hecho",
)

_BY_LANGUAGE = {"en": _ENGLISH, "es": _SPANISH}


def words(language: str) -> Words:
    """Give the labels of ``language`` (``en`` or ``es``)."""
    return _BY_LANGUAGE[language]
