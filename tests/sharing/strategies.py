"""Valid plans whose information sharing says anything at all."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from kit.catalog import consent_kinds, data_elements, legal_bases, partner_roles, purposes
from kit.model.information_sharing import Action, FlowForm, Mask, Scope
from kit.model.plan import Plan
from tests.sharing.plans import small_tree

HOSTILE = (
    'O\'Brien "quoted" $$ $body$ -- ;',
    "two\nlines'); drop schema lead cascade; --",
    "\\! touch /tmp/x \\q",
    "{{grants}} :name :'name' %s %I",
    "/* open",
    "Ünïcode ʷ ə ł \u202eright to left",
    "tab\tand\u00a0space\u2028line",
    "'" * 40,
)
slugs = st.from_regex(r"[a-z0-9]{1,12}(-[a-z0-9]{1,20}){0,2}", fullmatch=True)
long_slugs = st.sampled_from(["a" * 64, "a" * 63 + "b", "a" * 62 + "-b", "owner", "p", "steward"])
texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(
        st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=30
    ).filter(lambda text: bool(text.strip())),
)
ids = st.one_of(slugs, long_slugs)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Draw a plan; what it says need not be lawful, only of the right shape."""
    partners = draw(st.lists(ids, min_size=1, max_size=5, unique=True))
    forms = draw(st.lists(st.one_of(texts, ids), max_size=2, unique=True))
    consents = [draw(_consent(slug, partners)) for slug in dict.fromkeys(draw(st.lists(slugs)))][:2]
    words = [*(consent["id"] for consent in consents), *forms, "none"]
    flows = [draw(_flow(f"f{at}", partners, words)) for at in range(draw(st.integers(0, 6)))]
    sharing = {"flows": flows, "consents": consents, "small_cell": draw(st.integers(0, 30))}
    retention = {"id": "r", "elements": [*data_elements()], "keep_for": "3 business days"}
    return Plan.model_validate(
        {
            "plan": {**small_tree()["plan"], "version": draw(texts), "title": draw(texts)},
            "partners": [draw(_partner(slug)) for slug in partners],
            "information_sharing": {**sharing, "retention": [{**retention, "basis": draw(texts)}]},
        }
    )


@st.composite
def _partner(draw: st.DrawFn, slug: str) -> dict[str, Any]:
    roles = draw(st.lists(st.sampled_from(sorted(partner_roles())), max_size=2))
    return {"id": slug, "legal_name": draw(texts), "roles": roles}


@st.composite
def _consent(draw: st.DrawFn, slug: str, partners: list[str]) -> dict[str, Any]:
    return {
        "id": slug,
        "kind": draw(st.sampled_from(sorted(consent_kinds()))),
        "disclosers": draw(st.lists(st.sampled_from(partners))),
        "recipients": partners,
        "elements": [*data_elements()],
        "purposes": [*purposes()],
        "expires_after": draw(st.sampled_from([None, "1 minute", "3 weeks", "99999 years"])),
    }


@st.composite
def _flow(draw: st.DrawFn, slug: str, partners: list[str], consents: list[str]) -> dict[str, Any]:
    who = st.sampled_from([*partners, *sorted(partner_roles())])
    return {
        "id": slug,
        "elements": draw(st.lists(st.sampled_from(sorted(data_elements())), max_size=4)),
        "from": draw(who),
        "to": draw(st.lists(who, max_size=3)),
        "purpose": draw(st.sampled_from(sorted(purposes()))),
        "legal_basis": draw(st.sampled_from(sorted(legal_bases()))),
        "consent": draw(st.sampled_from(consents)),
        "form": draw(st.lists(st.sampled_from(FlowForm), min_size=1)),
        "action": draw(st.lists(st.sampled_from(Action), max_size=3)),
        "scope": draw(st.sampled_from([None, *Scope])),
        "mask": draw(st.sampled_from([None, *Mask])),
    }
