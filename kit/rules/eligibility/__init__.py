"""Rules about who may be diverted."""
