"""The reference pages of the manual, all generated, so that they can't fall behind."""

from __future__ import annotations

from collections.abc import Mapping

from kit.core import Artifact
from kit.site import (
    catalog_pages,
    clause_pages,
    command_pages,
    document_pages,
    plan_fields,
    rule_pages,
)
from kit.site.command_pages import CommandHelp


def pages(commands: Mapping[str, CommandHelp]) -> tuple[Artifact, ...]:
    """Give every reference page.

    Args:
        commands: Help of each command; the command line knows it, this layer doesn't.
    """
    return (
        *plan_fields.pages(),
        *rule_pages.pages(),
        *document_pages.pages(),
        *clause_pages.pages(),
        *command_pages.pages(commands),
        *catalog_pages.pages(),
    )
