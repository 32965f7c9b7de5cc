"""Documents of the model plan for readers of the site: pages to look at, and a few to download."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kit.core import Artifact
from kit.deployment.xlsform.doors import agencies
from kit.doctree.nodes import Document
from kit.documents import outline
from kit.model.plan import Plan
from kit.review.package import Wanted, artifacts, documents
from kit.site import form_page
from kit.site.markdown import escape, table

TO_DOWNLOAD = ("mou", "pocket-card", "consent", "program-summary")
"""Documents that can also be had in Word and PDF; all others only to look at, to keep it light."""

_FORM, _MANIFESTS = "xlsform", ("README.md",)
_FORMATS = (("docx", "Word"), ("pdf", "PDF"))


def pages(plan: Plan) -> Iterator[Artifact]:
    """Give the overview of samples, the samples, and a page about the officer's form.

    Args:
        plan: The model plan; every document that it asks for is made.
    """
    shown = _files(plan, Wanted(formats=("html",), targets=False))
    loaded = _files(
        plan, Wanted(only=TO_DOWNLOAD, formats=tuple(one for one, _ in _FORMATS), targets=False)
    )
    forms = [
        one
        for one in _files(plan, Wanted(only=(_FORM,), formats=("html",)))
        if one.path.endswith(".xlsx")
    ]
    files = (*shown, *loaded, *forms)
    yield _page("index.md", _index(plan, frozenset(one.path for one in files)))
    for agency in agencies(plan):
        yield _page(f"{_form_name(agency)}.md", form_page.page(plan, agency))
    yield from files


def _files(plan: Plan, wanted: Wanted) -> tuple[Artifact, ...]:
    return tuple(one for one in artifacts(plan, wanted) if one.path not in _MANIFESTS)


def _page(path: str, text: str) -> Artifact:
    return Artifact(path, "text/markdown", text.encode())


def _form_name(agency: str | None) -> str:
    return f"officer-form-{agency}" if agency else "officer-form"


# ---------------------------------------------------------------------------------------- index


def _index(plan: Plan, files: frozenset[str]) -> str:
    rows = [_row(one, files) for one in documents(plan, Wanted())]
    return (
        f"# Sample documents\n\nBuilt from the plan of "
        f"[{escape(plan.plan.title)}](../programs/{plan.plan.id}.md), an invented county, when "
        "this site was built. Open one to read it here; `leadkit build` makes each in Word, PDF, "
        "HTML and Markdown. They are drafts for counsel, and every one says so.\n\n"
        + table(("document", "for whom", "download"), rows)
        + f"\n## The officer's phone form\n\n{_forms(plan, files)}"
    )


def _row(document: Document, files: frozenset[str]) -> tuple[str, ...]:
    path = next(path for path in files if path.endswith(f"/{document.key}.html"))
    stem = path.removesuffix(".html")
    name = escape(document.title)
    spoken = (
        name if document.language == "en" else f'<span lang="{document.language}">{name}</span>'
    )
    whom = escape(outline(path.partition("/")[0]).for_whom)
    return (f"[{spoken}]({path})", whom, _downloads(stem, document.title, files))


def _downloads(path: str, title: str, files: frozenset[str]) -> str:
    return ", ".join(
        f'[{name}]({path}.{ending}){{ aria-label="{escape(title)} in {name}" }}'
        for ending, name in _FORMATS
        if f"{path}.{ending}" in files
    )


def _forms(plan: Plan, files: Iterable[str]) -> str:
    workbooks = sorted(path for path in files if path.endswith(".xlsx"))
    looks = "".join(
        f"- [{escape(form_page.title(plan, agency))}]({_form_name(agency)}.md): every question, in "
        "order\n"
        for agency in agencies(plan)
    )
    loads = "".join(f"- [{path.rpartition('/')[2]}]({path}): the workbook\n" for path in workbooks)
    return (
        "One workbook for each agency, in English and Spanish, for ODK Collect and other programs "
        "that read XLSForms. [How to put it on phones](../how-to/phone-form.md).\n\n"
        f"{looks}{loads}"
    )
