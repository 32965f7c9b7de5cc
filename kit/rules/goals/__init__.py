"""Rules about goals and their measures."""
