"""The use cases of the kit, each readable as a table of contents.

Every function loads only the layers that it walks through, so a command starts fast.
"""

from kit.pipeline.building import Built, Order, build, compare
from kit.pipeline.judging import Judged, check, judge, load, report, since, status, status_text
from kit.pipeline.returning import redline, verdict_text, verify
from kit.pipeline.tracing import trace
from kit.pipeline.writing import (
    explain,
    explain_all,
    fix,
    fix_text,
    new,
    owner_role,
    schema,
    schemas,
    write_schemas,
)

__all__ = [
    "Built",
    "Judged",
    "Order",
    "build",
    "check",
    "compare",
    "explain",
    "explain_all",
    "fix",
    "fix_text",
    "judge",
    "load",
    "new",
    "owner_role",
    "redline",
    "report",
    "schema",
    "schemas",
    "since",
    "status",
    "status_text",
    "trace",
    "verdict_text",
    "verify",
    "write_schemas",
]
