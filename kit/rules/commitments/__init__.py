"""Rules about promises on the core principles."""
