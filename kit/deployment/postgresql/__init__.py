"""PostgreSQL: tables, roles and grants that enforce the data-flow matrix."""
