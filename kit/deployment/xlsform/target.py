"""The officers' referral form for phones: one workbook for each agency that refers."""

from __future__ import annotations

from importlib.resources import files

from kit.core import Artifact
from kit.deployment.xlsform.doors import agencies
from kit.deployment.xlsform.lint import lint
from kit.deployment.xlsform.officer import officer_form
from kit.model.plan import Plan

name = "xlsform"
title = "Referral form for officers' phones"
_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def build(plan: Plan) -> tuple[Artifact, ...]:
    """Give a form for each agency, and how to use them.

    Raises:
        ValueError: The kit itself made a faulty form.
    """
    readme = files("kit.deployment.xlsform").joinpath("README.md").read_bytes()
    forms = tuple(_artifact(plan, agency) for agency in agencies(plan))
    return (*forms, Artifact("README.md", "text/markdown", readme))


def _artifact(plan: Plan, agency: str | None) -> Artifact:
    form = officer_form(plan, agency)
    if faults := lint(form):
        raise ValueError("; ".join(faults))
    from kit.deployment.xlsform.workbook import xlsx  # noqa: PLC0415 - loads a whole library

    path = "officer-referral.xlsx" if agency is None else f"officer-referral-{agency}.xlsx"
    return Artifact(path, _MEDIA_TYPE, xlsx(form, f"{plan.plan.as_of:%Y%m%d}"))
