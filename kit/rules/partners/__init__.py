"""Rules about who takes part."""
