"""010: the tables, one for each element that the register stores."""

from __future__ import annotations

from kit.catalog import data_elements
from kit.deployment.postgresql.quoting import identifier, literal
from kit.deployment.postgresql.templates import fill
from kit.sharing import register


def opening_of(element: str) -> str:
    """Give the name of the function through which a logged element is read."""
    return f"open_{element}"


def tables_sql() -> str:
    """Give the script that makes the tables."""
    order = [element for element in register.elements() if element != "disclosure_log"]
    stored = [*order, "disclosure_log"]
    return fill(
        "010_tables.sql",
        elements="\n".join(_table(element) for element in stored),
        marks="\n".join(_mark(element) for element in stored),
        openings="\n".join(_opening(element) for element in stored if register.logged(element)),
    )


def _table(element: str) -> str:
    own = register.elements()[element]
    table = identifier(element)
    return fill(
        "element.sql",
        table=table,
        columns="\n".join(f"  {identifier(column.name)} {column.type}," for column in own),
        added="\n".join(
            f"alter table lead.{table} add column if not exists "
            f"{identifier(column.name)} {column.type};"
            for column in own
        ),
        index=identifier(f"{element}_by_person"),
        label=literal(data_elements()[element].label.en),
    )


def _mark(element: str) -> str:
    return (
        f"create or replace trigger mark before update on lead.{identifier(element)}\n"
        "  for each row execute function lead.mark();"
    )


def _opening(element: str) -> str:
    return fill(
        "opening.sql",
        function=identifier(opening_of(element)),
        table=identifier(element),
        element=literal(element),
        element_plain=element,
    )
