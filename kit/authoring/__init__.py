"""Help authors to begin and to change a plan."""
