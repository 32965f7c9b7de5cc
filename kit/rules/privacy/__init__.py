"""Rules about who may learn what."""
