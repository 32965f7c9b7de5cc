"""Rules about entries that refer to each other."""
