"""The register's database: SQL scripts that give each partner what the plan opens, and no more."""

from __future__ import annotations

from importlib.resources import files

from kit.core import Artifact
from kit.deployment.postgresql.privileges import rights_of
from kit.deployment.postgresql.scripts import (
    privileges_sql,
    reports_sql,
    retention_sql,
    roles_sql,
)
from kit.deployment.postgresql.tables import tables_sql
from kit.deployment.postgresql.verify import verify_sql
from kit.model.hashing import program_hash
from kit.model.plan import Plan
from kit.sharing import matrix_of

name = "postgresql"
title = "Database of the register, with each partner's rights"


def build(plan: Plan) -> tuple[Artifact, ...]:
    """Give the scripts in the order in which they run, and how to run them."""
    matrix = matrix_of(plan)
    rights = rights_of(matrix)
    tables, roles = tables_sql(), roles_sql(plan)
    reports, retention = reports_sql(plan, rights), retention_sql(plan, rights)
    privileges = privileges_sql(plan, matrix, rights, program_hash(plan))
    scripts = {
        "010_tables.sql": tables,
        "020_roles.sql": roles,
        "030_privileges.sql": privileges,
        "040_reports.sql": reports,
        "050_retention.sql": retention,
        "900_verify.sql": verify_sql(plan, matrix, rights, (tables, reports, retention)),
    }
    readme = files("kit.deployment.postgresql").joinpath("README.md").read_text(encoding="utf-8")
    return (
        *(_artifact(file, "application/sql", text) for file, text in scripts.items()),
        _artifact("README.md", "text/markdown", readme),
    )


def _artifact(file: str, media_type: str, text: str) -> Artifact:
    return Artifact(file, media_type, text.encode())
