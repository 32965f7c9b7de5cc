"""The clause library."""

from kit.clauses.library import VERSION, Clause, clause, clauses, paths

__all__ = ["VERSION", "Clause", "clause", "clauses", "paths"]
