"""Rules about how the program speaks."""
