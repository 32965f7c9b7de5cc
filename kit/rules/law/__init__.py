"""Rules about laws, codes and identifiers."""
