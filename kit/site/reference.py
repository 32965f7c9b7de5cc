"""The reference pages of the manual, all generated, so that they can't fall behind."""

from __future__ import annotations

from collections.abc import Mapping

from kit.core import Artifact
from kit.model.plan import Plan
from kit.site import (
    catalog_pages,
    clause_pages,
    command_pages,
    document_pages,
    glossary_page,
    law_pages,
    plan_fields,
    principle_pages,
    provision_pages,
    rule_pages,
)
from kit.site.command_pages import CommandHelp
from kit.site.links import links


def pages(commands: Mapping[str, CommandHelp], example: Plan) -> tuple[Artifact, ...]:
    """Give every reference page.

    Args:
        commands: Help of each command; the command line knows it, this layer doesn't.
        example: A full plan; its documents tell which clauses print which fields.
    """
    related = links(example)
    return (
        *plan_fields.pages(related),
        *rule_pages.pages(related),
        *document_pages.pages(related),
        *provision_pages.pages(),
        *clause_pages.pages(related),
        *principle_pages.pages(related),
        *command_pages.pages(commands),
        *catalog_pages.pages(),
        *law_pages.pages(),
        *glossary_page.pages(),
    )
