"""Turn the model, the rules, the clauses and the catalog into pages of the manual."""
