"""Rules about deliberate local adaptations."""
