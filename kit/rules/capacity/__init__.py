"""Rules about how many people the program can carry."""
