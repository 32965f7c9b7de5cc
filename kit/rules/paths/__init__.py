"""Rules about the ways into the program."""
