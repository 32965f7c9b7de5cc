"""The officer's phone form as a page: what it asks in which order, and what it may answer."""

from __future__ import annotations

from collections.abc import Iterator

from kit.deployment.xlsform.form import Form, Row
from kit.deployment.xlsform.officer import officer_form
from kit.model.plan import Plan
from kit.site.markdown import crumbs, escape, table

_WRITTEN = {"text": "words", "decimal": "a number", "integer": "a whole number"}
_CHOSEN = {"select_one": "one of", "select_multiple": "any of"}
_DOORS = "path"
"""Name of the question at which door the officer met the person."""
_UNWRITTEN = str.maketrans("", "", "\\\u200b")


def title(plan: Plan, agency: str | None) -> str:
    """Give what the phone shows as the form's name."""
    return officer_form(plan, agency).title


def page(plan: Plan, agency: str | None) -> str:
    """Give the page of one agency's form."""
    form = officer_form(plan, agency)
    questions = "\n".join(_question(row, form) for row in form.survey if _asks(row))
    said = [(_text(row.label.get("en", "")),) for row in form.survey if _answers(row)]
    return (
        f"{crumbs(('Sample documents', 'index.md'))}# {escape(form.title)}\n\nAn officer never "
        "sees all of it: each question appears only when the answers before it make it matter. "
        "The answer on the phone follows the plan's eligibility; an answer that isn't known never "
        f"counts as eligible.\n\n## What it asks\n\n{questions}\n## What it may say\n\n"
        + table(("on the phone",), said)
    )


def _asks(row: Row) -> bool:
    return row.type.split()[0] in {*_WRITTEN, *_CHOSEN} and bool(row.label.get("en"))


def _answers(row: Row) -> bool:
    return row.type == "note" and bool(row.label.get("en"))


def _question(row: Row, form: Form) -> str:
    facts = [f"    - {line}" for line in _facts(row, form)]
    return "\n".join([f"1. **{_text(row.label['en'])}**", *facts]) + "\n"


def _facts(row: Row, form: Form) -> Iterator[str]:
    kind, _, options = row.type.partition(" ")
    if kind in _WRITTEN:
        yield f"Answer: {_WRITTEN[kind]}"
    else:
        named = [one.label["en"] for one in form.options if one.list_name == options]
        yield f"Answer: {_CHOSEN[kind]} {'; '.join(map(_text, named))}"
    if hint := row.hint.get("en"):
        yield f"Hint: {_text(hint)}"
    if doors := _doors(row, form):
        yield f"Asked at: {doors}"
    if spanish := row.label.get("es"):
        yield f'<span lang="es">{_text(spanish)}</span>'


def _doors(row: Row, form: Form) -> str:
    """Name the doors at which a question may come up; nothing when it may at all of them."""
    return ", ".join(
        _text(one.label["en"])
        for one in form.options
        if one.list_name == _DOORS and f"${{{_DOORS}}} = '{one.name}'" in row.relevant
    )


def _text(text: str) -> str:
    """Give a label as the phone shows it."""
    return escape(text.translate(_UNWRITTEN))
