"""Nobody outside the provider learns of intake before the release is signed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest

from kit.deployment.xlsform.officer import officer_form
from kit.doctree.text import clause_texts
from kit.model.referral_paths import ReferralPath, StepKind
from kit.pathways import digraph
from kit.pathways.diagram import diagram
from kit.pathways.telling import INTAKE, JUSTICE, early_tells, roles_of
from kit.sharing import matrix_of
from tests.documents.plans import EXAMPLES, documents, example

EACH = pytest.mark.parametrize("name", [path.name for path in EXAMPLES])
NEXT = re.compile(r"\bstep (\d+)")
TELLS = re.compile(
    r"\b(tells?|told|reports?|notif\w+|learns?|informs?|confirms?|sends?|shares?|hears?"
    r"|dice|dicen|informa\w*|avisa\w*|sabe\w*|confirma\w*|comunica\w*)\b",
    re.IGNORECASE,
)
ABOUT = re.compile(r"\bintakes?\b|\benroll\w*|\bingreso\b|\binscri\w*", re.IGNORECASE)
JUSTICE_SIDE = re.compile(
    r"\b(police|officers?|prosecutors?|sheriff|deput(y|ies)|court|justice|polic\u00eda|oficial\w*"
    r"|agentes?|fiscal\w*)\b",
    re.IGNORECASE,
)
SIGNED = re.compile(
    r"\b(releases?|permissions?|consents?|signs?|signed|firm\w+|permisos?|consentimientos?)\b",
    re.IGNORECASE,
)
WITHOUT = {
    "form-ticks": "is the release itself",
    "standards-no-reports": "says what nobody reports at all",
    "evaluation-targets": "names indicators",
    "evaluation-measures": "names indicators",
    "evaluation-trace": "names indicators",
    "summary-targets": "names indicators",
    "submission-back": "names measures",
    "submission-trace": "names principles and clauses",
    "submission-open": "names open decisions",
    "submission-unpromised": "names principles",
    "sharing-access-table": "its rows are held to the matrix below",
}
"""Clauses that name telling, intake and the justice side and tell nobody anything."""


# ------------------------------------------------------------------------ text


def tellings(name: str) -> Iterator[tuple[str, str, str]]:
    """Give each clause with a sentence on telling the justice side of intake, and that sentence."""
    for document in documents(example(name)):
        for key, text in clause_texts(document).items():
            for sentence in re.split(r"(?<=[.?!])\s+", text):
                if all(one.search(sentence) for one in (TELLS, ABOUT, JUSTICE_SIDE)):
                    yield key.partition("@")[0], text, f"{document.key}: {sentence}"


@EACH
def test_wherever_a_document_tells_of_intake_the_signature_stands_beside_it(name: str) -> None:
    found = list(tellings(name))
    assert found
    for key, text, sentence in found:
        assert SIGNED.search(text) or key in WITHOUT, sentence


def test_each_exception_is_met_somewhere_and_the_release_is_what_is_named() -> None:
    keys = {key for path in EXAMPLES for key, *_ in tellings(path.name)}
    assert {"privacy-consent-first", "sharing-first", "intake-proof"} <= keys


@EACH
def test_memorandum_and_agreement_state_the_order_or_ask_for_the_decision(name: str) -> None:
    intake = example(name).intake
    decided = intake and intake.proof and intake.proof.consent_first
    for outline, key, words in (
        ("mou", "privacy-consent-first", "signs the release before anybody confirms enrollment"),
        (
            "data-sharing",
            "sharing-first",
            "nothing flows before it is signed. This holds above all",
        ),
    ):
        (document,) = documents(example(name), outline)
        said = clause_texts(document)[key]
        assert (words if decided else "is a signed consent needed before anything is told?") in said


# ------------------------------------------------------------- paths and diagrams


def paths_of(name: str) -> Iterator[ReferralPath]:
    yield from example(name).referral_paths or ()


@EACH
def test_no_route_of_a_path_tells_before_the_signature(name: str) -> None:
    for path in paths_of(name):
        assert early_tells(example(name), path) == (), path.id


def drawn(path: ReferralPath) -> Mapping[str, tuple[str, ...]]:
    """Give the arrows of a path as its diagram tells them in words, by the steps' numbers."""
    arrows: dict[str, tuple[str, ...]] = {}
    for line in diagram(path).steps:
        number, _, said = line.partition(". ")
        way = said.rpartition("; ")[2] if "then step" in said else said
        arrows[number] = tuple(NEXT.findall(way))
    return arrows


@EACH
def test_no_way_through_a_diagram_tells_before_the_signature(name: str) -> None:
    plan = example(name)
    for path in paths_of(name):
        arrows = drawn(path)
        steps = {str(number): one for number, one in enumerate(path.steps or (), 1)}
        signing = {at for at, one in steps.items() if one.signs or one.kind is StepKind.CONSENT}
        for at, one in steps.items():
            if any(tells_intake(tell.to, tell.elements, plan) for tell in one.tells or ()):
                assert at not in signing
                assert digraph.route(arrows, "1", at, frozenset(signing)) is None, (path.id, at)


def tells_intake(to: str | None, elements: tuple[str, ...] | None, plan: object) -> bool:
    return bool(to and roles_of(plan, to) & JUSTICE and INTAKE & set(elements or ()))  # type: ignore[arg-type]


def test_the_full_plan_tells_of_intake_at_all_and_only_behind_a_signature() -> None:
    plan = example("harlow")
    telling = [
        (path.id, one.id)
        for path in paths_of("harlow")
        for one in path.steps or ()
        if any(tells_intake(tell.to, tell.elements, plan) for tell in one.tells or ())
    ]
    assert len(telling) >= 2


# ---------------------------------------------------------- forms and the register


@EACH
def test_officers_forms_neither_ask_nor_say_anything_of_intake(name: str) -> None:
    plan = example(name)
    for agency in (None, *(one.id for one in plan.law_enforcement or ())):
        form = officer_form(plan, agency)
        rows = [(row.name, row.label, row.hint) for row in form.survey]
        for row in (*rows, *((one.name, one.label, "") for one in form.options)):
            assert not ABOUT.search(str(row)), row


@EACH
def test_every_open_cell_on_intake_toward_justice_names_its_consent(name: str) -> None:
    plan = example(name)
    flows = (plan.information_sharing.flows if plan.information_sharing else None) or ()
    for cell in matrix_of(plan).cells:
        if cell.element in INTAKE and roles_of(plan, cell.receiver) & JUSTICE:
            if roles_of(plan, cell.giver) & JUSTICE:
                continue
            assert flows[cell.flow].consent, (cell.giver, cell.receiver, cell.element)
