"""Rules about intake and what follows from it."""
