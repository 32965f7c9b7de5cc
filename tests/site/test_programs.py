"""Pages about programs say what their plans say, with sources, and nothing that isn't public."""

from __future__ import annotations

import re
from functools import cache
from posixpath import dirname, normpath

import pytest

from docs.generate import programs
from kit.model.audience import may_see
from kit.model.plan import Plan
from kit.model.plan_info import Kind
from kit.model.walk import walk
from kit.site.choices import groups, told
from kit.site.program_pages import pages
from kit.site.stated import source_links, sources

MODEL = "harlow-lead"
HIDDEN = "Said behind closed doors 4711"


@cache
def plans() -> dict[str, Plan]:
    return {plan.plan.id: plan for plan in programs()}


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return {page.path: page.content.decode() for page in pages(plans().values(), MODEL)}


def changed(plan: Plan, text: str) -> Plan:
    """Give a plan in which a field for partners and one for the bureau hold a text."""
    assert plan.law_enforcement
    agency = plan.law_enforcement[0].model_copy(update={"command_sponsor": text})
    assert plan.jurisdiction
    where = plan.jurisdiction.model_copy(update={"remark": text})
    agencies = (agency, *plan.law_enforcement[1:])
    return plan.model_copy(update={"law_enforcement": agencies, "jurisdiction": where})


def test_every_program_among_the_examples_has_a_page(made: dict[str, str]) -> None:
    assert {"harlow-lead", "santa-fe-as-documented", "seattle-pilot"} <= set(plans())
    for name, plan in plans().items():
        page = made[f"{name}.md"]
        assert plan.plan.title.split()[0] in page
        assert f"]({name}.md)" in made["index.md"]


def test_a_page_says_at_once_whether_the_program_is_real(made: dict[str, str]) -> None:
    for name, plan in plans().items():
        head = made[f"{name}.md"].partition("## ")[0]
        real = plan.plan.kind is Kind.RECONSTRUCTION
        assert ("A real program, reconstructed from public sources" in head) is real
        assert ("Invented" in head) is not real


def test_every_choice_is_compared_and_told_on_each_page(made: dict[str, str]) -> None:
    for group in groups():
        for choice in group.choices:
            assert f" {choice.label} |" in made["index.md"]
            for name in plans():
                assert f'<span id="{choice.key}">' in made[f"{name}.md"]


def test_every_choice_is_told_by_some_program() -> None:
    for group in groups():
        for choice in group.choices:
            assert any(told(plan, choice) for plan in plans().values()), choice.key


def test_a_real_fact_carries_the_source_that_is_noted_for_it() -> None:
    plan = plans()["fayetteville"]
    assert "wunc.org" in source_links(sources(plan, ("eligibility", "offenses", 0, "title")))
    assert "fayobserver.com" in source_links(sources(plan, ("plan", "launched_on")))
    assert sources(plan, ("plan", "title")) == ()


def test_a_statement_has_the_sources_of_all_that_it_says() -> None:
    (choice,) = (one for group in groups() for one in group.choices if one.key == "who-diverts")
    (said,) = told(plans()["santa-fe-as-documented"], choice)
    assert said.text.endswith("detectives only")
    assert "santafenm.gov" in source_links(said.sources)


def test_a_statement_about_a_partner_has_the_partners_source(made: dict[str, str]) -> None:
    assert "TASC <small>([greyareanews.com]" in made["fayetteville.md"]


def test_a_real_fact_without_a_source_says_so(made: dict[str, str]) -> None:
    assert "<small>(no source noted)</small>" in made["albany.md"]
    assert "no source noted" not in made["harlow-lead.md"]


def test_silence_is_told_as_what_it_is(made: dict[str, str]) -> None:
    assert "*not documented*" in made["albany.md"]
    assert "*undecided*" not in made["albany.md"]
    assert "*not documented*" not in made["cedar-fork.md"]


def test_what_the_public_may_not_see_reaches_no_page() -> None:
    plan = changed(plans()["harlow-lead"], HIDDEN)
    assert HIDDEN in str(plan)
    assert not any(HIDDEN in page.content.decode() for page in pages([plan]))


def test_lines_for_officers_and_addresses_for_notices_reach_no_page(made: dict[str, str]) -> None:
    plan = plans()[MODEL]
    lines = {path.handoff.backup for path in plan.referral_paths or () if path.handoff}
    notices = {partner.contact.email for partner in plan.partners or () if partner.contact}
    kept = {one for one in lines | notices if one}
    text = "\n".join(made.values())
    open_to_all = "lead@civicbridge.example.org"  # where project management answers everyone
    assert len(kept) > 5
    assert {one for one in kept if one in text} <= {open_to_all}


def test_findings_stand_only_where_the_public_may_look(made: dict[str, str]) -> None:
    assert not may_see(("law_enforcement", 0, "units"), "public")
    told_of = made["santa-fe-as-documented.md"].partition("## What the rule book says")[2]
    assert "[PRO-001]" in told_of
    assert "district-attorney.refiles" in told_of


def test_all_that_is_public_of_a_plan_is_told_with_its_words(made: dict[str, str]) -> None:
    text = "".join(made[path] for path in made if path.startswith("fayetteville/"))
    for one in walk(plans()["fayetteville"]):
        if one.pointer[-1] in {"legal_name", "name", "description"} and isinstance(one.value, str):
            assert one.value in text, one.pointer


def test_every_link_leads_somewhere(made: dict[str, str]) -> None:
    for path, text in made.items():
        for link in re.findall(r"\]\(([^)#\s<]+)(?:#[\w-]+)?\)", text):
            target = normpath(f"{dirname(path)}/{link}".lstrip("/"))
            outside = target.startswith(("../reference/", "../samples/"))
            assert outside or target in made, (path, link)


def test_a_door_is_drawn_and_told_in_words(made: dict[str, str]) -> None:
    assert made["harlow-lead/community.svg"].startswith("<svg")
    page = made["harlow-lead.md"]
    assert "(harlow-lead/community.svg)" in page
    assert page.count('<details markdown="1">') == len(plans()["harlow-lead"].referral_paths or ())


def test_the_same_plans_give_the_same_pages() -> None:
    some = [plans()["albany"], plans()["harlow-lead"]]
    assert tuple(pages(some)) == tuple(pages(reversed(some)))


def test_only_the_model_plan_leads_to_samples(made: dict[str, str]) -> None:
    leading = [path for path, text in made.items() if "../samples/" in text]
    assert leading == [f"{MODEL}.md"]
