"""Look at the form of telephone numbers, mail and web addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.rules import Context, Finding, rule

_PHONES = {"phone", "line", "backup", "text_line", "public_line", "form_phone_hint"}
_MAILS = {"email"}
_PAGES = {"website", "url", "dashboard_url"}
_LINKED = re.compile(r"\+?\(?\d[\d().\- ]{4,}\d\w*")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PAGE = re.compile(r"https?://\S+")
_DIGITS = re.compile(r"\d{7}|1?\d{10}")


@rule("VAL-006")
def unreachable_contact(context: Context) -> Iterator[Finding]:
    """A telephone number, mail or web address cannot be right."""
    for at, text in context.texts:
        kind = _kind(str(at[-1]))
        if kind and not _fine(kind, text) and "sources" not in at:
            yield Finding(at, f"'{text}' is no {kind} that can be used.")


def _kind(key: str) -> str:
    if key in _PHONES:
        return "telephone number"
    if key in _MAILS:
        return "mail address"
    return "web address" if key in _PAGES else ""


def _fine(kind: str, text: str) -> bool:
    if kind == "telephone number":
        return all(_dialed(found[0]) for found in _LINKED.finditer(text))
    form = _MAIL if kind == "mail address" else _PAGE
    return bool(form.fullmatch(text.strip()))


def _dialed(number: str) -> bool:
    return number[-1].isdigit() and bool(_DIGITS.fullmatch(re.sub(r"\D", "", number)))
