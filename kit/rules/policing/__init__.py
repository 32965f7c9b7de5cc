"""Rules about how officers use the program."""
