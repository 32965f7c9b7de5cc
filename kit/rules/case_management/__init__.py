"""Rules about case management."""
