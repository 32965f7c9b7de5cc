"""Rules about single values: undecided ones, unknown words, signs that cannot be printed."""
